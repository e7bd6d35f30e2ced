package kizashi.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.WordCounts;
import kizashi.match.cases.SameAnswer;
import kizashi.match.promise.Decisions;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseTracker;
import kizashi.model.Passage;

/** Follows labelled promises through a folder of minutes, and compares what resolved them with the labels. */
public final class TrackerEval {
    private TrackerEval() {}

    /**
     * What was found for one chain.
     *
     * @param chain the label
     * @param found the promise as followed; null where the program sees none in that sentence
     * @param right whether status, and where it is resolved the passage, are those of the label
     */
    public record Result(
            TrackerGold.Chain chain,
            @org.jspecify.annotations.Nullable Promise found,
            boolean right) {

        /** Whether the program says that something resolved the promise. */
        public boolean resolved() {
            return found != null && found.status() != Promise.Status.OPEN;
        }
    }

    /**
     * How good it is.
     *
     * @param results one for each chain
     * @param precision share of right ones among the resolutions that were proposed
     * @param recall share of the labelled resolutions that were found
     */
    public record Outcome(List<Result> results, double precision, double recall) {}

    /** Follows every chain of the labels. */
    public static Outcome run(Path gold, Path minutes) {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        Map<String, List<AnalyzedPassage>> byMunicipality = new HashMap<>();
        Map<String, WordCounts> counts = new HashMap<>();
        for (MinutesFolder.Sitting sitting : MinutesFolder.read(minutes)) {
            String key = sitting.document().municipality().key();
            for (Passage passage : sitting.passages()) {
                AnalyzedPassage analyzed = AnalyzedPassage.of(passage, analyzer);
                byMunicipality.computeIfAbsent(key, k -> new ArrayList<>()).add(analyzed);
                counts.computeIfAbsent(key, k -> new WordCounts()).add(analyzed.tokens());
            }
        }
        List<Result> results = new ArrayList<>();
        for (TrackerGold.Chain chain : TrackerGold.read(gold)) {
            results.add(follow(chain, byMunicipality, counts));
        }
        long proposed = results.stream().filter(Result::resolved).count();
        long right = results.stream().filter(r -> r.resolved() && r.right()).count();
        long labelled =
                results.stream().filter(r -> r.chain().resolution() != null).count();
        return new Outcome(
                results, proposed == 0 ? 0 : (double) right / proposed, labelled == 0 ? 0 : (double) right / labelled);
    }

    private static Result follow(
            TrackerGold.Chain chain,
            Map<String, List<AnalyzedPassage>> byMunicipality,
            Map<String, WordCounts> counts) {
        for (Map.Entry<String, List<AnalyzedPassage>> entry : byMunicipality.entrySet()) {
            for (AnalyzedPassage at : entry.getValue()) {
                if (!chain.promise().in(at.passage())) {
                    continue;
                }
                PromiseTracker tracker = new PromiseTracker(counts.getOrDefault(entry.getKey(), new WordCounts()));
                for (Promise promise : tracker.promises(at.passage())) {
                    if (chain.promise().overlaps(promise.documentId(), promise.start(), promise.end())) {
                        Promise followed = tracker.resolve(
                                promise, at, () -> beside(at, entry.getValue()), Decisions.of(entry.getValue()));
                        return new Result(chain, followed, right(chain, followed));
                    }
                }
            }
        }
        return new Result(chain, null, false);
    }

    /** What stands beside a passage in its answer. */
    static List<AnalyzedPassage> beside(AnalyzedPassage at, List<AnalyzedPassage> all) {
        List<AnalyzedPassage> same = all.stream()
                .filter(a -> a.passage()
                        .document()
                        .id()
                        .equals(at.passage().document().id()))
                .toList();
        List<Passage> near = SameAnswer.of(
                at.passage(), same.stream().map(AnalyzedPassage::passage).toList());
        return same.stream().filter(a -> near.contains(a.passage())).toList();
    }

    private static boolean right(TrackerGold.Chain chain, Promise followed) {
        // The labels know no difference between a no and a putting off.
        Promise.Status status = followed.status() == Promise.Status.PARKED ? Promise.Status.DROPPED : followed.status();
        if (status != chain.outcome()) {
            return false;
        }
        Promise.Resolution by = followed.resolution();
        return by == null
                || chain.resolution() != null && chain.resolution().near(by.documentId(), by.start(), by.end());
    }
}
