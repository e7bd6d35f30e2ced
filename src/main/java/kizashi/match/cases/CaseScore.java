package kizashi.match.cases;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.Exits;
import kizashi.match.Scorer;
import kizashi.model.Match;
import kizashi.model.Stage;

/**
 * What a case scores: its best evidence, and of that a third where the executive said no to it since, or somebody else has it. So the
 * case keeps its order among the ended ones, and none of them stands before what is open at the usual minimum.
 */
public final class CaseScore {
    /** Name of the part of the explanation that tells what the exit costs. */
    public static final String PART = "exit";

    private static final double COST = 2 / 3.0;

    private CaseScore() {}

    /** The score of a case with this evidence at that stage. */
    public static double of(double best, Stage stage) {
        return best - cost(best, stage);
    }

    /** Why: the parts of a match, and what the exit costs. They add up to {@link #of}. */
    public static List<Match.Part> parts(Match match, Stage stage) {
        double cost = cost(match.score(), stage);
        if (cost == 0) {
            return match.parts();
        }
        List<Match.Part> parts = new ArrayList<>(match.parts());
        return Scorer.with(parts, new Match.Part(PART, -cost, reason(stage)));
    }

    /** In Japanese. */
    private static String reason(Stage stage) {
        return "その後「" + stage.label() + "」となったため、3分の1に数える";
    }

    private static double cost(double best, Stage stage) {
        return Exits.isExit(stage) ? Scorer.quantise(Math.max(0, best) * COST) : 0;
    }
}
