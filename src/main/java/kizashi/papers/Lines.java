package kizashi.papers;

import java.util.ArrayList;
import java.util.List;

/** A paper's text in lines with their places. */
final class Lines {
    private Lines() {}

    /**
     * A line that is not blank.
     *
     * @param start offset of its first character that is not white space
     * @param end offset after its last one
     * @param indent white space in front, in characters
     * @param text what stands between
     */
    record Line(int start, int end, int indent, String text) {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int start = from;
            while (start < to && isSpace(text.charAt(start))) {
                start++;
            }
            int end = to;
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                lines.add(new Line(start, end, start - from, text.substring(start, end)));
            }
            from = to + 1;
        }
        return lines;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\r' || c == '\u00A0' || c == '\f' || c == '\uFEFF';
    }

    /** Without any white space. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && text.charAt(i) != '\n') {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
