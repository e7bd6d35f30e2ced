package kizashi.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;

/** Plain indexing, then our whole ingest, in turns on the same texts; the middle of the rounds counts. */
public final class IngestBench {
    private final Texts texts;
    private final int rounds;
    private final PrintWriter out;

    /**
     * @param texts what is taken in
     * @param rounds how often each side is measured, after one that is not
     * @param out where the figures go
     */
    public IngestBench(Texts texts, int rounds, PrintWriter out) {
        this.texts = texts;
        this.rounds = rounds;
        this.out = out;
    }

    /** Runs both and prints MB per CPU-second of each, and their ratio. */
    public void run(int profileCount) {
        inFolder(folder -> run(profileCount, folder.resolve("words")));
    }

    private void run(int profileCount, Path words) {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        Prepared prepared = prepare(analyzer, profileCount);
        List<Profile> profiles = prepared.profiles();
        List<PlainIndexing.Entry> entries = prepared.entries();
        out.printf(
                "%d texts, %.1f MB, %d passages, %d profiles, heap %d MB, %d rounds%n",
                texts.texts().size(),
                texts.megabytes(),
                entries.size(),
                profileCount,
                Runtime.getRuntime().maxMemory() >> 20,
                rounds);
        WholeIngest whole = new WholeIngest(analyzer, profiles, words);
        double[] plain = new double[rounds];
        double[] ours = new double[rounds];
        Map<String, double[]> stages = new TreeMap<>();
        double[] first = new double[rounds];
        long[] matches = new long[1];
        for (int round = -1; round < rounds; round++) {
            // Kept apart: a home compiles its profiles from nothing once, and when the dictionary changes.
            double firstSeconds = whole.compiledFirst();
            double plainSeconds = measured(folder -> PlainIndexing.run(folder, analyzer, entries));
            double ourSeconds = measured(folder -> matches[0] = whole.run(folder, texts));
            if (round >= 0) {
                plain[round] = plainSeconds;
                ours[round] = ourSeconds;
                first[round] = firstSeconds;
                int at = round;
                whole.stages()
                        .forEach((stage, seconds) ->
                                stages.computeIfAbsent(stage, s -> new double[rounds])[at] = seconds);
            }
            out.printf(
                    "%s: plain %.2f s, ours %.2f s%n",
                    round < 0 ? "warm-up" : "round " + (round + 1), plainSeconds, ourSeconds);
        }
        print(plain, ours, stages, Cpu.median(first), matches[0]);
    }

    private record Prepared(List<Profile> profiles, List<PlainIndexing.Entry> entries) {}

    /** What both sides are given; the words that it took are not kept, since the heap is small. */
    private Prepared prepare(KizashiAnalyzer analyzer, int profileCount) {
        List<AnalyzedPassage> passages = texts.analyzed(analyzer);
        List<Profile> profiles =
                GeneratedProfiles.draw(passages, profileCount, GeneratedProfiles.AS_REAL_ONES, analyzer::keyword);
        List<PlainIndexing.Entry> entries = passages.stream()
                .map(p -> new PlainIndexing.Entry(p.passage().key(), p.passage().text()))
                .toList();
        return new Prepared(profiles, entries);
    }

    private void print(double[] plain, double[] ours, Map<String, double[]> stages, double first, long matches) {
        double plainRate = texts.megabytes() / Cpu.median(plain);
        double ourRate = texts.megabytes() / Cpu.median(ours);
        stages.forEach((stage, seconds) -> out.printf("  of ours: %-16s %.2f s%n", stage, Cpu.median(seconds)));
        out.printf("  beside it: profiles, first %.2f s (where their words are not kept yet)%n", first);
        out.printf("matches: %d%n", matches);
        double rest = median(stages, "parse and signal") + median(stages, "words") + median(stages, "index");
        double match = median(stages, "match");
        out.printf(
                "profiles add %.0f %% to the rest; %.0f %% where their words are not kept yet%n",
                100 * (match + median(stages, "profiles, once")) / rest, 100 * (match + first) / rest);
        out.printf("plain Lucene indexing, same analyzer: %.2f MB per CPU-second%n", plainRate);
        out.printf("whole ingest (parse, signal, index, match): %.2f MB per CPU-second%n", ourRate);
        out.printf("ratio: %.2f%n", ourRate / plainRate);
        out.flush();
    }

    private interface Work {
        void in(Path folder);
    }

    private static double median(Map<String, double[]> stages, String stage) {
        double[] seconds = stages.get(stage);
        return seconds == null ? 0 : Cpu.median(seconds);
    }

    private static double measured(Work work) {
        double[] seconds = new double[1];
        inFolder(folder -> {
            System.gc();
            seconds[0] = Cpu.seconds(() -> work.in(folder));
        });
        return seconds[0];
    }

    private static void inFolder(Work work) {
        try {
            Path folder = Files.createTempDirectory("kizashi-bench");
            try {
                work.in(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder for temporary files: " + e.getMessage(), e);
        }
    }
}
