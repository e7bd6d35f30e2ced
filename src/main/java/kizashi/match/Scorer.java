package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.Features.Measured;
import kizashi.model.Match;

/**
 * Turns measured features into a score of parts. Each part is a whole number of eighths, so the parts add up to the score
 * exactly, in whatever order and arithmetic.
 */
final class Scorer {
    /** The quantum of a part: an eighth is exact in binary and in three decimals. */
    private static final double QUANTUM = 8;

    private final double base;
    private final double[] weights = new double[Feature.values().length];

    Scorer(Weights weights) {
        base = quantise(weights.of("base"));
        for (Feature feature : Feature.values()) {
            this.weights[feature.ordinal()] = weights.of(feature.key());
        }
    }

    /** The sum of the parts, without their reasons. */
    double score(Measured measured) {
        double sum = base;
        for (Feature feature : Feature.values()) {
            sum += part(measured, feature);
        }
        return sum;
    }

    /** The parts that are not zero, the greatest first after the base. */
    List<Match.Part> parts(Measured measured, Reasons reasons) {
        List<Match.Part> parts = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double value = part(measured, feature);
            if (value != 0) {
                parts.add(new Match.Part(feature.key(), value, reasons.of(feature)));
            }
        }
        parts.sort((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
        parts.add(new Match.Part("base", base, "どの該当箇所にも共通の出発点"));
        return parts;
    }

    private double part(Measured measured, Feature feature) {
        return quantise(weights[feature.ordinal()] * measured.of(feature));
    }

    static double quantise(double value) {
        return Math.rint(value * QUANTUM) / QUANTUM;
    }
}
