package kizashi.minutes;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.words.NonSpeakers;

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

    private static final String OPENING = "〔［（(【";
    private static final String CLOSING = "〕］）)】";

    private OwnLines() {}

    /** The headers of a document, without items of lists where it has the habit. */
    static List<Header> of(String text, List<Header> headers) {
        TextLines lines = new TextLines(text);
        long marked = headers.stream().filter(h -> h.marker() != null).count();
        long beside = headers.stream()
                .filter(h -> h.marker() != null && isBeside(text, lines, h))
                .count();
        if (beside == 0 || marked - beside < FEWEST || beside * ONE_OF > marked) {
            return headers;
        }
        return headers.stream()
                .filter(h -> h.marker() == null
                        || !isBeside(text, lines, h)
                        || lines.hasSentence(h.bodyStart(), lines.end(h.bodyStart(), h.bodyStart() + LONGEST)))
                .toList();
    }

    /** Whether something stands on the header's line but a stage direction or a page: 総務部長（甲野太郎君）登壇［　228頁］. */
    private static boolean isBeside(String text, TextLines lines, Header header) {
        int end = lines.end(header.end(), header.bodyStart() + LONGEST);
        String rest = end > header.bodyStart() ? withoutBrackets(text.substring(header.bodyStart(), end)) : "";
        return !rest.isEmpty() && !NonSpeakers.shared().isNote(rest);
    }

    private static String withoutBrackets(String rest) {
        StringBuilder left = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
            if (depth == 0 && !Letters.isSpace(c)) {
                left.append(c);
            }
            depth -= depth > 0 && CLOSING.indexOf(c) >= 0 ? 1 : 0;
        }
        return left.toString();
    }
}
