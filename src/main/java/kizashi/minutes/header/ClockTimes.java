package kizashi.minutes.header;

import kizashi.japanese.Letters;

/** Times of a recording beside a header: [00:12:05] 甲野委員, 甲野委員　10:05. */
public final class ClockTimes {
    private static final int FEWEST_PARTS = 2;

    private ClockTimes() {}

    /**
     * Where a time ends that begins at {@code from}: two or three numbers of two digits with colons between them, in a bracket or in none;
     * {@code from} where none stands there.
     */
    public static int end(CharSequence text, int from, int lineEnd) {
        int close = from < lineEnd ? "[［(（".indexOf(text.charAt(from)) : -1;
        int i = close < 0 ? from : from + 1;
        int parts = 0;
        while (i < lineEnd && Letters.isDigit(text.charAt(i))) {
            int digits = i;
            while (i < lineEnd && Letters.isDigit(text.charAt(i))) {
                i++;
            }
            if (i - digits > 2 || parts > 0 && i - digits != 2) {
                return from;
            }
            parts++;
            if (i + 1 < lineEnd && "：:".indexOf(text.charAt(i)) >= 0 && Letters.isDigit(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        if (parts < FEWEST_PARTS) {
            return from;
        }
        if (close < 0) {
            return i;
        }
        return i < lineEnd && text.charAt(i) == "]］)）".charAt(close) ? i + 1 : from;
    }

    /** Where what is said begins: on the next line where nothing but a time stands behind a header. */
    static int skipAlone(CharSequence text, int from, int lineEnd) {
        int start = Letters.skipSpaces(text, from, lineEnd);
        int end = end(text, start, lineEnd);
        return end > start && Letters.skipSpaces(text, end, lineEnd) >= lineEnd ? lineEnd : from;
    }
}
