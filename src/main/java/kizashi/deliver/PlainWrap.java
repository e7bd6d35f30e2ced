package kizashi.deliver;

/** Wraps text for a mono-spaced reader: full-width characters count two columns, and no line begins with 、。」）. */
final class PlainWrap {
    private static final int COLUMNS = 72;
    /** What must not begin a line; it hangs over the edge instead. */
    private static final String NOT_FIRST = "、。，．・：；！？）」』】〉》ー～!?),.:;";

    private PlainWrap() {}

    /**
     * Appends the wrapped lines.
     *
     * @param indent before the first line; further lines are indented by as many columns
     * @param text without meaning in its line breaks
     */
    static void wrap(String indent, String text, StringBuilder out) {
        String plain = OneLine.of(text);
        String hanging = " ".repeat(width(indent));
        int column = width(indent);
        out.append(indent);
        int at = 0;
        while (at < plain.length()) {
            int end = chunk(plain, at);
            int width = width(plain.substring(at, end));
            if (column + width > COLUMNS && column > hanging.length() && NOT_FIRST.indexOf(plain.charAt(at)) < 0) {
                out.append('\n').append(hanging);
                column = hanging.length();
            }
            out.append(plain, at, end);
            column += width;
            at = end;
        }
        out.append('\n');
    }

    /** A run of Latin letters and digits stays together unless it is longer than a line; everything else breaks anywhere. */
    private static int chunk(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7f && end - at < COLUMNS - 8) {
            end++;
        }
        return end > at ? end : text.offsetByCodePoints(at, 1);
    }

    /** Columns of a text: two for a full-width character. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> c < 0x1100 || c >= 0xff61 && c <= 0xffdc ? 1 : 2)
                .sum();
    }
}
