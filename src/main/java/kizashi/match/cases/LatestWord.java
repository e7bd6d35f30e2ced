package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kizashi.match.Exits;
import kizashi.match.ShownReading;
import kizashi.match.SpokenAbout;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: what the executive said on it last. The best evidence of a case is often an older, longer answer, and whoever
 * reads only that comes too early or too late.
 *
 * @param match the evidence that says so
 * @param commitment how firm it is; null for a paper, and where the stage says more
 * @param stage what it shows
 */
public record LatestWord(Match match, @Nullable Commitment commitment, Stage stage) {

    /** Of a case; null where no executive said anything on it that counts. */
    public static @Nullable LatestWord of(List<Match> matches, Stage stage) {
        return matches.stream()
                .filter(m -> Exits.isExit(stage) ? Stages.of(m) == stage : Exits.speaksForTheExecutive(m.passage()))
                .map(LatestWord::read)
                .filter(w -> w.commitment() != null || w.stage() != Stage.SIGN)
                .max(Comparator.comparing((LatestWord w) -> Stages.about(w.match()))
                        .thenComparingInt(w -> w.stage().ordinal())
                        .thenComparingInt(w ->
                                w.commitment() == null ? -1 : w.commitment().level())
                        .thenComparingDouble(w -> w.match().score())
                        .thenComparing(w -> Opportunities.key(w.match()), Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The same of a case as it is. */
    public static @Nullable LatestWord of(kizashi.model.Opportunity opportunity) {
        return of(opportunity.matches(), opportunity.stage());
    }

    /**
     * The evidence to show of a case: the best, but of one that ended what ended it.
     *
     * @param matches best first
     * @param stage of the case
     */
    public static Match shown(List<Match> matches, Stage stage) {
        LatestWord latest = Exits.isExit(stage) ? of(matches, stage) : null;
        return latest == null ? matches.get(0) : latest.match();
    }

    /** About when it was said; null where nobody knows. */
    public @Nullable LocalDate day() {
        return SpokenAbout.of(match.passage().document());
    }

    private static LatestWord read(Match match) {
        Commitment counted = ShownReading.counted(match);
        Stage shown = Stages.of(match);
        boolean partly = counted == Commitment.REFUSED && shown != Stage.DECLINED;
        return new LatestWord(match, partly || shown == Stage.TAKEN ? null : counted, shown);
    }
}
