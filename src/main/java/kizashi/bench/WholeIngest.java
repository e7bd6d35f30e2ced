package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.index.AnalyzedPassage;
import kizashi.index.PassageIndex;
import kizashi.index.lucene.LuceneIndex;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.match.Feedback;
import kizashi.match.IndexStatistics;
import kizashi.match.Matcher;
import kizashi.match.TermStatistics;
import kizashi.match.Weights;
import kizashi.model.Passage;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Our ingest on one thread: parse, signal, words, index, match; batches, commits and statistics as the pipeline has them.
 * What the database keeps is not part of it.
 */
final class WholeIngest {
    private static final int BATCH = 24;

    private final KizashiAnalyzer analyzer;
    private final List<Profile> profiles;
    /** Where the words of the profiles are kept from run to run, as a home keeps them from process to process. */
    private final Path words;

    private final Texts.Reading reading = new Texts.Reading();
    /** CPU seconds by stage, for the table that tells where they go. */
    private final Map<String, Double> stages = new ConcurrentHashMap<>();

    /** Compiled in the first batch of a run, as the pipeline does. */
    private @Nullable Matcher matcher;

    WholeIngest(KizashiAnalyzer analyzer, List<Profile> profiles, Path words) {
        this.analyzer = analyzer;
        this.profiles = profiles;
        this.words = words;
    }

    /** Takes in all texts; gives back how many matches reached their profile's minimum. */
    long run(Path folder, Texts texts) {
        stages.clear();
        matcher = null;
        long matches = 0;
        try (PassageIndex index = LuceneIndex.openToRebuild(folder, analyzer)) {
            for (int from = 0; from < texts.texts().size(); from += BATCH) {
                matches += batch(
                        index,
                        texts.texts().subList(from, Math.min(texts.texts().size(), from + BATCH)));
            }
        }
        return matches;
    }

    private long batch(PassageIndex index, List<Texts.Text> texts) {
        List<AnalyzedPassage> all = new ArrayList<>();
        for (Texts.Text text : texts) {
            List<Passage> passages = new ArrayList<>();
            add("parse and signal", () -> passages.addAll(reading.passages(text)));
            List<AnalyzedPassage> analyzed = new ArrayList<>();
            add("words", () -> passages.forEach(p -> analyzed.add(AnalyzedPassage.of(p, analyzer))));
            if (!passages.isEmpty()) {
                String document = passages.get(0).document().id();
                add("index", () -> index.replaceDocument(document, analyzed));
            }
            all.addAll(analyzed);
        }
        add("index", () -> {
            index.commit(null);
            index.refresh();
        });
        if (profiles.isEmpty()) {
            return 0;
        }
        long[] matches = new long[1];
        IndexStatistics statistics = new IndexStatistics(index);
        if (matcher == null) {
            // Once a process, and again when a profile changes; how many documents come in does not matter.
            add("profiles, once", () -> matcher = compiled(statistics));
        }
        Matcher compiled = Objects.requireNonNull(matcher);
        add("match", () -> matches[0] = compiled.read(all, statistics).matches().size());
        return matches[0];
    }

    private Matcher compiled(TermStatistics statistics) {
        RememberedWords known = RememberedWords.in(words, analyzer);
        Matcher made = new Matcher(profiles, Weights.shipped(), statistics, known, Feedback.NONE);
        known.keep();
        return made;
    }

    /** CPU seconds of compiling the profiles where nothing is known of them, as the first process of a home does. */
    double compiledFirst() {
        try (PassageIndex index = LuceneIndex.inMemory(analyzer)) {
            Files.deleteIfExists(words);
            TermStatistics statistics = new IndexStatistics(index);
            return Cpu.seconds(() -> compiled(statistics));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder for temporary files: " + e.getMessage(), e);
        }
    }

    private void add(String stage, Runnable work) {
        double seconds = Cpu.seconds(work);
        stages.merge(stage, seconds, Double::sum);
    }

    Map<String, Double> stages() {
        return Map.copyOf(stages);
    }
}
