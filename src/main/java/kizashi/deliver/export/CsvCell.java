package kizashi.deliver.export;

import java.util.regex.Pattern;

/** Makes the text of a cell harmless and plain. */
public final class CsvCell {
    /** What a spreadsheet takes for the beginning of a formula (OWASP ASVS 1.2.10), in full width too. */
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠−";

    /** A number is no formula, a negative one neither: text before it would make a column of numbers one of words. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private CsvCell() {}

    /**
     * A cell that is never a formula: one that begins like one, after white space too, gets an apostrophe in front.
     *
     * @param text as stored
     */
    public static String safe(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first)) && FORMULA.indexOf(text.charAt(first)) < 0) {
            first++;
        }
        boolean formula = first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
        return formula ? "'" + text : text;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
