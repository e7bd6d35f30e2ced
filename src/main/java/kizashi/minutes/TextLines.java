package kizashi.minutes;

import kizashi.japanese.Letters;

/** Where the lines of a text end, and whether something is said in them. */
final class TextLines {
    /** So far a sentence is looked for. */
    private static final int LONGEST_SENTENCE = 400;

    private final String text;

    TextLines(String text) {
        this.text = text;
    }

    /** The end of the line in which a place lies. */
    int end(int from) {
        return end(from, text.length());
    }

    /** The end of the line in which a place lies, or {@code most} if that comes first. */
    int end(int from, int most) {
        int limit = Math.min(text.length(), most);
        return Letters.lineEnd(text, from, limit);
    }

    /** Whether a sentence ends between two places. */
    boolean hasSentence(int from, int to) {
        int limit = Math.min(to, from + LONGEST_SENTENCE);
        for (int i = from; i < limit; i++) {
            if ("。？?！…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
