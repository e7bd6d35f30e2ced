package kizashi.match.cases;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.Exits;
import kizashi.match.Scorer;
import kizashi.model.Match;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a case scores: its best evidence, and of that a third where the executive said no to it since, or somebody else has it. So the
 * case keeps its order among the ended ones, and none of them stands before what is open at the usual minimum.
 */
public final class CaseScore {
    /** Name of the part of the explanation that tells what the exit costs. */
    public static final String PART = "exit";

    /** Name of the part that tells what it costs that the year of its budget is over. */
    private static final String YEAR_OVER = "over";

    private static final double COST = 2 / 3.0;

    /** What the stage 予算 counts beyond 実施中, in the eighths of scores: 0.7 of the weight {@code stage}. */
    private static final double OVER = 8.375;

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

    /** The score of a case as it is told on a day: one whose budget is over comes behind one that is as good and fresh. */
    public static double of(double best, Stage stage, @Nullable Integer yearOver) {
        return of(best, stage) - (yearOver == null ? 0 : OVER);
    }

    /** Why, the year of a budget that is over with it. */
    public static List<Match.Part> parts(Match match, Stage stage, @Nullable Integer yearOver) {
        List<Match.Part> parts = parts(match, stage);
        return yearOver == null
                ? parts
                : Scorer.with(parts, new Match.Part(YEAR_OVER, -OVER, "予算の年度（" + yearOver + "年度）は終わった"));
    }

    /** In Japanese. */
    private static String reason(Stage stage) {
        return "その後「" + stage.label() + "」となったため、3分の1に数える";
    }

    private static double cost(double best, Stage stage) {
        return Exits.isExit(stage) ? Scorer.quantise(Math.max(0, best) * COST) : 0;
    }
}
