package kizashi.deliver;

/** Joins lines; by hand, since regular expressions for it are quadratic on long runs of blanks. */
public final class OneLine {
    private OneLine() {}

    /** A text in which every run of white space that holds a line break is one space, and none is at either end. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean breaks = false;
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                char c = text.charAt(end++);
                breaks |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(breaks ? " " : text.substring(at, end));
                at = end;
            }
        }
        return out.toString().strip();
    }
}
