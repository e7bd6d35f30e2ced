package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kizashi.match.Exits;
import kizashi.match.MatterStage;
import kizashi.match.SpokenAbout;
import kizashi.model.Match;
import kizashi.model.Stage;

/** How far a matter has come, from all evidence on it ({@link OnMatter}). */
public final class Stages {
    private Stages() {}

    /**
     * The newest exit (見送り, 他社選定済) unless something later goes beyond it: after a refusal already that it is studied again, after
     * somebody else's contract a plan of something new. A refusal of one part ({@link RefusedPart}) and an
     * answer that goes along with another on one day are no exit. Else the farthest stage that any evidence tells; where that leaves it open, what the answer shown first amounts to
     * by its weights.
     *
     * @param matches the evidence, that which is shown first
     */
    public static Stage of(List<Match> matches) {
        Stage told = told(matches);
        boolean open = !matches.isEmpty() && (told == Stage.SIGN || told == Stage.RUNNING);
        return open ? weighed(matches, told) : told;
    }

    /** What runs stays so where it is told beside the keyword, or in another answer than the one shown. */
    private static Stage weighed(List<Match> matches, Stage told) {
        List<Match> answer = matches.stream()
                .filter(m -> isOfOneAnswer(matches.get(0), m) && !Exits.isExit(of(m)))
                .toList();
        if (told == Stage.RUNNING
                && matches.stream().anyMatch(m -> of(m) == told && !(answer.contains(m) && MatterStage.isOpen(m)))) {
            return told;
        }
        return answer.stream()
                .map(m -> MatterStage.weighed(m).stage())
                .max(Comparator.naturalOrder())
                .orElse(told);
    }

    private static boolean isOfOneAnswer(Match one, Match other) {
        return one.passage().document().id().equals(other.passage().document().id())
                && Objects.equals(one.passage().speechOrder(), other.passage().speechOrder());
    }

    private static Stage told(List<Match> matches) {
        List<Match> byDay = matches.stream()
                .sorted(Comparator.comparing(Stages::about).thenComparing(m -> !Exits.isExit(of(m))))
                .toList();
        Stage stage = Stage.SIGN;
        Stage before = Stage.SIGN;
        Match exit = null;
        for (Match match : byDay) {
            Stage shown = of(match);
            if (Exits.isExit(shown) && RefusedPart.isBeside(match, matches.get(0))) {
                continue;
            }
            if (Exits.isExit(shown)) {
                before = exit == null ? stage : before;
                // somebody else's contract of the same day tells more than a refusal
                stage = exit != null && stage == Stage.TAKEN && about(exit).equals(about(match)) ? stage : shown;
                exit = match;
            } else if (exit == null) {
                stage = shown.compareTo(stage) > 0 ? shown : stage;
            } else if (reopens(match, shown, exit, stage)) {
                stage = before.compareTo(shown) > 0 && about(exit).equals(about(match)) ? before : shown;
                exit = null;
            }
        }
        return stage;
    }

    /** Whether evidence of the day of an exit, or later, goes beyond it. */
    private static boolean reopens(Match match, Stage shown, Match exit, Stage how) {
        boolean goesAlong = Exits.speaksForTheExecutive(match.passage()) && shown.compareTo(Stage.STUDY) >= 0;
        if (about(match).equals(about(exit))) {
            boolean onlyRefused = Exits.isRefused(exit)
                    && (exit.passage().signal().stage() == null
                            || exit.passage().signal().stage().stage() != Stage.DECLINED);
            return onlyRefused && goesAlong && how == Stage.DECLINED;
        }
        return shown.compareTo(Stage.PLAN) >= 0 || how == Stage.DECLINED && goesAlong;
    }

    /** About when it was said or published, as far as anybody knows; in order before all others where nobody does. */
    static LocalDate about(Match match) {
        LocalDate day = SpokenAbout.of(match.passage().document());
        return day == null ? LocalDate.MIN : day;
    }

    /** What one match tells. */
    public static Stage of(Match match) {
        return MatterStage.of(match).stage();
    }

    static LocalDate day(Match match) {
        LocalDate day = match.passage().document().spokenOn();
        return day == null ? LocalDate.MIN : day;
    }
}
