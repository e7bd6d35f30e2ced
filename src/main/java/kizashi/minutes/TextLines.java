package kizashi.minutes;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;

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

    /** Whether a sentence ends between two places: with a full stop, or a line with words that are said to others (ほかにありませんか). */
    boolean hasSentence(int from, int to) {
        int limit = Math.min(to, from + LONGEST_SENTENCE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if ("。？?！…".indexOf(c) >= 0 || Letters.isBreak(c) && isSaid(from, i)) {
                return true;
            }
        }
        return limit == to && isSaid(from, limit);
    }

    private boolean isSaid(int from, int end) {
        if (end - from < 2 || !Letters.isHiragana(text.charAt(end - 1))) {
            return false;
        }
        for (String word : HeaderWords.shared().of(HeaderWords.Kind.POLITE)) {
            if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }
}
