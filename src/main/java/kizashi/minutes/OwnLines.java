package kizashi.minutes;

import java.util.List;
import kizashi.minutes.header.Header;

/**
 * Minutes that print every header alone on its line, with what is said below it: there ○まちづくり部会　部会長　都市整備部長 is an item of a list, since
 * more stands on its line and nothing of it is a sentence.
 */
final class OwnLines {
    /** Of fewer headers there is no telling, and of so many one at most may stand otherwise. */
    private static final int FEWEST = 8;

    private static final int ONE_OF = 4;
    /** So far a sentence is looked for: many headers can stand on one line. */
    private static final int LONGEST = 400;

    private OwnLines() {}

    /** The headers of a document, without items of lists where it has the habit. */
    static List<Header> of(String text, List<Header> headers) {
        TextLines lines = new TextLines(text);
        long marked = headers.stream().filter(h -> h.marker() != null).count();
        long beside = headers.stream()
                .filter(h -> h.marker() != null && isBeside(lines, h))
                .count();
        if (beside == 0 || marked - beside < FEWEST || beside * ONE_OF > marked) {
            return headers;
        }
        return headers.stream()
                .filter(h -> h.marker() == null
                        || !isBeside(lines, h)
                        || lines.hasSentence(h.bodyStart(), lines.end(h.bodyStart(), h.bodyStart() + LONGEST)))
                .toList();
    }

    private static boolean isBeside(TextLines lines, Header header) {
        return lines.end(header.end(), header.bodyStart() + 1) > header.bodyStart();
    }
}
