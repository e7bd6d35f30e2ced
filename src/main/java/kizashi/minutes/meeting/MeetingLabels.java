package kizashi.minutes.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes labels from what a file beside a text says. */
public final class MeetingLabels {
    private MeetingLabels() {}

    /**
     * A label from plain fields, each of which may be missing.
     *
     * @param municipality its name
     * @param title the published title
     * @param date an ISO date, which may be the session's opening day; anything else counts as none
     */
    public static MeetingLabel of(@Nullable String municipality, @Nullable String title, @Nullable String date) {
        LocalDate day = null;
        if (date != null && !date.isBlank()) {
            try {
                day = LocalDate.parse(date.strip());
            } catch (DateTimeParseException e) {
                day = null;
            }
        }
        return new MeetingLabel(blankToNull(municipality), blankToNull(title), null, day, true);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
