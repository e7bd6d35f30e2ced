package kizashi.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.AnalyzedPassage;
import kizashi.index.KeywordQueries;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;

/**
 * One reading for all profiles against Lucene Monitor, in one run on the same passages: which profile has a keyword in which
 * passage. Both are given the words ready cut; what cutting costs stands beside it. Started by {@code kizashi bench match}.
 */
public final class MatchBench {
    private static final int[] PROFILES = {10, 100, 1_000, 10_000};
    /** Enough for a steady figure; Monitor takes a minute for all of them at 10,000 profiles. */
    private static final int PASSAGES = 2_000;

    private static final int ROUNDS = 3;

    private MatchBench() {}

    /** Measures on the texts of the folder that is named. */
    public static void main(String[] args) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        run(Texts.read(Path.of(args[0])), PROFILES, PASSAGES, ROUNDS, out);
    }

    /** Prints a line for each number of profiles; throws when a hit of one side is missing on the other. */
    static void run(Texts texts, int[] counts, int most, int rounds, PrintWriter out) throws Exception {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        List<AnalyzedPassage> all = texts.analyzed(analyzer);
        List<AnalyzedPassage> sample = sample(all, most);
        double[] cutting = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            cutting[round] = Cpu.seconds(
                    () -> sample.forEach(p -> analyzer.tokens(p.passage().text())));
        }
        out.printf(
                "%d of %d passages, %.0f rounds; cutting them into words takes %.3f CPU-seconds%n",
                sample.size(), all.size(), (double) rounds, Cpu.median(cutting));
        out.printf(
                "%8s %12s %12s %8s %16s %10s%n", "profiles", "monitor s", "ours s", "times", "incl. cutting", "hits");
        for (int count : counts) {
            List<Profile> profiles = GeneratedProfiles.draw(all, count, GeneratedProfiles.ANY, analyzer::keyword);
            compare(profiles, sample, analyzer, rounds, Cpu.median(cutting), out);
        }
    }

    /** Every n-th passage, so that each text is in it. */
    private static List<AnalyzedPassage> sample(List<AnalyzedPassage> all, int most) {
        List<AnalyzedPassage> sample = new ArrayList<>();
        int step = Math.max(1, all.size() / most);
        for (int i = 0; i < all.size() && sample.size() < most; i += step) {
            sample.add(all.get(i));
        }
        return sample;
    }

    private static void compare(
            List<Profile> profiles,
            List<AnalyzedPassage> passages,
            KizashiAnalyzer analyzer,
            int rounds,
            double cutting,
            PrintWriter out)
            throws Exception {
        KeywordQueries.Builder builder = KeywordQueries.builder(analyzer::keyword);
        profiles.forEach(p -> p.keywords().forEach(k -> builder.add(p.id(), k.term())));
        KeywordQueries queries = builder.build();
        double[] monitorSeconds = new double[rounds];
        double[] ourSeconds = new double[rounds];
        long[] hits = new long[2];
        try (MonitorRival rival = new MonitorRival(profiles, analyzer)) {
            assertSameHits(profiles, passages, queries, rival);
            for (int round = 0; round < rounds; round++) {
                hits[0] = 0;
                hits[1] = 0;
                monitorSeconds[round] = Cpu.seconds(() -> rival.match(passages, (profile, passage) -> hits[0]++));
                ourSeconds[round] = Cpu.seconds(() -> passages.forEach(
                        p -> hits[1] += queries.find(p.tokens()).owners().length));
            }
            // small numbers of profiles are too quick for the clock: often enough to last
            int often = 1 + (int) (0.5 / Math.max(0.001, Cpu.median(ourSeconds)));
            for (int round = 0; round < rounds; round++) {
                ourSeconds[round] = Cpu.seconds(() -> {
                            for (int i = 0; i < often; i++) {
                                passages.forEach(
                                        p -> hits[1] += queries.find(p.tokens()).owners().length);
                            }
                        })
                        / often;
            }
        }
        double monitor = Cpu.median(monitorSeconds);
        double ours = Cpu.median(ourSeconds);
        out.printf(
                "%8d %12.3f %12.4f %8.1f %16.1f %10d%n",
                profiles.size(), monitor, ours, monitor / ours, (monitor + cutting) / (ours + cutting), hits[0]);
    }

    private static void assertSameHits(
            List<Profile> profiles, List<AnalyzedPassage> passages, KeywordQueries queries, MonitorRival rival) {
        Map<String, Integer> numbers = new HashMap<>();
        profiles.forEach(p -> numbers.put(p.id(), numbers.size()));
        BitSet[] expected = new BitSet[passages.size()];
        Arrays.setAll(expected, i -> new BitSet(profiles.size()));
        rival.match(passages, (profile, passage) -> expected[passage].set(numbers.get(profile)));
        for (int i = 0; i < expected.length; i++) {
            BitSet found = new BitSet(profiles.size());
            for (int owner : queries.find(passages.get(i).tokens()).owners()) {
                found.set(numbers.get(queries.owner(owner)));
            }
            if (!found.equals(expected[i])) {
                throw new AssertionError("hits differ in "
                        + passages.get(i).passage().key() + ": ours " + found + ", Monitor's " + expected[i]);
            }
        }
    }
}
