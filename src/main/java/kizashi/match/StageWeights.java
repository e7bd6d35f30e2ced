package kizashi.match;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kizashi.model.Match;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/**
 * Which of all candidate readings of a match tells how far its matter has come, by learned weights of their grounds ({@code stage-evidence.tsv}, decision 61). A stage
 * is as likely as all candidates for it together, so two that agree raise it. Weights never end a matter: an end has to be told, not only hinted at.
 */
final class StageWeights {
    static final StageWeights BUNDLED = new StageWeights();

    private final GroundWeights<StageGround> weights =
            new GroundWeights<>(StageWeights.class, "stage-evidence.tsv", StageGround.class);

    private StageWeights() {}

    /**
     * The likeliest reading.
     *
     * @param match what an official said
     * @param ruled what the rules read of it
     * @return {@code ruled} where it is of the likeliest stage, or surer than anything that is weighed
     */
    MatterStage weigh(Match match, MatterStage ruled) {
        List<StageCandidate> candidates = StageCandidates.of(match, ruled);
        if (candidates.isEmpty()) {
            return ruled;
        }
        Map<Stage, Double> odds = new EnumMap<>(Stage.class);
        for (StageCandidate candidate : candidates) {
            if (!Exits.isExit(candidate.stage())) {
                odds.merge(candidate.stage(), Math.exp(weights.score(candidate.grounds())), Double::sum);
            }
        }
        Stage likeliest = odds.entrySet().stream() // there is always the candidate of nothing
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        if (likeliest == ruled.stage()) {
            return ruled;
        }
        StageReading shown = candidates.stream()
                .filter(c -> c.stage() == likeliest)
                .max(Comparator.comparingDouble(c -> weights.score(c.grounds())))
                .orElseThrow()
                .shown();
        return likeliest == Stage.SIGN || shown == null ? MatterStage.NOTHING : new MatterStage(likeliest, shown);
    }
}
