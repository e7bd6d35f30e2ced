package kizashi.japanese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times that count from the day on which they are said: 来年度, 年度内, 来月, 今秋. */
final class RelativeTimes {
    /** Longest first, since 再来年度 contains 来年度. */
    private static final List<Map.Entry<String, Kind>> WORDS = List.of(
            Map.entry("再来年度", (Kind) day -> fiscal(day, 2)),
            Map.entry("昨年度末", (Kind) day -> endOfFiscalYear(day.minusYears(1))),
            Map.entry("前年度末", (Kind) day -> endOfFiscalYear(day.minusYears(1))),
            Map.entry("来年度末", (Kind) day -> endOfFiscalYear(day.plusYears(1))),
            Map.entry("次年度末", (Kind) day -> endOfFiscalYear(day.plusYears(1))),
            Map.entry("年度末", (Kind) RelativeTimes::endOfFiscalYear),
            Map.entry("来年度中", (Kind) day -> fiscal(day, 1)),
            Map.entry("来年度内", (Kind) day -> fiscal(day, 1)),
            Map.entry("次年度中", (Kind) day -> fiscal(day, 1)),
            Map.entry("昨年度中", (Kind) day -> fiscal(day, -1)),
            Map.entry("前年度中", (Kind) day -> fiscal(day, -1)),
            Map.entry("年度内", (Kind) RelativeTimes::restOfFiscalYear),
            Map.entry("年度中", (Kind) RelativeTimes::restOfFiscalYear),
            Map.entry("今年度", (Kind) day -> fiscal(day, 0)),
            Map.entry("本年度", (Kind) day -> fiscal(day, 0)),
            Map.entry("来年度", (Kind) day -> fiscal(day, 1)),
            Map.entry("次年度", (Kind) day -> fiscal(day, 1)),
            Map.entry("翌年度", (Kind) day -> fiscal(day, 1)),
            Map.entry("新年度", (Kind) RelativeTimes::newFiscalYear),
            Map.entry("昨年度", (Kind) day -> fiscal(day, -1)),
            Map.entry("前年度", (Kind) day -> fiscal(day, -1)),
            Map.entry("再来年", (Kind) day -> calendar(day, 2)),
            Map.entry("来年", (Kind) day -> calendar(day, 1)),
            Map.entry("本年", (Kind) day -> calendar(day, 0)),
            Map.entry("今年", (Kind) day -> calendar(day, 0)),
            Map.entry("昨年", (Kind) day -> calendar(day, -1)),
            Map.entry("年内", (Kind) day -> new Period(day, LocalDate.of(day.getYear(), 12, 31), null)),
            Map.entry("年末", (Kind) day -> month(YearMonth.of(day.getYear(), 12))),
            Map.entry("来月", (Kind) day -> month(YearMonth.from(day).plusMonths(1))),
            Map.entry("今月", (Kind) day -> month(YearMonth.from(day))),
            Map.entry("先月", (Kind) day -> month(YearMonth.from(day).minusMonths(1))),
            Map.entry("来春", (Kind) day -> season(day, 3, true)),
            Map.entry("今春", (Kind) day -> season(day, 3, false)),
            Map.entry("来夏", (Kind) day -> season(day, 6, true)),
            Map.entry("今夏", (Kind) day -> season(day, 6, false)),
            Map.entry("来秋", (Kind) day -> season(day, 9, true)),
            Map.entry("今秋", (Kind) day -> season(day, 9, false)),
            Map.entry("今冬", (Kind) day -> season(day, 12, false)));

    private RelativeTimes() {}

    /** How a word is resolved. */
    @FunctionalInterface
    interface Kind {
        Period resolve(LocalDate day);
    }

    /**
     * A stretch of days.
     *
     * @param from first day
     * @param to last day
     * @param fiscalYear the fiscal year that it is, null where it is none
     */
    record Period(LocalDate from, LocalDate to, @Nullable Integer fiscalYear) {}

    /**
     * A word that was found.
     *
     * @param start where it starts
     * @param end after it, with 〜M月 where a month follows a calendar year
     * @param kind how it is resolved
     */
    record Span(int start, int end, Kind kind) {}

    /** The word that covers a character, and does not begin before {@code floor}. */
    static @Nullable Span at(String text, int at, int floor) {
        for (Map.Entry<String, Kind> word : WORDS) {
            String letters = word.getKey();
            for (int offset = 0; offset < letters.length() && at - offset >= floor; offset++) {
                if (letters.charAt(offset) == text.charAt(at) && text.startsWith(letters, at - offset)) {
                    return withMonth(text, at - offset, letters, word.getValue());
                }
            }
        }
        return null;
    }

    /** 来年4月, 本年10月: the month of that calendar year. */
    private static Span withMonth(String text, int start, String word, Kind kind) {
        int end = start + word.length();
        int digits = end;
        while (digits < text.length() && digits < end + 2 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (word.endsWith("年") && digits > end && text.startsWith("月", digits)) {
            int month = Integer.parseInt(text.substring(end, digits));
            if (month >= 1 && month <= 12) {
                return new Span(
                        start,
                        digits + 1,
                        day -> month(YearMonth.of(kind.resolve(day).from().getYear(), month)));
            }
        }
        return new Span(start, end, kind);
    }

    private static Period fiscal(LocalDate day, int shift) {
        int year = TimeReader.fiscalYear(day) + shift;
        return new Period(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), year);
    }

    /** In April and May the new fiscal year has begun; at any other time it is the next one. */
    private static Period newFiscalYear(LocalDate day) {
        int month = day.getMonthValue();
        return fiscal(day, month == 4 || month == 5 ? 0 : 1);
    }

    private static Period restOfFiscalYear(LocalDate day) {
        int year = TimeReader.fiscalYear(day);
        return new Period(day, LocalDate.of(year + 1, 3, 31), year);
    }

    private static Period endOfFiscalYear(LocalDate day) {
        int year = TimeReader.fiscalYear(day);
        return new Period(LocalDate.of(year + 1, 3, 1), LocalDate.of(year + 1, 3, 31), null);
    }

    private static Period calendar(LocalDate day, int shift) {
        int year = day.getYear() + shift;
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth(), null);
    }

    private static Period season(LocalDate day, int firstMonth, boolean next) {
        YearMonth start = YearMonth.of(day.getYear(), firstMonth);
        boolean roll = next && start.atDay(1).isBefore(day);
        YearMonth from = roll ? start.plusYears(1) : start;
        return new Period(from.atDay(1), from.plusMonths(2).atEndOfMonth(), null);
    }
}
