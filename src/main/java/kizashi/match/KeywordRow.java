package kizashi.match;

import java.util.List;
import kizashi.model.Match;
import kizashi.model.Passage;
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
        return of(
                match.passage(),
                match.terms().stream().map(Match.TermHit::start).toList(),
                shown);
    }

    /**
     * The same of the places of keywords.
     *
     * @param hits where keywords begin, in the stored text
     */
    static StageReading of(Passage passage, List<Integer> hits, StageReading shown) {
        String text = passage.text();
        int offset = passage.start();
        StageReading own = null;
        for (int hit : hits) {
            int at = Math.clamp((long) hit - offset, 0, text.length());
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            if (shown.start() - offset >= start && shown.start() - offset < end) {
                return shown;
            }
            int name = own == null ? nameEnd(passage, start, end) : -1;
            if (name > at) {
                int from = wordsFrom(text, start, name);
                own = new StageReading(Stage.BUDGET, offset + from, offset + name, text.substring(from, name));
            }
        }
        return own == null ? shown : own;
    }

    /** Where the words before the first sum of a line end; -1 where it has none. */
    private static int nameEnd(Passage passage, int start, int end) {
        String text = passage.text();
        for (Money sum : passage.signal().amounts()) {
            int at = sum.start() - passage.start();
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
