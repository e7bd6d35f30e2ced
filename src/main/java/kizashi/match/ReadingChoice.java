package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.signal.exchange.Announcements;
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

    private final List<CommitmentReading> readings = new ArrayList<>();
    private final List<Integer> ranks = new ArrayList<>();
    private final List<Boolean> near = new ArrayList<>();
    private final Function<CommitmentReading, String> sentence;
    private @Nullable CommitmentReading refused;

    /** @param sentence the text of a reading's sentence */
    ReadingChoice(Function<CommitmentReading, String> sentence) {
        this.sentence = sentence;
    }

    /**
     * One more reading on the matter, in order.
     *
     * @param rank 0 in the sentence of a keyword, 1 in the next one, 2 under its heading
     * @param leads whether the sentence of a keyword goes on about it: what else stands under a heading may be of another part of the answer
     */
    void add(CommitmentReading reading, int rank, boolean leads) {
        readings.add(reading);
        ranks.add(rank);
        near.add(rank < UNDER || leads);
    }

    /** That the very thing which was asked is refused, whatever else is promised in its place: it speaks before all. */
    void refuse(CommitmentReading refusal) {
        refused = refusal;
    }

    /** The reading that speaks for the matter; null where there is none. */
    @Nullable
    CommitmentReading chosen() {
        if (refused != null) {
            return refused;
        }
        int best = best(i -> true);
        if (best < 0 || isPlain(readings.get(best))) {
            return best < 0 ? null : readings.get(best);
        }
        boolean closes = closes(readings.get(best));
        int plain = best(i -> near.get(i) && isPlain(readings.get(i)) && (!closes || says(readings.get(i))));
        return readings.get(plain < 0 ? best : plain);
    }

    /** The same, but for a set phrase: it commits nobody. */
    @Nullable
    CommitmentReading counted() {
        CommitmentReading chosen = chosen();
        return chosen == null || closes(chosen) ? null : chosen;
    }

    private boolean isPlain(CommitmentReading reading) {
        String said = sentence.apply(reading);
        return !closes(reading, said)
                && !QuoteWords.asksOthers(said)
                && !(Announcements.is(said) && Announcements.isBare(said));
    }

    /** A phrase that goes along is not read as a park or a condition. */
    private static boolean says(CommitmentReading reading) {
        return reading.level() == Commitment.REFUSED || reading.level().level() >= Commitment.STUDY.level();
    }

    private boolean closes(CommitmentReading reading) {
        return closes(reading, sentence.apply(reading));
    }

    /**
     * Whether a reading is that of a set phrase. What is studied, put off or refused is none, however it is said.
     *
     * @param said its sentence
     */
    static boolean closes(CommitmentReading reading, String said) {
        Commitment level = reading.level();
        return (level == Commitment.LEANING || level == Commitment.WILL_DO) && QuoteWords.isClosing(said);
    }

    private int best(IntPredicate of) {
        int best = -1;
        for (int i = 0; i < readings.size(); i++) {
            if (of.test(i) && (best < 0 || isBefore(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBefore(int one, int other) {
        int rank = ranks.get(one).compareTo(ranks.get(other));
        return rank < 0
                || rank == 0
                        && readings.get(one).level().level()
                                > readings.get(other).level().level();
    }
}
