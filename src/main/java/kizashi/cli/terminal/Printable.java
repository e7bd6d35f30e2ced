package kizashi.cli.terminal;

/** Published text on a terminal. */
public final class Printable {
    private Printable() {}

    /** A text in which every run of white space is one space, and which cannot move a reader's cursor. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(c == '　' ? '　' : ' ');
            }
        });
        return line.toString().strip();
    }
}
