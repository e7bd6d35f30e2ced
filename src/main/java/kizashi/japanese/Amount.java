package kizashi.japanese;

import java.math.BigDecimal;

/**
 * Reads a number as Japanese money is written, digits and kanji mixed: 5,604,000千, 1億5,000万, 一億二千万, 1.5億. Made for text
 * that was folded (half-width digits, no inner spaces).
 */
final class Amount {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Amount() {}

    /** Whether a character can be part of such a number. */
    static boolean isPart(char c) {
        return c >= '0' && c <= '9'
                || c == ','
                || c == '.'
                || c == '零'
                || KANJI_DIGITS.indexOf(c) >= 0
                || small(c) > 0
                || large(c) > 0;
    }

    /**
     * The number between two offsets.
     *
     * @return −1 where it is none, or too large
     */
    static long parse(String text, int start, int end) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal number = null;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int from = i;
                while (i < end && isAscii(text.charAt(i))) {
                    i++;
                }
                String digits = text.substring(from, i).replace(",", "");
                if (number != null || digits.endsWith(".") || digits.indexOf('.') != digits.lastIndexOf('.')) {
                    return -1;
                }
                number = new BigDecimal(digits);
                continue;
            }
            int digit = c == '零' ? 0 : KANJI_DIGITS.indexOf(c);
            if (digit >= 0) {
                number = number == null
                        ? BigDecimal.valueOf(digit)
                        : number.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
            } else if (small(c) > 0) {
                section =
                        section.add((number == null ? BigDecimal.ONE : number).multiply(BigDecimal.valueOf(small(c))));
                number = null;
            } else if (large(c) > 0) {
                BigDecimal all = number == null ? section : section.add(number);
                if (all.signum() == 0) {
                    return -1;
                }
                total = total.add(all.multiply(BigDecimal.valueOf(large(c))));
                section = BigDecimal.ZERO;
                number = null;
            } else {
                return -1;
            }
            i++;
        }
        BigDecimal all = total.add(section).add(number == null ? BigDecimal.ZERO : number);
        return all.compareTo(LARGEST) > 0 ? -1 : all.longValue();
    }

    private static boolean isAscii(char c) {
        return c >= '0' && c <= '9' || c == ',' || c == '.';
    }

    private static long small(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static long large(char c) {
        return switch (c) {
            case '万' -> 10_000L;
            case '億' -> 100_000_000L;
            case '兆' -> 1_000_000_000_000L;
            default -> 0;
        };
    }
}
