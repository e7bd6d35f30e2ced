package kizashi.match;

import kizashi.model.Match;
import kizashi.model.Signal.Money;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/** The row of a budget that a keyword stands in: of many rows in a passage the one that shows the stage of the matter. */
final class KeywordRow {
    private KeywordRow() {}

    /**
     * The reading with the words of the keyword's own row.
     *
     * @param shown what the whole passage shows
     * @return {@code shown} where it stands in the line of a keyword, or where no line of a keyword has a sum
     */
    static StageReading of(Match match, StageReading shown) {
        String text = match.passage().text();
        int offset = match.passage().start();
        StageReading own = null;
        for (Match.TermHit hit : match.terms()) {
            int at = Math.clamp((long) hit.start() - offset, 0, text.length());
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            if (shown.start() - offset >= start && shown.start() - offset < end) {
                return shown;
            }
            int name = own == null ? nameEnd(match, start, end) : -1;
            if (name > at) {
                int from = wordsFrom(text, start, name);
                own = new StageReading(Stage.BUDGET, offset + from, offset + name, text.substring(from, name));
            }
        }
        return own == null ? shown : own;
    }

    /** Where the words before the first sum of a line end; -1 where it has none. */
    private static int nameEnd(Match match, int start, int end) {
        String text = match.passage().text();
        for (Money sum : match.passage().signal().amounts()) {
            int at = sum.start() - match.passage().start();
            if (at > start && at < end && sum.yen() > 0) {
                while (at > start && !isWord(text.charAt(at - 1))) {
                    at--;
                }
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '）' || c == ')' || c == '」';
    }

    private static int wordsFrom(String text, int start, int end) {
        int from = start;
        while (from < end && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        return from;
    }
}
