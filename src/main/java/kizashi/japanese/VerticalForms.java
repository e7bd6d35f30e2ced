package kizashi.japanese;

/**
 * Brackets and punctuation in the form for vertical type (︵ ︶ ︑ ︒), which fonts and old programs write where the usual ones are
 * meant: Unicode has them only to carry older character sets over. One character stands for one, so that offsets stay.
 */
public final class VerticalForms {
    /** U+FE10 to U+FE19. */
    private static final String PUNCTUATION = "，、。：；！？〖〗…";
    /** U+FE30 to U+FE48; sesame dots (U+FE45, U+FE46) are themselves. */
    private static final String BRACKETS = "‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』﹅﹆［］";

    private VerticalForms() {}

    /** The text with usual brackets and punctuation; the same text where it has no vertical ones. */
    public static String usual(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (usual(text.charAt(i)) != text.charAt(i)) {
                StringBuilder out = new StringBuilder(text);
                for (int j = i; j < out.length(); j++) {
                    out.setCharAt(j, usual(text.charAt(j)));
                }
                return out.toString();
            }
        }
        return text;
    }

    /** The usual character for one in its form for vertical type; any other is itself. */
    public static char usual(char c) {
        if (c < '\uFE10' || c > '\uFE48') {
            return c;
        }
        int punctuation = c - '\uFE10';
        int bracket = c - '\uFE30';
        return punctuation < PUNCTUATION.length()
                ? PUNCTUATION.charAt(punctuation)
                : bracket >= 0 ? BRACKETS.charAt(bracket) : c;
    }
}
