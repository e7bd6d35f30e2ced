package kizashi.japanese;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into sentences, keeping offsets. A sentence ends after 。, ！ or ？ outside quotation marks and parentheses,
 * and at a line break that is not a mere wrap: a line that runs on (no end mark, and the next line neither is indented nor
 * opens with a marker) is joined with the next.
 */
public final class Sentences {
    /** A quotation longer than this was probably never closed; its end marks count again. */
    private static final int LONGEST_QUOTE = 600;

    /** A line that breaks off before this many characters was meant to end there: a heading, an item of a list. */
    private static final int SHORTEST_WRAPPED_LINE = 18;

    private static final String OPENERS = "「『（(〔【［";
    private static final String CLOSERS = "」』）)〕】］";
    private static final String END_MARKS = "。．！？!?";
    private static final String LINE_OPENERS = "○〇◯◎◆◇●△▲□■・※（(〔【［-－ー①②③④⑤⑥⑦⑧⑨⑩";

    private Sentences() {}

    /**
     * A sentence.
     *
     * @param start offset of its first character that is not white space
     * @param end offset after its last one
     */
    public record Range(int start, int end) {}

    /**
     * The sentences of a part of a text, in order; white space between them belongs to none.
     *
     * @param text the stored text
     * @param start where to begin
     * @param end where to stop
     */
    public static List<Range> split(String text, int start, int end) {
        List<Range> sentences = new ArrayList<>();
        int from = start;
        int depth = 0;
        int openedAt = start;
        int lineStart = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'ぁ' && c <= '鿿') {
                continue; // no kana and no kanji opens, closes or ends anything: nine signs in ten
            }
            if (depth > 0 && i - openedAt > LONGEST_QUOTE) {
                depth = 0;
            }
            if (c == '\n' || c == '\r') {
                if (endsHere(text, lineStart, i, end)) {
                    add(text, from, i, sentences);
                    from = i + 1;
                    depth = 0;
                }
                lineStart = i + 1;
            } else if (OPENERS.indexOf(c) >= 0) {
                if (depth++ == 0) {
                    openedAt = i;
                }
            } else if (CLOSERS.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isEndMark(text, i, end)) {
                add(text, from, i + 1, sentences);
                from = i + 1;
            }
        }
        add(text, from, end, sentences);
        return sentences;
    }

    private static boolean isEndMark(String text, int i, int end) {
        char c = text.charAt(i);
        if (END_MARKS.indexOf(c) < 0) {
            return false;
        }
        if (c == '．') { // a decimal point between digits, an end mark elsewhere
            boolean digitBefore = i > 0 && Character.isDigit(text.charAt(i - 1));
            boolean digitAfter = i + 1 < end && Character.isDigit(text.charAt(i + 1));
            return !digitBefore && !digitAfter && !latinBefore(text, i);
        }
        // ？？ and ！？ end once
        return i + 1 >= end || END_MARKS.indexOf(text.charAt(i + 1)) < 0;
    }

    private static boolean latinBefore(String text, int i) {
        return i > 0 && Character.UnicodeScript.of(text.charAt(i - 1)) == Character.UnicodeScript.LATIN;
    }

    private static boolean endsHere(String text, int lineStart, int lineEnd, int end) {
        int next = lineEnd + 1;
        if (text.charAt(lineEnd) == '\r' && next < end && text.charAt(next) == '\n') {
            return false; // decided at the \n
        }
        int last = lineEnd;
        while (last > lineStart && isSpace(text.charAt(last - 1))) {
            last--;
        }
        int first = lineStart;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        if (last - first < SHORTEST_WRAPPED_LINE || END_MARKS.indexOf(text.charAt(last - 1)) >= 0) {
            return true;
        }
        if (next >= end) {
            return true;
        }
        char follows = text.charAt(next);
        return isSpace(follows) || LINE_OPENERS.indexOf(follows) >= 0;
    }

    private static void add(String text, int from, int to, List<Range> sentences) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Range(start, end));
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '　' || c == '\u00a0' || c == '\ufeff';
    }
}
