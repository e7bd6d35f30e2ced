package kizashi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of promises to study something.
 *
 * @param body municipality as typed
 * @param choices what can be chosen between
 * @param state chosen
 * @param total how many fit
 * @param rows this page of them
 */
public record TrackerPage(
        String body,
        List<Choice> choices,
        State state,
        int total,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {

    /** How a promise stands; keys of their words end in the name. */
    public enum State {
        /** Its time has passed and nothing was heard. */
        OVERDUE,
        /** Nothing was heard, but there is time. */
        OPEN,
        /** It goes on: something is prepared, a plan is to come. */
        ONGOING,
        /** It will be or was done. */
        DONE,
        /** It was put off without a no. */
        PARKED,
        /** It was refused. */
        DROPPED,
        /** Any of these. */
        ALL
    }

    /** A state to choose with how many are in it. */
    public record Choice(State state, int count, String address) {}

    /** The case that a promise is about. */
    public record About(String id, String title) {}

    /** Where words stand. */
    public record Proof(String document, String url, String hash, String offsets) {}

    /**
     * One promise.
     *
     * @param commitment how firm it was
     * @param due by when an answer can be expected
     * @param about the case that it is about; null where none is known
     * @param resolution what resolved it; null while nothing has
     */
    public record Row(
            State state,
            String municipality,
            String speaker,
            String commitment,
            String spoken,
            String due,
            @Nullable About about,
            String text,
            @Nullable Proof proof,
            @Nullable Resolution resolution) {}

    /**
     * What resolved a promise.
     *
     * @param why in Japanese
     */
    public record Resolution(
            String day, String text, String why, @Nullable Proof proof) {}
}
