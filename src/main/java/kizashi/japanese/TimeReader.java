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
    /** Nobody speaks without an era of a fiscal year further ahead. */
    private static final int FURTHEST = 12;

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
            if (c != '年' && c != '月' && c != '今' && c != '来' && c != '期') {
                continue;
            }
            if (i < done) {
                continue;
            }
            Signal.TimeMention time =
                    c == '年' || c == '月' || c == '期' ? absolute(stored, folded, i, done, day, times) : null;
            if (time == null) {
                RelativeTimes.Span relative = RelativeTimes.at(text, i, done);
                time = relative == null ? null : mention(stored, folded, relative, anchored(relative, times), day);
            }
            if (time != null) {
                Signal.TimeMention whole =
                        times.isEmpty() ? null : ofFiscalYear(stored, times.get(times.size() - 1), time);
                if (whole == null) {
                    times.add(time);
                } else {
                    times.set(times.size() - 1, whole);
                }
                while (done < text.length() && folded.rawStart(done) < time.end()) {
                    done++;
                }
            }
        }
        return times;
    }

    /** 再来年度の4月: that month of that fiscal year; null for a month that stands alone. */
    private static Signal.@Nullable TimeMention ofFiscalYear(
            String stored, Signal.TimeMention before, Signal.TimeMention month) {
        Integer year = before.fiscalYear();
        LocalDate from = month.from();
        LocalDate to = month.to();
        boolean joined = month.start() == before.end() + 1 && stored.charAt(before.end()) == 'の';
        if (!joined
                || year == null
                || from == null
                || to == null
                || month.fiscalYear() != null
                || !YearMonth.from(from).equals(YearMonth.from(to))) {
            return null;
        }
        int shift = (from.getMonthValue() < APRIL ? year + 1 : year) - from.getYear();
        return new Signal.TimeMention(
                before.start(),
                month.end(),
                stored.substring(before.start(), month.end()),
                from.plusYears(shift),
                to.plusYears(shift),
                null);
    }

    /** The fiscal year of a day, by its first calendar year. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= APRIL ? day.getYear() : day.getYear() - 1;
    }

    /** The time that 前年度 and 翌年度 count from: the fiscal year named before them, not the day on which it is said. */
    private static RelativeTimes.@Nullable Period anchored(
            RelativeTimes.Span relative, List<Signal.TimeMention> before) {
        for (int i = before.size() - 1; i >= 0 && relative.shift() != 0; i--) {
            Integer year = before.get(i).fiscalYear();
            if (year != null) {
                return RelativeTimes.fiscalYear(year + relative.shift());
            }
        }
        return null;
    }

    private static Signal.TimeMention mention(
            String stored,
            FoldedText folded,
            RelativeTimes.Span span,
            RelativeTimes.@Nullable Period anchored,
            @Nullable LocalDate day) {
        boolean counted = span.shift() != 0;
        RelativeTimes.Period period =
                counted ? anchored : day == null ? null : span.kind().resolve(day);
        return time(stored, folded, span.start(), span.end(), period);
    }

    private static Signal.@Nullable TimeMention absolute(
            String stored,
            FoldedText folded,
            int at,
            int floor,
            @Nullable LocalDate day,
            List<Signal.TimeMention> before) {
        String text = folded.text();
        if (text.charAt(at) == '期') {
            return part(stored, folded, at, floor, day);
        }
        TimeParts.Number number = TimeParts.before(text, at, floor);
        if (number == null || isCounted(text, number, floor)) {
            return null;
        }
        if (text.charAt(at) == '月') {
            YearMonth same = sameYear(text, number, floor, before);
            return same != null
                    ? withDay(stored, folded, number.start(), at, same)
                    : month(stored, folded, number, at, day);
        }
        int start = number.start();
        int value = number.value();
        Integer year = value >= 1900 && value < 2200 ? value : null;
        for (int e = 0; e < ERAS.size(); e++) {
            String era = ERAS.get(e);
            if (value > 0 && value < 65 && text.startsWith(era, start - era.length())) {
                year = ERA_START[e] + value;
                start = start - era.length();
                break;
            }
        }
        boolean fiscal = text.startsWith("度", at + 1);
        if (year == null && fiscal && value > 0 && value < 32) {
            Integer same = sameEra(text.substring(floor, start), value, before);
            year = same != null ? same : 2018 + value; // 「7年度」 after 「令和6年度と」
            if (day != null && year > day.getYear() + FURTHEST) {
                return time(stored, folded, start, at + 2, null); // 21年度 of another era, or 2021
            }
        }
        if (year == null) {
            return null; // 3年間, 10年前
        }
        if (fiscal) {
            int part = TimeParts.partOfYear(text, at + 2);
            return part > 0
                    ? time(stored, folded, start, part, TimeParts.part(text, part, year))
                    : time(stored, folded, start, at + 2, RelativeTimes.fiscalYear(year));
        }
        TimeParts.Number month = TimeParts.monthAfter(text, at + 1);
        if (month != null) {
            return withDay(stored, folded, start, month.end(), YearMonth.of(year, month.value()));
        }
        int season = TimeParts.seasonAfter(text, at + 1);
        return season > 0
                ? time(stored, folded, start, season, TimeParts.season(text, season, year))
                : time(stored, folded, start, at + 1, RelativeTimes.year(year));
    }

    /** 第1年度 counts, 第三月曜 is a day of the week. */
    private static boolean isCounted(String text, TimeParts.Number number, int floor) {
        char before = number.start() > floor ? text.charAt(number.start() - 1) : ' ';
        return before == '第' || before == '何' || before == '数' || text.startsWith("曜", number.end() + 1);
    }

    /** 第２四半期 and 上半期 of the fiscal year in which it is said. */
    private static Signal.@Nullable TimeMention part(
            String stored, FoldedText folded, int at, int floor, @Nullable LocalDate day) {
        String text = folded.text();
        for (int length : new int[] {5, 3}) {
            int start = at + 1 - length;
            if (start >= floor && TimeParts.partOfYear(text, start) == at + 1) {
                return time(
                        stored,
                        folded,
                        start,
                        at + 1,
                        day == null ? null : TimeParts.part(text, at + 1, fiscalYear(day)));
            }
        }
        return null;
    }

    /** 「平成16年度から17年度」: the era is said once, for the later fiscal year that is joined. */
    private static @Nullable Integer sameEra(String between, int value, List<Signal.TimeMention> before) {
        Signal.TimeMention last = before.isEmpty() ? null : before.get(before.size() - 1);
        Integer year = last == null ? null : last.fiscalYear();
        if (last == null || year == null || !JOINS.contains(between)) {
            return null;
        }
        for (int e = 0; e < ERAS.size(); e++) {
            int first = year - ERA_START[e];
            if (last.text().startsWith(ERAS.get(e)) && value > first) {
                return ERA_START[e] + value;
            }
        }
        return null;
    }

    /** 「2018年の３月と６月」, 「令和７年11月27日から３月１日まで」: the year is said once, for the months that follow. */
    private static @Nullable YearMonth sameYear(
            String text, TimeParts.Number month, int done, List<Signal.TimeMention> before) {
        Signal.TimeMention last = before.isEmpty() ? null : before.get(before.size() - 1);
        LocalDate from = last == null ? null : last.from();
        boolean joined = last != null
                && from != null
                && last.text().indexOf('年') > 0
                && last.text().indexOf('月') > 0
                && JOINS.contains(text.substring(done, month.start()));
        if (!joined || from == null || month.value() < 1 || month.value() > 12) {
            return null;
        }
        YearMonth same = YearMonth.of(from.getYear(), month.value());
        return same.isBefore(YearMonth.from(from)) ? same.plusYears(1) : same;
    }

    private static final List<String> JOINS = List.of("と", "、", "・", "から", "～", "-", "及び", "や", "より");

    private static Signal.@Nullable TimeMention month(
            String stored, FoldedText folded, TimeParts.Number number, int at, @Nullable LocalDate day) {
        String text = folded.text();
        int month = number.value();
        boolean lasts =
                text.startsWith("間", at + 1) || text.startsWith("当たり", at + 1) || text.startsWith("あたり", at + 1);
        if (month < 1 || month > 12 || lasts) {
            return null;
        }
        if (day == null || isOfNoKnownYear(text, number.start())) {
            return time(stored, folded, number.start(), afterDay(text, at), null);
        }
        // without a year the nearest such month is meant
        YearMonth nearest = YearMonth.of(day.getYear(), month);
        int difference = month - day.getMonthValue();
        if (difference > 6) {
            nearest = nearest.minusYears(1);
        } else if (difference < -5) {
            nearest = nearest.plusYears(1);
        }
        return withDay(stored, folded, number.start(), at, nearest);
    }

    /** 毎年６月 comes again, 同年６月 counts from a year that was named before. */
    private static boolean isOfNoKnownYear(String text, int start) {
        for (String year : List.of("毎年", "例年", "同年", "翌年", "前年", "各年")) {
            if (text.startsWith(year, start - year.length())
                    || text.startsWith(year + "の", start - year.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where the day of the month ends that follows the sign of a month, or the sign itself. */
    private static int afterDay(String text, int monthSign) {
        TimeParts.Number day = TimeParts.at(text, monthSign + 1);
        if (day == null || day.value() < 1 || day.value() > 31 || !text.startsWith("日", day.end())) {
            return monthSign + 1;
        }
        return text.startsWith("日間", day.end()) ? monthSign + 1 : day.end() + 1;
    }

    private static Signal.TimeMention withDay(
            String stored, FoldedText folded, int start, int monthSign, YearMonth month) {
        String text = folded.text();
        int end = afterDay(text, monthSign);
        TimeParts.Number day = end > monthSign + 1 ? TimeParts.at(text, monthSign + 1) : null;
        if (day != null && day.value() <= month.lengthOfMonth()) {
            LocalDate date = month.atDay(day.value());
            return time(stored, folded, start, end, new RelativeTimes.Period(date, date, null));
        }
        int third = TimeParts.thirdAfter(text, monthSign + 1);
        return third > 0
                ? time(stored, folded, start, third, TimeParts.third(text, third, month))
                : time(
                        stored,
                        folded,
                        start,
                        monthSign + 1,
                        new RelativeTimes.Period(month.atDay(1), month.atEndOfMonth(), null));
    }

    private static Signal.TimeMention time(
            String stored, FoldedText folded, int start, int end, RelativeTimes.@Nullable Period period) {
        int rawStart = folded.rawStart(start);
        int rawEnd = folded.rawEnd(end);
        return new Signal.TimeMention(
                rawStart,
                rawEnd,
                stored.substring(rawStart, rawEnd),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                period == null ? null : period.fiscalYear());
    }
}
