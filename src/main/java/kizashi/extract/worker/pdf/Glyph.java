package kizashi.extract.worker.pdf;

/**
 * A character where it stands on the page. Vertical writing is turned, so that here every line runs to the right.
 *
 * @param text its character or characters, composed; a space for white space
 * @param x left edge in points
 * @param y baseline in points, growing downwards
 * @param width advance in points
 * @param size font size in points
 */
record Glyph(String text, double x, double y, double width, double size) {
    double end() {
        return x + width;
    }

    boolean isSpace() {
        return text.isBlank() || text.equals("\u3000") || text.equals("\u00A0");
    }

    /** Whether it is a Japanese character or anything else as wide as one. */
    boolean isWide() {
        return text.charAt(0) >= 0x2010;
    }

    boolean isDigit() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isKana() {
        char c = text.charAt(0);
        return (c >= 0x3041 && c <= 0x30FE) || c == '\u30FB';
    }

    boolean isLetter() {
        char c = text.charAt(0);
        return (c >= 0x3041 && c <= 0x30FE)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || c == '\u3005';
    }
}
