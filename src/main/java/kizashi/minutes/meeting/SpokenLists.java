package kizashi.minutes.meeting;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;

/**
 * A list within a speech whose items begin with the sign that elsewhere begins a speech or a heading: …を柱に据えております。 / ○観光の推進 /
 * ○移住相談の一元化 / この２つを…。 Told by what stands below it: whoever read it out goes on with a polite sentence, which nobody says between
 * two speeches; or by several indented items of which none is one of an agenda.
 */
final class SpokenLists {
    /** How far the next sentence is looked for. */
    private static final int LONGEST_SENTENCE = 300;
    /** So many items at most are read out; more are an agenda. */
    private static final int MOST_ITEMS = 30;

    private static final int LONGEST_ITEM = 60;

    private SpokenLists() {}

    /**
     * Where the line ends that is the last of such a list.
     *
     * @param line the first item's line
     * @param to where the next speech begins
     * @return −1 where what stands there is no list of the speech
     */
    static int end(String text, int line, int to) {
        int items = 0;
        boolean indented = true;
        int at = line;
        int end = line;
        while (at < to && items < MOST_ITEMS) {
            int lineEnd = Letters.lineEnd(text, at, to);
            int first = Letters.skipSpaces(text, at, lineEnd);
            if (first < lineEnd && !isItem(text, first, lineEnd)) {
                break;
            }
            if (first < lineEnd) {
                items++;
                indented &= first > at;
                end = lineEnd;
            }
            at = lineEnd + 1;
        }
        if (items == 0 || items == MOST_ITEMS) {
            return -1;
        }
        return at < to && goesOn(text, at, to) || at >= to && items > 1 && indented ? end : -1;
    }

    /** A marked line that is no heading and names no item of an agenda. */
    private static boolean isItem(String text, int first, int lineEnd) {
        if (!Markers.isMarker(text.charAt(first)) || lineEnd - first > LONGEST_ITEM) {
            return false;
        }
        String words = Letters.withoutSpaces(text.substring(first + 1, lineEnd));
        return !words.isEmpty() && !NonSpeakers.shared().contains(words) && !AgendaTitles.namesItem(words);
    }

    /** Whether a line begins a polite sentence. */
    private static boolean goesOn(String text, int line, int to) {
        int first = Letters.skipSpaces(text, line, to);
        if (first >= to || !Letters.isNameLetter(text.charAt(first)) && !Letters.isDigit(text.charAt(first))) {
            return false; // a note in brackets, a rule
        }
        int limit = Math.min(to, first + LONGEST_SENTENCE);
        int stop = text.indexOf('。', first);
        String sentence = stop < 0 || stop >= limit ? "" : Letters.withoutSpaces(text.substring(first, stop));
        return HeaderWords.shared().of(Kind.POLITE).stream().anyMatch(sentence::endsWith);
    }
}
