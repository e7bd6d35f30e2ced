package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.signal.exchange.Announcements;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what its sentence says of itself. That is the same for every profile, so it is looked at once a sentence and not once a match.
 *
 * @param reading how firm the sentence is
 * @param closes whether it is the set phrase with which an answer closes
 * @param plain whether it speaks for itself: no set phrase, no request to others, no bare announcement
 * @param refusal the same sentence as one that refuses what was announced ({@link RefusedMatter}); null where it does not
 */
record SaidReading(
        CommitmentReading reading,
        boolean closes,
        boolean plain,
        @Nullable CommitmentReading refusal) {

    /**
     * Looks at a sentence.
     *
     * @param sentence its text
     */
    static SaidReading of(Passage passage, CommitmentReading reading, String sentence) {
        boolean closes = closes(reading, sentence);
        boolean plain = !closes
                && !QuoteWords.asksOthers(sentence)
                && !(Announcements.is(sentence) && Announcements.isBare(sentence));
        return new SaidReading(reading, closes, plain, RefusedMatter.of(passage, reading));
    }

    /**
     * Whether a reading is that of a set phrase. What is studied, put off or refused is none, however it is said.
     *
     * @param sentence its text
     */
    static boolean closes(CommitmentReading reading, String sentence) {
        Commitment level = reading.level();
        return (level == Commitment.LEANING || level == Commitment.WILL_DO) && QuoteWords.isClosing(sentence);
    }

    int level() {
        return reading.level().level();
    }

    /** A phrase that goes along is not read as a park or a condition. */
    boolean saysSomething() {
        return reading.level() == Commitment.REFUSED || level() >= Commitment.STUDY.level();
    }
}
