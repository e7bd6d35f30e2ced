package kizashi.japanese;

/** How much a decoded text looks like Japanese that somebody wrote. */
final class TextPlausibility {
    private TextPlausibility() {}

    /**
     * The mean over all characters beyond ASCII: 1 for text of kana and common characters, below 0 for what arises when
     * bytes are read in the wrong charset (half-width kana in rows, rare characters, unreadable bytes).
     */
    static double score(String text) {
        double sum = 0;
        int counted = 0;
        int n = text.length();
        boolean kanaBefore = false;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
                    sum -= 1;
                    counted++;
                }
                kanaBefore = false;
                continue;
            }
            counted++;
            boolean kana = c >= 0x3041 && c <= 0x30FE;
            sum += weight(c);
            // Kana come in runs; single ones among rare characters are chance.
            sum += kana && kanaBefore ? 0.2 : 0;
            kanaBefore = kana;
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double weight(char c) {
        if (c == '\uFFFD') {
            return -8;
        }
        if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE)) {
            return 1;
        }
        if ((c >= 0x3000 && c <= 0x3015) || (c >= 0xFF01 && c <= 0xFF5E)) {
            return 1;
        }
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return 0.6;
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return -0.7;
        }
        if (c >= 0x80 && c <= 0x9F) {
            return -4;
        }
        if (c >= 0xE000 && c <= 0xF8FF) {
            return -3;
        }
        if ((c >= 0x2010 && c <= 0x26FF) || (c >= 0x3200 && c <= 0x33FF) || (c >= 0xF900 && c <= 0xFAFF)) {
            return 0.3;
        }
        return c >= 0x100 && c <= 0x4FF ? -0.3 : -1;
    }
}
