package kizashi.web;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.ShownReading;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;

/** Text of a match with its keywords, and the phrase that decided how firm it is, marked. */
final class Marked {
    private static final int AROUND = 120;

    private Marked() {}

    /** The whole passage. */
    static List<SearchPage.Piece> all(Match match) {
        return pieces(match, 0, match.passage().text().length());
    }

    /** The text around the first keyword, with a sign where it goes on. */
    static List<SearchPage.Piece> around(Match match) {
        String text = match.passage().text();
        int first = match.terms().isEmpty()
                ? 0
                : match.terms().get(0).start() - match.passage().start();
        int from = whole(text, Math.max(0, first - AROUND / 2));
        int to = whole(text, Math.min(text.length(), first + AROUND));
        List<SearchPage.Piece> pieces = new ArrayList<>(pieces(match, from, to));
        if (from > 0) {
            pieces.add(0, new SearchPage.Piece("…", false));
        }
        if (to < text.length()) {
            pieces.add(new SearchPage.Piece("…", false));
        }
        return pieces;
    }

    /** Never between the halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<SearchPage.Piece> pieces(Match match, int from, int to) {
        Passage passage = match.passage();
        boolean[] marked = new boolean[passage.text().length()];
        match.terms().forEach(t -> mark(marked, t.start() - passage.start(), t.end() - passage.start()));
        ShownReading shown = ShownReading.of(match);
        if (shown != null && shown.counts()) {
            CommitmentReading reading = shown.reading();
            mark(marked, reading.phraseStart() - passage.start(), reading.phraseEnd() - passage.start());
        }
        List<SearchPage.Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && marked[end] == marked[at]) {
                end++;
            }
            pieces.add(new SearchPage.Piece(passage.text().substring(at, end), marked[at]));
            at = end;
        }
        return pieces;
    }

    private static void mark(boolean[] marked, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(marked.length, to); i++) {
            marked[i] = true;
        }
    }
}
