package kizashi.match.promise;

import java.time.LocalDate;
import kizashi.model.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A study that an official promised (検討 answer), followed until something resolves it (答弁トラッカー).
 *
 * @param id stable: made of the passage and the sentence
 * @param municipality {@link kizashi.model.Municipality#key()}
 * @param documentId where it was said
 * @param passageKey where it was said
 * @param start offset of the sentence in the stored text
 * @param end offset after it
 * @param text the sentence
 * @param level how firm it was then
 * @param speaker who said it, as shown
 * @param spokenOn when; where the sitting's own day is not known, the first day of its session
 * @param about whether that day is only the session's, and not 発言日
 * @param dueOn by when an answer can be expected: a time that the sentence names, else the end of the fiscal year whose
 *     budget it can still reach
 * @param status how it stands
 * @param resolution what resolved it, or how it goes on; null while nothing was heard
 */
public record Promise(
        String id,
        String municipality,
        String documentId,
        String passageKey,
        int start,
        int end,
        String text,
        Commitment level,
        String speaker,
        LocalDate spokenOn,
        boolean about,
        LocalDate dueOn,
        Status status,
        @Nullable Resolution resolution) {

    /** How a promise stands. */
    public enum Status {
        /** Nothing heard since. */
        OPEN("検討中"),
        /** It goes on, and nothing is decided: a plan to be written by some day, preparations. Still followed. */
        ONGOING("進行中"),
        /** It will be or was done: an answer, a budget, a tender. */
        DONE("実施"),
        /** It was put off without a no: 「継続して研究してまいります」. Still followed. */
        PARKED("保留"),
        /** It was refused. */
        DROPPED("見送り");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /**
     * What resolved a promise.
     *
     * @param documentId where
     * @param passageKey where
     * @param start offset of the deciding sentence
     * @param end offset after it
     * @param text that sentence
     * @param on when it was said or published
     * @param why in Japanese: the level or stage, and the words shared
     */
    public record Resolution(
            String documentId, String passageKey, int start, int end, String text, LocalDate on, String why) {}

    /** Whether the day is past and nothing was heard. */
    public boolean overdue(LocalDate today) {
        return status == Status.OPEN && dueOn.isBefore(today);
    }

    /** The same as if nothing was heard, so that it can be held against everything anew. */
    Promise opened() {
        return status == Status.OPEN ? this : with(Status.OPEN, null);
    }

    /** When, for screens: the day of the session is said to be that. */
    public String when() {
        return about ? "会期" + spokenOn + "から（発言日未確認）" : spokenOn.toString();
    }

    /** The same with what resolved it. */
    Promise resolved(Status outcome, Resolution by) {
        return with(outcome, by);
    }

    private Promise with(Status outcome, @Nullable Resolution by) {
        return new Promise(
                id,
                municipality,
                documentId,
                passageKey,
                start,
                end,
                text,
                level,
                speaker,
                spokenOn,
                about,
                dueOn,
                outcome,
                by);
    }
}
