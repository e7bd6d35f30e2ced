package kizashi.deliver;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kizashi.model.Match;

/**
 * Why an item came, in words: what the passage says that moved its score and that no line of its own tells already. The sum
 * itself, part by part, is on the page of the case and in the CSV; in a mail nobody reads arithmetic.
 */
final class WhyArrived {
    /** Reasons that are named. */
    private static final int NAMED = 2;

    /** Parts that say something of the matter; keywords, commitment, stage, sums and novelty have lines of their own. */
    private static final Set<String> TELLING = Set.of(
            "propose",
            "act",
            "anew",
            "ahead",
            "extend",
            "need",
            "told",
            "refusal",
            "unchanged",
            "contracted",
            "elsewhere",
            "nation",
            "done",
            "exit",
            "over",
            "feedback");

    private WhyArrived() {}

    /** Those that weigh most, for and against it; none where nothing but the keywords speaks for it. */
    static List<String> of(List<Match.Part> parts, Words words) {
        return parts.stream()
                .filter(p -> TELLING.contains(p.name()) && Math.round(p.value()) != 0)
                .sorted(Comparator.comparingDouble((Match.Part p) -> -Math.abs(p.value())))
                .limit(NAMED)
                .map(p -> PartReason.of(p, words))
                .toList();
    }
}
