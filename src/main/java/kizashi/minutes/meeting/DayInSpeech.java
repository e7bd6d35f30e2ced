package kizashi.minutes.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import kizashi.japanese.EraDates;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The sitting's day where only the chair names it: 「次の本会議は明10日」 at the end is said on the 9th, 「本日９月９日」 at the
 * beginning on that day. A day without its month is the first such day from the session's opening on.
 */
final class DayInSpeech {
    private static final SittingDay UNKNOWN = new SittingDay(null, null, null);
    /** No regular session sits so long that the same day of a month comes twice before this many days are over. */
    private static final int LONGEST_WAIT = 31;

    private DayInSpeech() {}

    /**
     * Looks at what is said first and last.
     *
     * @param opened the session's opening day; null when unknown
     * @param year the year to read a day without one in; null when unknown
     */
    static SittingDay find(String opening, String closing, @Nullable LocalDate opened, @Nullable Integer year) {
        for (int at = closing.lastIndexOf('明'); at >= 0; at = at == 0 ? -1 : closing.lastIndexOf('明', at - 1)) {
            SittingDay day = tomorrow(closing, at, opened, year);
            if (day.date() != null) {
                return day;
            }
        }
        int today = opening.indexOf("本日");
        if (today < 0) {
            return UNKNOWN;
        }
        int to = Math.min(opening.length(), today + 18);
        for (EraDates.Found found : EraDates.find(opening, today, to)) {
            LocalDate day = found.in(year);
            boolean next = found.start() <= today + 4;
            if (day != null && next) {
                return new SittingDay(day, opening.substring(today, found.end()), null);
            }
        }
        return UNKNOWN;
    }

    private static SittingDay tomorrow(String text, int at, @Nullable LocalDate opened, @Nullable Integer year) {
        if (at > 0 && Letters.isKanji(text.charAt(at - 1))) {
            return UNKNOWN; // 説明10日
        }
        int i = at + 1;
        while (i < text.length() && ("日、，".indexOf(text.charAt(i)) >= 0 || Letters.isSpace(text.charAt(i)))) {
            i++;
        }
        int end = numeralsEnd(text, i);
        OptionalInt first = KanjiNumerals.parse(text.substring(i, end));
        if (first.isEmpty() || end >= text.length()) {
            return UNKNOWN;
        }
        LocalDate next = null;
        if (text.charAt(end) == '月') {
            int dayEnd = numeralsEnd(text, end + 1);
            OptionalInt day = KanjiNumerals.parse(text.substring(end + 1, dayEnd));
            boolean whole = day.isPresent() && dayEnd < text.length() && text.charAt(dayEnd) == '日';
            next = whole ? inSession(first.getAsInt(), day.getAsInt(), opened, year) : null;
            end = dayEnd;
        } else if (text.charAt(end) == '日' && opened != null) {
            next = firstFrom(opened, first.getAsInt());
        }
        return next == null ? UNKNOWN : new SittingDay(next.minusDays(1), text.substring(at, end + 1), null);
    }

    private static @Nullable LocalDate inSession(
            int month, int day, @Nullable LocalDate opened, @Nullable Integer year) {
        Integer of = opened != null ? (Integer) opened.getYear() : year;
        if (of == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(of, month, day);
            return opened != null && date.isBefore(opened) ? date.plusYears(1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate firstFrom(LocalDate opened, int dayOfMonth) {
        for (int i = 1; i <= LONGEST_WAIT; i++) {
            if (opened.plusDays(i).getDayOfMonth() == dayOfMonth) {
                return opened.plusDays(i);
            }
        }
        return null;
    }

    private static int numeralsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && KanjiNumerals.isNumeral(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
