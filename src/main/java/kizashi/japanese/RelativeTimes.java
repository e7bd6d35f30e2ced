package kizashi.japanese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times that count from the day on which they are said: 来年度, 年度内, 来月, 今秋. */
final class RelativeTimes {
    /** Longest first, since 再来年度 contains 来年度. */
    private static final List<Map.Entry<String, Kind>> WORDS = List.of(
            Map.entry("再来年度", (Kind) day -> fiscal(day, 2)),
            Map.entry("一昨年度", (Kind) day -> fiscal(day, -2)),
            Map.entry("今定例会", (Kind) day -> new Period(day, day, null)),
            Map.entry("今議会", (Kind) day -> new Period(day, day, null)),
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
            Map.entry("一昨年", (Kind) day -> calendar(day, -2)),
            Map.entry("年明け", (Kind) RelativeTimes::nextJanuary),
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
     * @param shift how many years it counts from the fiscal year spoken of (前年度 -1, 翌年度 1); 0 where it counts from the day
     */
    record Span(int start, int end, Kind kind, int shift) {

        Span(int start, int end, Kind kind) {
            this(start, end, kind, 0);
        }
    }

    /** The word that covers a character, and does not begin before {@code floor}. */
    static @Nullable Span at(String text, int at, int floor) {
        for (Map.Entry<String, Kind> word : WORDS) {
            String letters = word.getKey();
            for (int offset = 0; offset < letters.length() && at - offset >= floor; offset++) {
                boolean here = letters.charAt(offset) == text.charAt(at) && text.startsWith(letters, at - offset);
                if (here && !(letters.equals("年内") && isCount(text, at - offset - 1))) {
                    return withMonth(text, at - offset, letters, word.getValue());
                }
            }
        }
        return null;
    }

    /** 数年内 and 5年内 are no 年内. */
    private static boolean isCount(String text, int at) {
        return at >= 0 && (Character.isDigit(text.charAt(at)) || "数何一二三四五十".indexOf(text.charAt(at)) >= 0);
    }

    /** 来年4月, 本年の十月, 先月24日, 来年春, 今年度上半期: what follows the word narrows it. */
    private static Span withMonth(String text, int start, String word, Kind kind) {
        int end = start + word.length();
        if (word.startsWith("前年度") || word.startsWith("翌年度")) {
            return new Span(start, end, kind, word.charAt(0) == '前' ? -1 : 1);
        }
        if (word.endsWith("年度")) {
            int part = TimeParts.partOfYear(text, end);
            return part < 0
                    ? new Span(start, end, kind)
                    : new Span(
                            start,
                            part,
                            day -> TimeParts.part(
                                    text, part, kind.resolve(day).from().getYear()));
        }
        if (word.endsWith("月")) {
            return withDay(
                    text,
                    start,
                    end,
                    end - 1,
                    day -> YearMonth.from(kind.resolve(day).from()),
                    kind);
        }
        if (!word.endsWith("年")) {
            return new Span(start, end, kind);
        }
        TimeParts.Number month = TimeParts.monthAfter(text, end);
        if (month != null) {
            int value = month.value();
            Function<LocalDate, YearMonth> which =
                    day -> YearMonth.of(kind.resolve(day).from().getYear(), value);
            return withDay(text, start, month.end() + 1, month.end(), which, day -> month(which.apply(day)));
        }
        int season = TimeParts.seasonAfter(text, end);
        return season < 0
                ? new Span(start, end, kind)
                : new Span(
                        start,
                        season,
                        day -> TimeParts.season(
                                text, season, kind.resolve(day).from().getYear()));
    }

    private static Span withDay(
            String text, int start, int end, int sign, Function<LocalDate, YearMonth> month, Kind whole) {
        TimeParts.Number number = TimeParts.at(text, sign + 1);
        if (number != null
                && number.value() >= 1
                && number.value() <= 31
                && text.startsWith("日", number.end())
                && !text.startsWith("日間", number.end())) {
            int value = number.value();
            return new Span(start, number.end() + 1, day -> {
                YearMonth which = month.apply(day);
                LocalDate date = which.atDay(Math.min(value, which.lengthOfMonth()));
                return new Period(date, date, null);
            });
        }
        int third = TimeParts.thirdAfter(text, sign + 1);
        return third < 0
                ? new Span(start, end, whole)
                : new Span(start, third, day -> TimeParts.third(text, third, month.apply(day)));
    }

    /** A whole fiscal year. */
    static Period fiscalYear(int year) {
        return new Period(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), year);
    }

    /** A whole calendar year. */
    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    /** 年明け: the coming January, or this one where it is just past. */
    private static Period nextJanuary(LocalDate day) {
        return month(YearMonth.of(day.getYear() + (day.getMonthValue() > 3 ? 1 : 0), 1));
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
