package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kizashi.model.CommitmentReading;
import org.jspecify.annotations.Nullable;

/**
 * Which of the readings on a matter speaks for it: that of the sentence with a keyword before one that goes on about it, and that before one
 * under its heading; of several the firmest. That what was asked is refused speaks before all. A set phrase with which an answer closes, and what is only asked of the nation or of others, speak for a
 * matter where nothing else on it does.
 *
 * <p>What the score counts and what is shown is chosen here, so that both are the same.
 */
final class ReadingChoice {
    private static final int UNDER = 2;

    private final List<Placed> readings = new ArrayList<>();
    private @Nullable CommitmentReading refused;

    /**
     * A reading and where its sentence stands.
     *
     * @param near whether it is surely of the part of the answer that is on the matter
     */
    private record Placed(SaidReading said, int rank, boolean near) {
        boolean isBefore(Placed other) {
            return rank < other.rank || rank == other.rank && said.level() > other.said.level();
        }
    }

    /**
     * One more reading on the matter, in order. That the very thing which was asked is refused, whatever else is promised in its place, speaks before all.
     *
     * @param rank 0 in the sentence of a keyword, 1 in the next one, 2 under its heading
     * @param leads whether the sentence of a keyword goes on about it: what else stands under a heading may be of another part of the answer
     */
    void add(SaidReading said, int rank, boolean leads) {
        readings.add(new Placed(said, rank, rank < UNDER || leads));
        if (said.refusal() != null) {
            refused = said.refusal();
        }
    }

    /** The reading that speaks for the matter; null where there is none. */
    @Nullable
    CommitmentReading chosen() {
        SaidReading best = refused == null ? speaking() : null;
        return best == null ? refused : best.reading();
    }

    /** The same, but for a set phrase: it commits nobody. */
    @Nullable
    CommitmentReading counted() {
        SaidReading best = refused == null ? speaking() : null;
        return best == null || best.closes() ? refused : best.reading();
    }

    private @Nullable SaidReading speaking() {
        SaidReading best = best(r -> true);
        if (best == null || best.plain()) {
            return best;
        }
        boolean closes = best.closes();
        SaidReading plain = best(r -> r.near && r.said.plain() && (!closes || r.said.saysSomething()));
        return plain == null ? best : plain;
    }

    private @Nullable SaidReading best(Predicate<Placed> of) {
        Placed best = null;
        for (Placed reading : readings) {
            if (of.test(reading) && (best == null || reading.isBefore(best))) {
                best = reading;
            }
        }
        return best == null ? null : best.said;
    }
}
