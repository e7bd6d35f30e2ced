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
    private static final String BASE = "base";

    /** The quantum of a part: an eighth is exact in binary and in three decimals. */
    private static final double QUANTUM = 8;

    /** More than sums of the same numbers in different orders differ by. */
    private static final double ROUNDING = 1e-9;

    private static final Feature[] FEATURES = Feature.values();

    private final double base;
    private final double[] weights = new double[Feature.COUNT];

    Scorer(Weights weights) {
        base = quantise(weights.of(BASE));
        for (Feature feature : FEATURES) {
            this.weights[feature.ordinal()] = weights.of(feature.key());
        }
    }

    /** Where every score starts. */
    double base() {
        return base;
    }

    /** What these values add to a score. */
    double points(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                sum += quantise(weights[i] * values[i]);
            }
        }
        return sum;
    }

    /** What a value of one feature adds to a score. */
    double points(Feature feature, double value) {
        return quantise(weights[feature.ordinal()] * value);
    }

    /** The most that a feature adds to a score. */
    double most(Feature feature) {
        return Math.max(0, points(feature, 1));
    }

    /** The most that a feature adds whose value is at most this one, computed in whatever order. */
    double atMost(Feature feature, double value) {
        return Math.max(0, quantise(weights[feature.ordinal()] * value + ROUNDING));
    }

    /** A value that a feature must exceed to add so many points, more than 0; infinite where no value does. */
    double least(Feature feature, double points) {
        double weight = weights[feature.ordinal()];
        return weight <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, (points - 1 / QUANTUM) / weight);
    }

    /** The parts that are not zero, the greatest first, the base last. */
    List<Match.Part> parts(Measured measured, Reasons reasons) {
        List<Match.Part> parts = new ArrayList<>();
        for (Feature feature : FEATURES) {
            double value = quantise(weights[feature.ordinal()] * measured.of(feature));
            if (value != 0) {
                parts.add(new Match.Part(feature.key(), value, reasons.of(feature)));
            }
        }
        parts.sort((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
        if (base != 0) {
            parts.add(new Match.Part(BASE, base, "基準点"));
        }
        return parts;
    }

    /** The same parts with one more, before the base, which stands last. */
    static List<Match.Part> with(List<Match.Part> parts, Match.Part part) {
        List<Match.Part> all = new ArrayList<>(parts);
        boolean based = !all.isEmpty() && all.get(all.size() - 1).name().equals(BASE);
        all.add(all.size() - (based ? 1 : 0), part);
        return all;
    }

    static double quantise(double value) {
        return Math.rint(value * QUANTUM) / QUANTUM;
    }
}
