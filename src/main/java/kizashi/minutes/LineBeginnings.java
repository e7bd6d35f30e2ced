package kizashi.minutes;

import kizashi.japanese.Letters;
import kizashi.minutes.header.ClockTimes;
import kizashi.minutes.words.Markers;

/** What can stand at the beginning of a line before a header: the number of the speech, a sign that parts two items. */
final class LineBeginnings {
    /** So many dots lead to the number of a page. */
    private static final int LEADER = 3;

    private LineBeginnings() {}

    /** Where a header can begin on a line whose first letter is at {@code first}. */
    static int skip(CharSequence text, int first, int end) {
        return afterRule(text, afterCount(text, first, end), end);
    }

    /** [00:12:05] 甲野委員: where a line begins behind the time of a recording; its own beginning where none stands there. */
    static int afterTime(CharSequence text, int line, int end) {
        int first = Letters.skipSpaces(text, line, end);
        int time = ClockTimes.end(text, first, end);
        return time > first ? Letters.skipSpaces(text, time, end) : line;
    }

    /** ○議長（甲野太郎君）………１２: a line of a table of contents. */
    static boolean isOfContents(CharSequence text, int first, int end) {
        int i = end;
        while (i > first && (Letters.isDigit(text.charAt(i - 1)) || Letters.isSpace(text.charAt(i - 1)))) {
            i--;
        }
        int dots = i;
        while (dots > first && "…‥・･．.".indexOf(text.charAt(dots - 1)) >= 0) {
            dots--;
        }
        return i < end && i - dots >= LEADER;
    }

    /** 〇　○議長（甲野太郎君）: a sign that parts two items, then the header with its own. */
    private static int afterRule(CharSequence text, int first, int end) {
        int next = first < end && Markers.isMarker(text.charAt(first)) ? first + 1 : end;
        int spaced = Letters.skipSpaces(text, next, end);
        return spaced > next && spaced < end && Markers.isMarker(text.charAt(spaced)) ? spaced : first;
    }

    /** 12 : ◯議長（甲野太郎君）: some systems count the speeches before their markers. */
    private static int afterCount(CharSequence text, int first, int end) {
        int i = first;
        while (i < end && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == first) {
            return first;
        }
        while (i < end && (Letters.isSpace(text.charAt(i)) || "：:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < end && Markers.isMarker(text.charAt(i)) ? i : first;
    }
}
