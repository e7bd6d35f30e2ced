package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kizashi.minutes.roster.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** The cheapest ways to take the beginning of a line apart, up to each of its letters. */
final class RosterCuts {
    private static final double NEVER = 1e6;

    private double[] best = new double[0];
    private @Nullable RosterPart[] last = new RosterPart[0];
    /** The type of the last part before a place that is more than punctuation. */
    private @Nullable Type[] context = new Type[0];

    /** Begins a line of so many letters. */
    void begin(int letters) {
        best = new double[letters + 1];
        last = new RosterPart[letters + 1];
        context = new Type[letters + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
    }

    /** Whether some way leads to a place. */
    boolean leadsTo(int at) {
        return best[at] < NEVER;
    }

    /** What the cheapest way to a place costs. */
    double cost(int at) {
        return best[at];
    }

    /** What the cheapest way through the whole line costs. */
    double cost() {
        return best[best.length - 1];
    }

    /** The last part before a place that is more than punctuation; null for none. */
    @Nullable
    Type before(int at) {
        return context[at];
    }

    /** Offers a way that ends in a part, at what it costs from the line's beginning. */
    void put(RosterPart part, double cost) {
        if (cost < best[part.end()]) {
            best[part.end()] = cost;
            last[part.end()] = part;
            boolean between = part.type() == Type.OTHER && part.end() - part.start() == 1;
            context[part.end()] = between ? context[part.start()] : part.type();
        }
    }

    /** The parts of the cheapest way in order; one that belongs to nothing where none leads through. */
    List<RosterPart> parts() {
        int n = best.length - 1;
        List<RosterPart> parts = new ArrayList<>();
        for (int at = n; at > 0; ) {
            RosterPart part = last[at];
            if (part == null) {
                return List.of(new RosterPart(Type.OTHER, 0, n, 0));
            }
            parts.add(part);
            at = part.start();
        }
        Collections.reverse(parts);
        return parts;
    }
}
