package kizashi.japanese;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a year or month that follow it, and numbers as they stand in dates: 令和9年春, 来年の４月, 10月上旬, 第２四半期, 三十一.
 * Works on folded text.
 */
final class TimeParts {
    private static final String KANJI = "〇一二三四五六七八九十";
    private static final String SEASONS = "春夏秋冬";
    /** 春日, 秋田, 夏目 and the like are names. */
    private static final String NAMES = "日田葉目山野場吉津至祭休期物季";

    private TimeParts() {}

    /**
     * A number in a text.
     *
     * @param value what it is
     * @param start offset of its first letter
     * @param end offset after its last one
     */
    record Number(int value, int start, int end) {}

    /** The number that ends right before an offset, in figures or in kanji; null for none. */
    static @Nullable Number before(String text, int end, int floor) {
        int start = end;
        boolean figures = end > floor && isFigure(text.charAt(end - 1));
        while (start > floor && (figures ? isFigure(text.charAt(start - 1)) : isKanji(text.charAt(start - 1)))) {
            start--;
        }
        if (start == end || end - start > 4) {
            return null;
        }
        int value = KanjiNumerals.parse(text.substring(start, end)).orElse(-1);
        return value < 0 ? null : new Number(value, start, end);
    }

    /** The number that begins at an offset; null for none. */
    static @Nullable Number at(String text, int start) {
        int end = start;
        boolean figures = start < text.length() && isFigure(text.charAt(start));
        while (end < text.length()
                && end - start < 3
                && (figures ? isFigure(text.charAt(end)) : KANJI.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end == start
                ? null
                : new Number(KanjiNumerals.parse(text.substring(start, end)).orElse(-1), start, end);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isKanji(char c) {
        return c == '元' || KANJI.indexOf(c) >= 0;
    }

    /** A month that follows a year: 年4月, 年の四月; null where none does. */
    static @Nullable Number monthAfter(String text, int end) {
        Number month = at(text, text.startsWith("の", end) ? end + 1 : end);
        boolean is = month != null && month.value() >= 1 && month.value() <= 12 && text.startsWith("月", month.end());
        return month != null && is && !text.startsWith("月間", month.end()) ? month : null;
    }

    /** Where the season ends that follows a year; -1 where none does. */
    static int seasonAfter(String text, int end) {
        int at = text.startsWith("の", end) ? end + 1 : end;
        if (at >= text.length() || SEASONS.indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        return at + 1 < text.length() && NAMES.indexOf(text.charAt(at + 1)) >= 0 ? -1 : at + 1;
    }

    /** The season whose name ends at an offset, in a year. */
    static RelativeTimes.Period season(String text, int end, int year) {
        YearMonth first = YearMonth.of(year, 3 + 3 * SEASONS.indexOf(text.charAt(end - 1)));
        return new RelativeTimes.Period(first.atDay(1), first.plusMonths(2).atEndOfMonth(), null);
    }

    /** Where 上旬, 中旬 or 下旬 ends that follows a month; -1 where none does. */
    static int thirdAfter(String text, int end) {
        int at = text.startsWith("の", end) ? end + 1 : end;
        boolean third = at + 1 < text.length() && "上初中下".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '旬';
        return third ? at + 2 : -1;
    }

    /** The third of a month whose name ends at an offset. */
    static RelativeTimes.Period third(String text, int end, YearMonth month) {
        return switch (text.charAt(end - 2)) {
            case '中' -> new RelativeTimes.Period(month.atDay(11), month.atDay(20), null);
            case '下' -> new RelativeTimes.Period(month.atDay(21), month.atEndOfMonth(), null);
            default -> new RelativeTimes.Period(month.atDay(1), month.atDay(10), null);
        };
    }

    /** Where 第２四半期, 上半期 or 下半期 ends that begins at an offset (after の); -1 where none does. */
    static int partOfYear(String text, int from) {
        int at = text.startsWith("の", from) ? from + 1 : from;
        if (text.startsWith("上半期", at) || text.startsWith("下半期", at)) {
            return at + 3;
        }
        boolean quarter = text.startsWith("第", at)
                && at + 2 < text.length()
                && "1234一二三四".indexOf(text.charAt(at + 1)) >= 0
                && text.startsWith("四半期", at + 2);
        return quarter ? at + 5 : -1;
    }

    /** The part of a fiscal year whose name ends at an offset. */
    static RelativeTimes.Period part(String text, int end, int fiscalYear) {
        LocalDate april = LocalDate.of(fiscalYear, 4, 1);
        if (text.startsWith("半期", end - 2) && !text.startsWith("四", end - 3)) {
            LocalDate from = text.charAt(end - 3) == '上' ? april : april.plusMonths(6);
            return new RelativeTimes.Period(from, from.plusMonths(6).minusDays(1), fiscalYear);
        }
        int quarter = "1234".indexOf(text.charAt(end - 4));
        LocalDate from = april.plusMonths(3L * (quarter >= 0 ? quarter : "一二三四".indexOf(text.charAt(end - 4))));
        return new RelativeTimes.Period(from, from.plusMonths(3).minusDays(1), fiscalYear);
    }
}
