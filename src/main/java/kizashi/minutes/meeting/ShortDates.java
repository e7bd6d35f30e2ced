package kizashi.minutes.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/** Days written without their era, which the year of the session bears out: 7.6.18 in a title of 令和７年. */
final class ShortDates {
    private static final int[] ERAS = {2018, 1988};

    private ShortDates() {}

    /** The first such day in a text; null for none. */
    static @Nullable LocalDate find(String text, @Nullable Integer year) {
        for (int i = 0; year != null && i < text.length(); i++) {
            boolean starts = Letters.isDigit(text.charAt(i))
                    && (i == 0 || !Letters.isDigit(text.charAt(i - 1)) && ".．/／".indexOf(text.charAt(i - 1)) < 0);
            LocalDate day = starts ? at(text, i, year) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate at(String text, int start, int year) {
        int[] parts = new int[3];
        int i = start;
        for (int part = 0; part < 3; part++) {
            int from = i;
            while (i < text.length() && i - from < 2 && Letters.isDigit(text.charAt(i))) {
                parts[part] = parts[part] * 10 + Letters.digit(text.charAt(i));
                i++;
            }
            boolean parted = i < text.length() && ".．/／・".indexOf(text.charAt(i)) >= 0;
            if (i == from || part < 2 && !parted || part == 2 && i < text.length() && Letters.isDigit(text.charAt(i))) {
                return null;
            }
            i += part < 2 ? 1 : 0;
        }
        for (int era : ERAS) {
            if (era + parts[0] == year) {
                return day(year, parts[1], parts[2]);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
