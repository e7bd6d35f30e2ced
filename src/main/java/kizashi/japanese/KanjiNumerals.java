package kizashi.japanese;

import java.util.OptionalInt;

/** Whole numbers as papers write them for dates and seats: 12, １２, 百十五, 一二, 二十, 元. */
public final class KanjiNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 9;

    private KanjiNumerals() {}

    /** Whether a letter can be part of such a number (元 aside). */
    public static boolean isNumeral(char c) {
        return Letters.isDigit(c) || DIGITS.indexOf(c) >= 0 || unit(c) > 0;
    }

    /** The number that a text is; empty when it is none, or too long for a date or seat. */
    public static OptionalInt parse(CharSequence text) {
        if (text.length() == 0 || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        if (text.length() == 1 && text.charAt(0) == '元') {
            return OptionalInt.of(1);
        }
        int total = 0;
        int current = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Letters.isDigit(c) ? Letters.digit(c) : DIGITS.indexOf(c);
            if (digit >= 0) {
                current = Math.max(current, 0) * 10 + digit;
            } else if (unit(c) > 0) {
                total += (current < 0 ? 1 : current) * unit(c);
                current = -1;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(total + Math.max(current, 0));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
