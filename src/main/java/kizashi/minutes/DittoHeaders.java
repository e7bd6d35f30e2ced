package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * ○同（甲野太郎君）: the office is that of whoever spoke before, not counting the chair, whose office nobody shares. ○同上 alone is he himself.
 * What 同 stands for is known only when all speakers are read, so that a header of this form carries the word as its role until then.
 */
final class DittoHeaders {
    private static final int LONGEST = 30;

    private DittoHeaders() {}

    /**
     * The headers of this form.
     *
     * @param others the headers of other forms: which signs stand before speeches
     */
    static List<Header> find(String text, List<Header> others) {
        Set<String> markers = new HashSet<>();
        others.forEach(header -> markers.add(String.valueOf(header.marker())));
        List<Header> found = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            int first = Letters.skipSpaces(text, line, end);
            boolean marked = first < end && Markers.isMarker(text.charAt(first));
            Header header = marked ? read(text, first, end) : null;
            if (header != null && markers.contains(header.marker())) {
                found.add(header);
            }
            line = end + 1;
        }
        return found;
    }

    private static @Nullable Header read(String text, int marker, int lineEnd) {
        int from = Letters.skipSpaces(text, marker + 1, lineEnd);
        String ditto = null;
        for (String word : HeaderWords.shared().of(Kind.DITTO)) {
            ditto = ditto == null && text.startsWith(word, from) ? word : ditto;
        }
        int after = ditto == null ? lineEnd : from + ditto.length();
        int open = Letters.skipSpaces(text, after, lineEnd);
        if (ditto == null || open >= lineEnd) {
            return null;
        }
        String name = null;
        int end = after;
        if ("（(".indexOf(text.charAt(open)) >= 0) {
            int close = open + 1;
            while (close < lineEnd && close - open < LONGEST && "）)".indexOf(text.charAt(close)) < 0) {
                close++;
            }
            name = close < lineEnd ? Honorifics.strip(Letters.withoutSpaces(text.subSequence(open + 1, close))) : "";
            end = close + 1;
        }
        int body = Letters.skipBlank(text, Math.min(end, lineEnd), text.length());
        boolean said = new TextLines(text).hasSentence(body, Letters.lineEnd(text, body, text.length()));
        boolean whole = name == null ? open > after : NamingReader.isName(name);
        return said && whole
                ? new Header(
                        marker,
                        from,
                        end,
                        body,
                        text.substring(marker, marker + 1),
                        Naming.of(name, ditto, null),
                        Strength.SURE)
                : null;
    }

    /**
     * Whoever is meant by a header of this form.
     *
     * @param speaker as his own header names him
     * @param before who spoke last and did not preside; null for nobody
     */
    static Speaker filled(Speaker speaker, @Nullable Speaker before) {
        boolean ditto = before != null && HeaderWords.shared().of(Kind.DITTO).contains(String.valueOf(speaker.role()));
        if (!ditto || before == null || before.side() == Side.CHAIR) {
            return speaker;
        }
        return speaker.name() == null
                ? before
                : new Speaker(
                        speaker.name(),
                        before.role(),
                        before.department(),
                        before.path(),
                        before.rank(),
                        null,
                        before.side(),
                        null,
                        null);
    }
}
