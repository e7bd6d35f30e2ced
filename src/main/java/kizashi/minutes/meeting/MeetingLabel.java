package kizashi.minutes.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a meeting before its text is read.
 *
 * @param municipality its name: 柏市
 * @param title the published title of the meeting: 令和７年　第４回定例会（１２月定例会）
 * @param sitting the label of the sitting in the publisher's list: 12月04日－03号
 * @param date a date that came with it
 * @param maybeOpeningDay whether that date may be the opening day of the session rather than the sitting's own
 */
public record MeetingLabel(
        @Nullable String municipality,
        @Nullable String title,
        @Nullable String sitting,
        @Nullable LocalDate date,
        boolean maybeOpeningDay) {

    /** Nothing known. */
    public static final MeetingLabel NONE = new MeetingLabel(null, null, null, null, true);
}
