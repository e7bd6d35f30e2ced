package kizashi.japanese;

/**
 * A stretch of stored text in the one spelling that rules are written in, with the way back to the stored offsets: full-width
 * letters, digits and signs become half-width, ideographic commas become 、, white space falls away except between two
 * digits, where it is one space.
 */
public final class FoldedText {
    private final String text;
    private final int[] raw;
    private final int rawEnd;

    private FoldedText(String text, int[] raw, int rawEnd) {
        this.text = text;
        this.raw = raw;
        this.rawEnd = rawEnd;
    }

    /**
     * Folds a part of a stored text.
     *
     * @param stored the stored text
     * @param start where to begin
     * @param end where to stop
     */
    public static FoldedText of(String stored, int start, int end) {
        char[] chars = new char[end - start];
        int[] raw = new int[end - start];
        int n = 0;
        int gapAt = -1;
        for (int i = start; i < end; i++) {
            char c = fold(stored.charAt(i));
            if (c == ' ') {
                gapAt = gapAt < 0 ? i : gapAt;
                continue;
            }
            if (gapAt >= 0 && n > 0 && isDigit(c) && isDigit(chars[n - 1])) {
                raw[n] = gapAt;
                chars[n++] = ' ';
            }
            gapAt = -1;
            if (c == '、' && n > 0 && isDigit(chars[n - 1]) && groups(stored, i, end, chars, n)) {
                c = ',';
            }
            raw[n] = i;
            chars[n++] = c;
        }
        return new FoldedText(new String(chars, 0, n), raw, end);
    }

    /** Folds a whole text. */
    public static FoldedText of(String stored) {
        return of(stored, 0, stored.length());
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where a character of the folded text stands in the stored text. */
    public int rawStart(int index) {
        return index < text.length() ? raw[index] : rawEnd;
    }

    /** Where a stretch that ends before {@code index} of the folded text ends in the stored text. */
    public int rawEnd(int index) {
        return index == 0 ? rawStart(0) : raw[index - 1] + 1;
    }

    /**
     * Whether a comma groups figures (６億9，000万円, 4、200万円): one to three figures before it, three after it, then a unit of
     * counting or another group. 「７、８、９月」 and 「120、130ページ」 go on otherwise.
     */
    private static boolean groups(String stored, int comma, int end, char[] before, int n) {
        int digits = 0;
        while (digits < n && digits < 4 && isDigit(before[n - 1 - digits])) {
            digits++;
        }
        boolean wide = stored.charAt(comma) == '，';
        int after = 0;
        int i = comma + 1;
        char next = ' ';
        for (; i < end; i++) {
            next = fold(stored.charAt(i));
            if (isDigit(next)) {
                after++;
            } else if (next != ' ') {
                break;
            }
        }
        boolean counted = i < end && (UNITS.indexOf(next) >= 0 || next == '、' && wide);
        return digits <= 3 && after == 3 && counted;
    }

    private static final String UNITS = "千万億兆円人件戸台㎡%";

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c <= ' ' ? ' ' : c;
        }
        if (c == '　' || c == '\u00a0' || c == '\ufeff') {
            return ' ';
        }
        if (c == '，') {
            return '、';
        }
        if (c == '−' || c == '‐' || c == '–') {
            return '-';
        }
        if (c == '〜') {
            return '～';
        }
        return c >= '！' && c < '～' ? (char) (c - '！' + '!') : c;
    }
}
