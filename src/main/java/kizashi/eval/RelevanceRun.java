package kizashi.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Feedback;
import kizashi.match.Matcher;
import kizashi.match.TermCounter;
import kizashi.match.Weights;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Scores labelled passages as the program scores news. What it knows of the collection it learns from the file alone, so a
 * run needs no home and two runs give the same.
 */
public final class RelevanceRun {
    /** What a passage without any keyword gets: below every match. */
    private static final double NO_MATCH = -1000;

    private RelevanceRun() {}

    /**
     * What a run found.
     *
     * @param scores id to score, in the order of the file
     * @param matches the matches behind them, by id; without those that have no keyword
     * @param ranking measures against the grades; null where the file has none
     */
    public record Outcome(
            Map<String, Double> scores,
            Map<String, Match> matches,
            @Nullable Ranking ranking) {}

    /**
     * Scores every line.
     *
     * @param file JSON lines, see {@link RelevanceItems}
     * @param profiles by which they are judged
     * @param weights of scoring
     * @param analyzer that cuts texts and terms
     */
    public static Outcome run(Path file, List<Profile> profiles, Weights weights, KizashiAnalyzer analyzer) {
        List<RelevanceItems.Item> items = RelevanceItems.read(file);
        TermCounter statistics = new TermCounter(profiles, analyzer);
        items.stream().map(i -> i.passage().text()).distinct().forEach(statistics::add);
        Map<String, Matcher> matchers = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            matchers.put(profile.id(), new Matcher(List.of(profile), weights, statistics, analyzer, Feedback.NONE));
        }
        ItemSignals signals = new ItemSignals();
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, Match> matches = new LinkedHashMap<>();
        for (RelevanceItems.Item item : items) {
            Matcher matcher = matchers.get(item.profile());
            if (matcher == null) {
                throw new IllegalArgumentException("line '" + item.id() + "' is for profile '" + item.profile()
                        + "', which --profiles does not hold; it holds " + matchers.keySet());
            }
            List<Match> found = matcher.matchAll(List.of(AnalyzedPassage.of(signals.read(item.passage()), analyzer)));
            scores.put(item.id(), found.isEmpty() ? NO_MATCH : found.get(0).score());
            found.forEach(m -> matches.put(item.id(), m));
        }
        boolean graded = items.stream().allMatch(i -> i.grade() != null);
        return new Outcome(scores, matches, graded && !items.isEmpty() ? Ranking.of(items, scores) : null);
    }

    /** Writes {@code id<TAB>score}. */
    public static void write(Outcome outcome, Path out) {
        lines(
                out,
                outcome.scores().entrySet().stream()
                        .map(e -> e.getKey() + "\t" + e.getValue())
                        .toList());
    }

    /** Writes {@code id<TAB>part<TAB>value<TAB>reason}, a line for each part of each score. */
    public static void explain(Outcome outcome, Path out) {
        List<String> lines = new ArrayList<>();
        outcome.matches().forEach((id, match) -> {
            for (Match.Part part : match.parts()) {
                lines.add(id + "\t" + part.name() + "\t" + part.value() + "\t"
                        + part.reason().replace('\n', ' '));
            }
        });
        lines(out, lines);
    }

    private static void lines(Path out, List<String> lines) {
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + out + ": " + e.getMessage(), e);
        }
    }
}
