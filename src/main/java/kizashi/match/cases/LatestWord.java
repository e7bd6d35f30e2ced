package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kizashi.match.Exits;
import kizashi.match.ShownReading;
import kizashi.match.SpokenAbout;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
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
                .filter(w -> w.commitment() != null || w.stage().compareTo(Stage.RUNNING) > 0)
                .max(Comparator.comparing((LatestWord w) -> Stages.about(w.match()))
                        .thenComparingInt(w -> w.stage().ordinal())
                        .thenComparingInt(w ->
                                w.commitment() == null ? -1 : w.commitment().level())
                        .thenComparingDouble(w -> w.match().score())
                        .thenComparing(w -> CaseEvidence.key(w.match()), Comparator.reverseOrder()))
                .orElse(null);
    }

    /**
     * The same beside evidence that is shown: of what is on the matter of that evidence, and was said on a later day. The other sentences of one answer are no
     * news of it, nor is what was said before it, a set phrase of will, or the telling of what was done before it; and a broad case holds much that is
     * nearby. Where nobody commits himself anew, a newer figure of the need is.
     *
     * @return null where the evidence shown is itself the last word
     */
    public static @Nullable LatestWord of(Opportunity opportunity, Match shown) {
        Stage stage = opportunity.stage();
        List<Match> on = whole(shown, opportunity.matches());
        if (Exits.isExit(stage)) {
            LatestWord latest = of(on, stage);
            return latest == null
                            || OnMatter.isSamePassage(latest.match(), shown)
                            || isSameAnswer(latest.match(), shown)
                    ? null
                    : latest;
        }
        List<Match> later = on.stream()
                .filter(m -> !OnMatter.isSamePassage(m, shown) && !isSameAnswer(m, shown) && isLater(m, shown))
                .toList();
        LatestWord latest = of(
                later.stream().filter(m -> News.moves(m, Stages.about(shown))).toList(), stage);
        return latest != null
                ? latest
                : opportunity.matches().stream()
                        .filter(m -> isLater(m, shown) && News.sharesKeywords(m, shown) && News.tellsNeed(m))
                        .max(Comparator.comparing(Stages::about)
                                .thenComparingDouble(Match::score)
                                .thenComparing(CaseEvidence::key, Comparator.reverseOrder()))
                        .map(m -> new LatestWord(m, null, Stages.of(m)))
                        .orElse(null);
    }

    /** Whether one was said on a later day than what is shown; of one day only what answers it is. */
    private static boolean isLater(Match match, Match shown) {
        LocalDate said = SpokenAbout.session(match.passage().document());
        LocalDate before = SpokenAbout.session(shown.passage().document());
        if (said == null || before == null) {
            return false;
        }
        return said.isAfter(before) || said.equals(before) && !Exits.speaksForTheExecutive(shown.passage());
    }

    /** What is on the matter of the evidence shown, and refuses no part of it. */
    private static List<Match> whole(Match shown, List<Match> matches) {
        return OnMatter.of(shown, matches).stream()
                .filter(m -> !RefusedPart.isBeside(m, shown))
                .toList();
    }

    /** Whether officials said both in one sitting: which of them is last says nothing. */
    private static boolean isSameAnswer(Match a, Match b) {
        return Exits.speaksForTheExecutive(a.passage())
                && Exits.speaksForTheExecutive(b.passage())
                && a.passage().document().id().equals(b.passage().document().id())
                && !Exits.isExit(Stages.of(a));
    }

    /**
     * The evidence to show of a case: the best, but of one that ended what ended it.
     *
     * @param matches best first
     * @param stage of the case
     */
    public static Match shown(List<Match> matches, Stage stage) {
        LatestWord latest = Exits.isExit(stage) ? of(whole(matches.get(0), matches), stage) : null;
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
