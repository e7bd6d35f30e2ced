package kizashi.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.MoneyReader;
import kizashi.japanese.TimeReader;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Days and sums within a line of a paper. */
final class PaperDates {
    private PaperDates() {}

    /**
     * The first or last single day that a stretch names; 「７月10日」 without a year is in the year of the one before it, or of
     * {@code near}. 2026-07-10 and 2026/7/10 count too.
     */
    static @Nullable LocalDate day(String text, int start, int end, @Nullable LocalDate near, boolean last) {
        List<LocalDate> days = days(text, start, end, near);
        if (days.isEmpty()) {
            return null;
        }
        return last ? days.getLast() : days.getFirst();
    }

    private static List<LocalDate> days(String text, int start, int end, @Nullable LocalDate near) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate context = near;
        for (Signal.TimeMention time : TimeReader.read(text, FoldedText.of(text, start, end), null)) {
            if (time.from() != null) {
                context = time.from();
                break;
            }
        }
        for (Signal.TimeMention time : TimeReader.read(text, FoldedText.of(text, start, end), context)) {
            LocalDate from = time.from();
            LocalDate to = time.to();
            if (from != null
                    && to != null
                    && (from.equals(to)
                            || time.text().endsWith("月末")
                            || time.text().endsWith("月"))) {
                days.add(to);
            }
        }
        return days.isEmpty() ? iso(text, start, end) : days;
    }

    private static List<LocalDate> iso(String text, int start, int end) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = start; i + 8 <= end; i++) {
            if (text.charAt(i) == '2'
                    && (text.charAt(i + 4) == '-' || text.charAt(i + 4) == '/' || text.charAt(i + 4) == '.')) {
                LocalDate day = isoAt(text, i, end);
                if (day != null) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static @Nullable LocalDate isoAt(String text, int at, int end) {
        int[] numbers = new int[3];
        int i = at;
        for (int part = 0; part < 3; part++) {
            int from = i;
            while (i < end && i - from < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                numbers[part] = numbers[part] * 10 + text.charAt(i) - '0';
                i++;
            }
            if (i == from || (part == 0 && i - from != 4)) {
                return null;
            }
            i++;
        }
        try {
            return LocalDate.of(numbers[0], numbers[1], numbers[2]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day that stands on a line of its own near the head or at the end; null without one. */
    static @Nullable LocalDate ownDay(String text, List<Lines.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == 25 && lines.size() > 40) {
                i = lines.size() - 15;
            }
            Lines.Line line = lines.get(i);
            if (line.text().length() > 24) {
                continue;
            }
            LocalDate day = day(text, line.start(), line.end(), null, false);
            boolean year = line.text().contains("年") || line.text().startsWith("20");
            if (day != null
                    && year
                    && line.text().indexOf('～') < 0
                    && !line.text().contains("から")
                    && !line.text().contains("まで")
                    && (line.text().contains("日") || line.text().startsWith("20"))) {
                return day;
            }
        }
        return null;
    }

    /** Some full date of the paper, by which dates without a year are read: its own day, else the first one named. */
    static @Nullable LocalDate anyDay(String text, List<Lines.Line> lines) {
        LocalDate own = ownDay(text, lines);
        if (own != null) {
            return own;
        }
        for (Lines.Line line : lines.subList(0, Math.min(200, lines.size()))) {
            for (Signal.TimeMention time : TimeReader.read(text, FoldedText.of(text, line.start(), line.end()), null)) {
                if (time.from() != null && time.from().equals(time.to())) {
                    return time.from();
                }
            }
        }
        return null;
    }

    /** The largest sum that a stretch names: 金11,000,000円（うち消費税 1,000,000円） is eleven million. */
    static @Nullable Long yen(String text, int start, int end) {
        Long largest = null;
        for (Signal.Money money : MoneyReader.read(text, FoldedText.of(text, start, end))) {
            long yen = money.upTo() != null ? money.upTo() : money.yen();
            largest = largest == null || yen > largest ? Long.valueOf(yen) : largest;
        }
        return largest;
    }
}
