package kizashi.japanese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Finds years, fiscal years, months and days in folded text and resolves them against a day: 令和8年度, 2027年4月, 10月, 来年度,
 * 年度内. A fiscal year runs from April to March.
 */
public final class TimeReader {
    private static final int APRIL = 4;
    private static final List<String> ERAS = List.of("令和", "平成", "昭和", "R", "H", "S");
    private static final int[] ERA_START = {2018, 1988, 1925, 2018, 1988, 1925};

    private TimeReader() {}

    /**
     * The times in a sentence, in order.
     *
     * @param stored the stored text
     * @param folded the sentence, folded from it
     * @param day the day on which it was said; null when unknown, then only absolute times are resolved
     */
    public static List<Signal.TimeMention> read(String stored, FoldedText folded, @Nullable LocalDate day) {
        String text = folded.text();
        List<Signal.TimeMention> times = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '年' && c != '月' && c != '今' && c != '来') {
                continue;
            }
            if (i < done) {
                continue;
            }
            Signal.TimeMention time = c == '年' || c == '月' ? absolute(stored, folded, i, done, day) : null;
            if (time == null) {
                RelativeTimes.Span relative = RelativeTimes.at(text, i, done);
                time = relative == null ? null : mention(stored, folded, relative, day);
            }
            if (time != null) {
                times.add(time);
                while (done < text.length() && folded.rawStart(done) < time.end()) {
                    done++;
                }
            }
        }
        return times;
    }

    /** The fiscal year of a day, by its first calendar year. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= APRIL ? day.getYear() : day.getYear() - 1;
    }

    private static Signal.TimeMention mention(
            String stored, FoldedText folded, RelativeTimes.Span span, @Nullable LocalDate day) {
        int start = folded.rawStart(span.start());
        int end = folded.rawEnd(span.end());
        RelativeTimes.Period period = day == null ? null : span.kind().resolve(day);
        return new Signal.TimeMention(
                start,
                end,
                stored.substring(start, end),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                period == null ? null : period.fiscalYear());
    }

    private static Signal.@Nullable TimeMention absolute(
            String stored, FoldedText folded, int at, int floor, @Nullable LocalDate day) {
        String text = folded.text();
        int numberStart = at;
        while (numberStart > floor
                && (Character.isDigit(text.charAt(numberStart - 1)) || text.charAt(numberStart - 1) == '元')) {
            numberStart--;
        }
        if (numberStart == at || at - numberStart > 4) {
            return null;
        }
        String digits = text.substring(numberStart, at);
        int number = digits.equals("元") ? 1 : digits.indexOf('元') >= 0 ? -1 : Integer.parseInt(digits);
        if (text.charAt(at) == '月') {
            return month(stored, folded, numberStart, at, number, day);
        }
        int start = numberStart;
        Integer year = number >= 1900 && number < 2200 ? number : null;
        for (int e = 0; e < ERAS.size(); e++) {
            String era = ERAS.get(e);
            if (number > 0 && number < 65 && text.startsWith(era, numberStart - era.length())) {
                year = ERA_START[e] + number;
                start = numberStart - era.length();
                break;
            }
        }
        boolean fiscal = text.startsWith("度", at + 1);
        if (year == null && fiscal && number > 0 && number < 32) {
            year = 2018 + number; // 「7年度」 after 「令和6年度と」
        }
        if (year == null) {
            return null; // 3年間, 10年前
        }
        if (fiscal) {
            return time(
                    stored, folded, start, at + 2, LocalDate.of(year, APRIL, 1), LocalDate.of(year + 1, 3, 31), year);
        }
        int month = digitsAt(text, at + 1);
        int afterMonth = at + 1 + length(month);
        if (month < 1 || month > 12 || !text.startsWith("月", afterMonth)) {
            return time(stored, folded, start, at + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
        }
        return withDay(stored, folded, start, afterMonth, YearMonth.of(year, month));
    }

    private static Signal.@Nullable TimeMention month(
            String stored, FoldedText folded, int start, int at, int month, @Nullable LocalDate day) {
        if (month < 1
                || month > 12
                || folded.text().startsWith("か", start)
                || folded.text().startsWith("月間", at)) {
            return null;
        }
        if (day == null) {
            int from = folded.rawStart(start);
            int to = folded.rawEnd(at + 1);
            return new Signal.TimeMention(from, to, stored.substring(from, to), null, null, null);
        }
        // without a year the nearest such month is meant
        YearMonth nearest = YearMonth.of(day.getYear(), month);
        int difference = month - day.getMonthValue();
        if (difference > 6) {
            nearest = nearest.minusYears(1);
        } else if (difference < -5) {
            nearest = nearest.plusYears(1);
        }
        return withDay(stored, folded, start, at, nearest);
    }

    private static Signal.TimeMention withDay(
            String stored, FoldedText folded, int start, int monthSign, YearMonth month) {
        String text = folded.text();
        int day = digitsAt(text, monthSign + 1);
        int afterDay = monthSign + 1 + length(day);
        if (day >= 1 && day <= month.lengthOfMonth() && text.startsWith("日", afterDay)) {
            LocalDate date = month.atDay(day);
            return time(stored, folded, start, afterDay + 1, date, date, null);
        }
        return time(stored, folded, start, monthSign + 1, month.atDay(1), month.atEndOfMonth(), null);
    }

    private static int digitsAt(String text, int at) {
        int value = 0;
        int i = at;
        while (i < text.length() && i < at + 3 && Character.isDigit(text.charAt(i))) {
            value = value * 10 + (text.charAt(i) - '0');
            i++;
        }
        return i == at ? -1 : value;
    }

    private static int length(int number) {
        return number < 0 ? 0 : Integer.toString(number).length();
    }

    private static Signal.TimeMention time(
            String stored,
            FoldedText folded,
            int start,
            int end,
            LocalDate from,
            LocalDate to,
            @Nullable Integer fiscalYear) {
        int rawStart = folded.rawStart(start);
        int rawEnd = folded.rawEnd(end);
        return new Signal.TimeMention(rawStart, rawEnd, stored.substring(rawStart, rawEnd), from, to, fiscalYear);
    }
}
