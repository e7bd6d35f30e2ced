package kizashi.minutes.meeting;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.words.Markers;
import kizashi.model.Side;

/** Where a speech ends before the next one begins: headings, rule lines and appended papers are no part of it. */
public final class SpeechEnds {
    private static final List<String> CLOSINGS = List.of("散会", "閉会", "延会", "休憩", "終了", "再開", "開議");
    private static final int SHORTEST_RULE = 5;
    /** The word over a group of items and the first of them. */
    private static final int MOST_TITLES = 2;

    private SpeechEnds() {}

    /**
     * The end of what is said.
     *
     * @param from where it begins
     * @param to where the next speech or the text ends
     * @param side of the speaker: a chair goes on after a rule line, others do not
     * @param last whether no speech follows
     */
    public static int find(String text, int from, int to, Side side, boolean last) {
        int line = from;
        int end = to;
        while (line < to) {
            int lineEnd = Letters.lineEnd(text, line, to);
            if (line > from) {
                boolean rule = isRule(text, line, lineEnd);
                if (rule && (side != Side.CHAIR || !hasSentence(text, lineEnd, to))) {
                    end = line;
                    break;
                }
                boolean heading = isHeading(text, line, lineEnd);
                int listed = heading ? SpokenLists.end(text, line, to) : -1;
                if (heading && listed < 0 || last && isClosing(text, line, lineEnd)) {
                    end = line;
                    break;
                }
                lineEnd = Math.max(lineEnd, listed);
            }
            line = lineEnd + 1;
        }
        end = last ? end : beforeTitles(text, from, end);
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the one or two lines begin that head an item right before a place; the place itself where none do, or a whole list. */
    static int titlesBefore(String text, int to) {
        int start = to;
        int titles = 0;
        for (int at = to; at > 0; ) {
            int line = at;
            while (line > 0 && !Letters.isBreak(text.charAt(line - 1))) {
                line--;
            }
            String words = text.substring(line, at).strip();
            if (!words.isEmpty() && AgendaTitles.of(words) == null) {
                break;
            }
            titles += words.isEmpty() ? 0 : 1;
            start = words.isEmpty() ? start : line;
            at = line - 1;
        }
        return titles > MOST_TITLES ? to : start;
    }

    /** The end without one or two lines below the last sentence that head the next item; more are a list that is read out. */
    private static int beforeTitles(String text, int from, int to) {
        int end = to;
        int titles = 0;
        int at = to;
        while (at > from) {
            int line = at;
            while (line > from && !Letters.isBreak(text.charAt(line - 1))) {
                line--;
            }
            String words = text.substring(line, at).strip();
            if (!words.isEmpty() && (line == from || AgendaTitles.of(words) == null)) {
                boolean said = "。）)〕".indexOf(words.charAt(words.length() - 1)) >= 0;
                return said && titles <= MOST_TITLES ? end : to;
            }
            titles += words.isEmpty() ? 0 : 1;
            end = words.isEmpty() ? end : line;
            at = line - 1;
        }
        return to;
    }

    /** A marked line that names nobody: ◎諸般の報告. */
    private static boolean isHeading(String text, int line, int lineEnd) {
        int first = Letters.skipSpaces(text, line, lineEnd);
        if (first >= lineEnd || !Markers.isMarker(text.charAt(first)) || lineEnd - first > 60) {
            return false;
        }
        int rest = Letters.skipSpaces(text, first + 1, lineEnd);
        return rest < lineEnd && text.substring(rest, lineEnd).indexOf('。') < 0;
    }

    private static boolean isClosing(String text, int line, int lineEnd) {
        if (lineEnd - line > 80) {
            return false;
        }
        String plain = Letters.withoutSpaces(text.substring(line, lineEnd));
        boolean time = plain.contains("午前") || plain.contains("午後") || plain.contains("時");
        return time
                && plain.length() < 20
                && plain.indexOf('。') < 0
                && CLOSINGS.stream().anyMatch(word -> plain.endsWith(word) || plain.startsWith(word));
    }

    static boolean isRule(String text, int line, int lineEnd) {
        int first = Letters.skipSpaces(text, line, lineEnd);
        int count = 0;
        for (int i = first; i < lineEnd; i++) {
            char c = text.charAt(i);
            if ("─－―—‐-＝=━…‥・*＊~～_＿".indexOf(c) >= 0) {
                count++;
            } else if (!Letters.isSpace(c) && !Markers.isMarker(c)) {
                return false;
            }
        }
        return count >= SHORTEST_RULE;
    }

    private static boolean hasSentence(String text, int from, int to) {
        return from < to && text.indexOf('。', from, to) >= 0;
    }

    private static boolean isBlank(char c) {
        return Letters.isSpace(c) || Letters.isBreak(c);
    }
}
