package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kizashi.match.ShownReading;
import kizashi.match.StageProof;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Side;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/** How far a case has come, from all its evidence. */
public final class Stages {
    private Stages() {}

    /**
     * The newest exit (見送り, 他社選定済) unless something later goes beyond it; else the farthest stage that any evidence
     * shows; where none shows one, what the answer on the matter amounts to.
     */
    public static Stage of(List<Match> matches) {
        List<Match> byDay =
                matches.stream().sorted(Comparator.comparing(Stages::day)).toList();
        Stage stage = Stage.SIGN;
        for (Match match : byDay) {
            Stage shown = of(match);
            boolean exit = shown == Stage.DECLINED || shown == Stage.TAKEN;
            boolean gone = stage == Stage.DECLINED || stage == Stage.TAKEN;
            if (exit || gone && shown.compareTo(Stage.PLAN) >= 0 || !gone && shown.compareTo(stage) > 0) {
                stage = shown;
            }
        }
        return stage;
    }

    /** What one match shows. */
    public static Stage of(Match match) {
        StageReading shown = StageProof.of(match);
        if (shown != null) {
            return StageProof.stage(match, shown);
        }
        Commitment firmest = ShownReading.counted(match);
        boolean official =
                match.passage().speaker() == null || match.passage().speaker().side() == Side.OFFICIAL;
        if (firmest == null || !official) {
            return Stage.SIGN;
        }
        return switch (firmest) {
            case NONE, REFUSED, PARKED -> Stage.SIGN;
            case CONDITIONAL, STUDY, LEANING -> Stage.STUDY;
            case WILL_DO, DECIDED -> Stage.PLAN;
        };
    }

    static LocalDate day(Match match) {
        LocalDate day = match.passage().document().spokenOn();
        return day == null ? LocalDate.MIN : day;
    }
}
