package kizashi.japanese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in Japanese papers: 令和７年２月17日（月曜日）, 令和元年５月一日, 2025年1月20日, 2025-01-20, and days without a year
 * (12月04日), R7.6.18 and 令和7.6.18 too. Spaces inside do not matter. Eras: 令和 1 is 2019, 平成 1 is 1989, 昭和 1 is 1926.
 */
public final class EraDates {
    private static final String WEEKDAYS = "月火水木金土日";
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_YEAR = 10;

    private EraDates() {}

    /**
     * A day as it is written.
     *
     * @param start offset
     * @param end offset after it, the day of the week included where one follows
     * @param year null where none is written
     * @param month 1 to 12
     * @param day 1 to 31
     * @param weekday 1 for Monday to 7 for Sunday; 0 where none is written
     */
    public record Found(int start, int end, @Nullable Integer year, int month, int day, int weekday) {

        /** The day, with the given year where none is written; null when there is no such day. */
        public @Nullable LocalDate in(@Nullable Integer otherwise) {
            Integer which = year != null ? year : otherwise;
            if (which == null) {
                return null;
            }
            try {
                return LocalDate.of(which, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** False when a day of the week is written that this day was not. */
        public boolean weekdayFits(LocalDate date) {
            return weekday == 0 || date.getDayOfWeek().getValue() == weekday;
        }
    }

    /** All days written between two offsets, in order. */
    public static List<Found> find(CharSequence text, int from, int to) {
        List<Found> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            Found one = at(text, i, to);
            if (one == null) {
                i++;
            } else {
                found.add(one);
                i = one.end();
            }
        }
        return found;
    }

    /** The first calendar year that is written (令和７年, 2025年); null for none. */
    public static @Nullable Integer year(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            Cursor cursor = new Cursor(text, i, text.length());
            Integer year = startsNumber(text, i) || era(text, i) > 0 ? cursor.year() : null;
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    private static boolean startsNumber(CharSequence text, int i) {
        return Letters.isDigit(text.charAt(i)) && (i == 0 || !Letters.isDigit(text.charAt(i - 1)));
    }

    private static @Nullable Found at(CharSequence text, int i, int to) {
        boolean number =
                KanjiNumerals.isNumeral(text.charAt(i)) && (i == 0 || !KanjiNumerals.isNumeral(text.charAt(i - 1)));
        if (!number && era(text, i) == 0 && eraLetter(text, i) == 0) {
            return null;
        }
        Cursor cursor = new Cursor(text, i, to);
        Integer year = cursor.year();
        if (year == null) {
            cursor = new Cursor(text, i, to);
            Found iso = iso(text, i, to);
            if (iso != null || !number) {
                return iso;
            }
        }
        if (year != null) {
            cursor.skipSameYear();
        }
        OptionalInt month = cursor.number('月');
        OptionalInt day = month.isPresent() ? cursor.number('日') : OptionalInt.empty();
        if (day.isEmpty()
                || month.getAsInt() < 1
                || month.getAsInt() > 12
                || day.getAsInt() < 1
                || day.getAsInt() > 31) {
            return null;
        }
        int end = cursor.at;
        int weekday = cursor.weekday();
        return new Found(i, weekday > 0 ? cursor.at : end, year, month.getAsInt(), day.getAsInt(), weekday);
    }

    /** 2025-01-20, 2025/1/20, 2025.1.20, R7.1.20, 令和7.1.20. */
    private static @Nullable Found iso(CharSequence text, int i, int to) {
        int[] parts = new int[3];
        int base = era(text, i);
        boolean letter = base == 0 && eraLetter(text, i) > 0;
        base = letter ? eraLetter(text, i) : base;
        int at = i + (letter ? 1 : base > 0 ? 2 : 0);
        for (int part = 0; part < 3; part++) {
            int digits = 0;
            while (at < to && Letters.isDigit(text.charAt(at)) && digits < 4) {
                parts[part] = parts[part] * 10 + Letters.digit(text.charAt(at));
                at++;
                digits++;
            }
            if (digits == 0 || part == 0 && (base > 0 ? digits > 2 : digits != 4) || part > 0 && digits > 2) {
                return null;
            }
            if (part < 2) {
                if (at >= to || "-/.．／－".indexOf(text.charAt(at)) < 0) {
                    return null;
                }
                at++;
            }
        }
        parts[0] += base;
        boolean valid = parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31;
        return valid ? new Found(i, at, parts[0], parts[1], parts[2], 0) : null;
    }

    /** The year before the first of the era whose name stands here; 0 for none. */
    private static int era(CharSequence text, int i) {
        if (i + 1 >= text.length()) {
            return 0;
        }
        return switch ("" + text.charAt(i) + text.charAt(i + 1)) {
            case "令和" -> 2018;
            case "平成" -> 1988;
            case "昭和" -> 1925;
            default -> 0;
        };
    }

    /** The same of R, H and S before a number, where no other Latin letter stands before them; 0 for none. */
    private static int eraLetter(CharSequence text, int i) {
        boolean before = i > 0 && (Letters.isLatin(text.charAt(i - 1)) || Letters.isDigit(text.charAt(i - 1)));
        if (before || i + 1 >= text.length() || !Letters.isDigit(text.charAt(i + 1))) {
            return 0;
        }
        return switch (text.charAt(i)) {
            case 'R', 'Ｒ' -> 2018;
            case 'H', 'Ｈ' -> 1988;
            case 'S', 'Ｓ' -> 1925;
            default -> 0;
        };
    }

    /** Reads on from a place, over spaces. */
    private static final class Cursor {
        private final CharSequence text;
        private final int to;
        private int at;

        Cursor(CharSequence text, int at, int to) {
            this.text = text;
            this.at = at;
            this.to = to;
        }

        @Nullable
        Integer year() {
            int base = era(text, at);
            at += base > 0 ? 2 : 0;
            OptionalInt year = number('年');
            if (year.isEmpty() || base == 0 && (year.getAsInt() < 1900 || year.getAsInt() > 2200)) {
                return null;
            }
            return base + year.getAsInt();
        }

        /** A number that the given letter follows. */
        OptionalInt number(char unit) {
            skip();
            int start = at;
            StringBuilder digits = new StringBuilder();
            while (at < to && at - start < LONGEST_NUMBER + 4) {
                char c = text.charAt(at);
                if (KanjiNumerals.isNumeral(c) || c == '元' && digits.isEmpty()) {
                    digits.append(c);
                } else if (!Letters.isSpace(c)) {
                    break;
                }
                at++;
            }
            if (at >= to || text.charAt(at) != unit || digits.length() > LONGEST_NUMBER) {
                return OptionalInt.empty();
            }
            at++;
            return KanjiNumerals.parse(digits);
        }

        /** 令和７年（2025年）６月18日: the same year, counted otherwise. */
        void skipSameYear() {
            skip();
            int close = at + 1;
            while (at < to && "（(".indexOf(text.charAt(at)) >= 0 && close < to && close - at < LONGEST_YEAR) {
                if ("）)".indexOf(text.charAt(close)) >= 0) {
                    at = text.charAt(close - 1) == '年' ? close + 1 : at;
                    return;
                }
                close++;
            }
        }

        int weekday() {
            skip();
            if (at + 1 < to && "（(".indexOf(text.charAt(at)) >= 0) {
                int day = WEEKDAYS.indexOf(text.charAt(at + 1)) + 1;
                int close = at + 2;
                while (close < to && close < at + 5 && "曜日".indexOf(text.charAt(close)) >= 0) {
                    close++;
                }
                if (day > 0 && close < to && "）)".indexOf(text.charAt(close)) >= 0) {
                    at = close + 1;
                    return day;
                }
            } else if (at + 2 < to && text.charAt(at + 1) == '曜' && text.charAt(at + 2) == '日') {
                int day = WEEKDAYS.indexOf(text.charAt(at)) + 1;
                at += day > 0 ? 3 : 0;
                return day;
            }
            return 0;
        }

        private void skip() {
            while (at < to && Letters.isSpace(text.charAt(at))) {
                at++;
            }
        }
    }
}
