package kizashi.match.cases;

import java.util.Comparator;
import java.util.List;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Side;
import kizashi.model.Stage;

/** The order in which the evidence of a case is shown: by score, but no bare question before an answer that moves. */
final class BestEvidence {
    private BestEvidence() {}

    /**
     * Once the executive has answered on the matter with at least 検討, or published a paper on it, what members asked comes
     * after all that the executive said.
     *
     * @param matches of one case
     * @return all of them, the one to show first
     */
    static List<Match> first(List<Match> matches) {
        boolean answered = matches.stream().anyMatch(BestEvidence::moves);
        return matches.stream()
                .sorted(Comparator.comparing((Match m) -> answered && asks(m))
                        .thenComparing(Comparator.comparingDouble(Match::score).reversed())
                        .thenComparing(m -> m.link() != null)
                        .thenComparing(CaseEvidence::key))
                .toList();
    }

    private static boolean asks(Match match) {
        return match.passage().speaker() != null && match.passage().speaker().side() != Side.OFFICIAL;
    }

    private static boolean moves(Match match) {
        if (asks(match)) {
            return false;
        }
        Commitment firmest = ShownReading.counted(match);
        Stage stage = Stages.of(match);
        return match.passage().speaker() == null
                || firmest != null && firmest.level() >= Commitment.STUDY.level()
                || stage == Stage.TRIAL
                || stage == Stage.BUDGET
                || stage == Stage.TENDER;
    }
}
