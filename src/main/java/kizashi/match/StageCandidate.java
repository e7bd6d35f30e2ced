package kizashi.match;

import java.util.EnumMap;
import java.util.Map;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A reading of how far a matter may have come.
 *
 * @param stage by it
 * @param shown the words that show it; null for the reading that nothing does
 * @param grounds how strong each ground is, 0 to 1
 */
record StageCandidate(Stage stage, @Nullable StageReading shown, Map<StageGround, Double> grounds) {
    StageCandidate(Stage stage, @Nullable StageReading shown, StageGround kind) {
        this(stage, shown, new EnumMap<>(Map.of(kind, 1.0)));
    }

    void add(StageGround ground, double strength) {
        grounds.put(ground, strength);
    }
}
