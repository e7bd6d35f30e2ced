package kizashi.papers;

/** Numbers and bullets in front of a line. */
final class Numbering {
    private static final String NUMERALS = "〇一二三四五六七八九十百ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX";
    private static final String BULLETS = "・○◯〇◎●■□◆◇▲△▼★☆※＊*－-ー▶➤•";
    private static final int LONGEST = 8;

    private Numbering() {}

    /** Where the number that begins at {@code from} ends; {@code from} itself when there is none. Also 1-2 and 1.2. */
    static int number(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST && isNumeral(text.charAt(i))) {
            i++;
        }
        while (i > from
                && i + 1 < text.length()
                && i - from < LONGEST
                && joins(text.charAt(i))
                && Character.isDigit(text.charAt(i + 1))) {
            i++;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    /** Where a line's own words begin, after its number or bullet and white space. */
    static int skip(String text) {
        int i = 0;
        boolean bracket = i < text.length() && "（(【［[〔".indexOf(text.charAt(i)) >= 0;
        int inside = bracket ? 1 : 0;
        int after = number(text, inside);
        if (after > inside) {
            if (bracket && after < text.length() && "）)】］]〕".indexOf(text.charAt(after)) >= 0) {
                i = after + 1;
            } else if (!bracket
                    && after < text.length()
                    && ("．.、）)".indexOf(text.charAt(after)) >= 0 || Lines.isSpace(text.charAt(after)))) {
                i = after + 1;
            }
        } else if (!bracket && !text.isEmpty() && (BULLETS.indexOf(text.charAt(0)) >= 0 || isCircled(text.charAt(0)))) {
            i = 1;
        } else if (bracket && "【［[〔".indexOf(text.charAt(0)) >= 0) {
            i = 1;
        }
        while (i < text.length() && Lines.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || NUMERALS.indexOf(c) >= 0;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '－' || c == '.' || c == '．' || c == '‐';
    }

    private static boolean isCircled(char c) {
        return c >= '①' && c <= '⑳';
    }
}
