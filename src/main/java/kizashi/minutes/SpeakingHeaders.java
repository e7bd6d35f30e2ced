package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;

/** Of the headers of a document those after which something is said. */
final class SpeakingHeaders {
    private static final int LONGEST_CALL = 80;
    /** A header that stands so often is no chance, whatever follows it. */
    private static final int OFTEN = 3;

    private final String text;
    private final TextLines lines;
    private final UnmarkedHeaders unmarked;

    private SpeakingHeaders(String text) {
        this.text = text;
        this.lines = new TextLines(text);
        this.unmarked = new UnmarkedHeaders(text);
    }

    /** Those of the headers after which something is said, in the same order. */
    static List<Header> of(String text, List<Header> headers) {
        return new SpeakingHeaders(text).keep(headers);
    }

    /** Without headers after which nothing is said: lines of a roster, of a table of contents. */
    private List<Header> keep(List<Header> headers) {
        Map<String, Integer> times = new HashMap<>();
        headers.forEach(h -> times.merge(written(h), 1, Integer::sum));
        List<Header> kept = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            int next = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            if (header.bodyStart() >= next) {
                continue;
            }
            if (i + 1 < headers.size() && isCall(header, headers.get(i + 1))) {
                continue;
            }
            boolean often = times.getOrDefault(written(header), 0) >= OFTEN;
            boolean again = times.getOrDefault(written(header), 0) > 1;
            if (header.marker() == null && !often && isTitleAlone(header) && !(again && isSaidBeside(header))) {
                continue;
            }
            // ◆３番　甲野太郎君 above the items of his question, before anybody has opened the sitting
            boolean listed = kept.isEmpty() && header.naming().seat() != null;
            boolean first = kept.isEmpty() || header.strength() == Strength.WEAK;
            // 議長（甲野太郎君）　ただいまの質問に対する答弁、副市長: who speaks so often can be cut short.
            boolean known = often
                    && header.strength() == Strength.SURE
                    && lines.end(header.end(), header.bodyStart() + 1) > header.bodyStart();
            if ((header.marker() == null || first && (listed || header.strength() != Strength.SURE))
                    && !known
                    && !lines.hasSentence(header.bodyStart(), next)
                    && !unmarked.isDone(header, lines.end(header.end()))) {
                continue;
            }
            kept.add(header);
        }
        return kept;
    }

    private String written(Header header) {
        return text.substring(header.textStart(), header.end());
    }

    /** 委員　いつからか。: what is said stands on the line of the header. */
    private boolean isSaidBeside(Header header) {
        int end = lines.end(header.end(), header.bodyStart() + LONGEST_CALL);
        return header.bodyStart() < end && lines.hasSentence(header.bodyStart(), end);
    }

    /** 議員 alone on a line ends a list of such far more often than it begins a speech. */
    private boolean isTitleAlone(Header header) {
        String alone = written(header).strip();
        return HeaderWords.shared().of(HeaderWords.Kind.TITLE).contains(alone)
                && (header.end() >= text.length() || !SpacedHeader.isColon(text.charAt(header.end())));
    }

    /** ◇甲野太郎君 above 〔甲野太郎君登壇〕: a heading over the speech that follows under its own header. */
    private boolean isCall(Header header, Header next) {
        String between = text.substring(header.end(), Math.min(next.start(), header.end() + LONGEST_CALL));
        String note = between.strip();
        return !Objects.equals(header.marker(), next.marker())
                && next.start() - header.end() < LONGEST_CALL
                && Letters.isBreak(between.charAt(0))
                && "〔［（(".indexOf(note.charAt(0)) >= 0
                && note.indexOf("登壇") > 0
                && note.indexOf('。') < 0;
    }
}
