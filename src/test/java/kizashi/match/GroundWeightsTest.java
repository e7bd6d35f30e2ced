package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.TsvTable;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** Weights of grounds, as the table of stages has them. */
class GroundWeightsTest {
    private final GroundWeights<StageGround> weights =
            new GroundWeights<>(GroundWeights.class, "stage-evidence.tsv", StageGround.class);

    @Test
    void aScoreIsTheSumOfWeightTimesStrength() {
        double both = weights.score(Map.of(StageGround.HINT_TENDER, 1.0, StageGround.HINT_NEAR, 0.5));
        assertThat(both).isEqualTo(weights.of(StageGround.HINT_TENDER) + 0.5 * weights.of(StageGround.HINT_NEAR));
    }

    @Test
    void everyGroundOfAStageHasARowAndEveryRowAGround() {
        Set<String> rows = new HashSet<>();
        for (TsvTable.Row row :
                TsvTable.load(GroundWeights.class, "stage-evidence.tsv", null).rows()) {
            rows.add(row.get("ground"));
        }
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StageGround.values()).map(Enum::name).toList());
    }

    @Test
    void aRowThatNamesNoGroundIsRefused() {
        assertThatThrownBy(() -> new GroundWeights<>(GroundWeights.class, "stage-evidence.tsv", Stage.class))
                .hasMessageContaining("stage-evidence.tsv:")
                .hasMessageContaining("no ground DECIDED");
    }

    @Test
    void aRowThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> weights.number("ENOUGH")).hasMessageContaining("ENOUGH");
    }
}
