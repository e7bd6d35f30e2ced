package kizashi.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * ○高齢者支援課　お答えします。: a section that speaks, of which nobody is named. Headings of papers and of parts of an agenda are written
 * so as well, so that what follows must be said: its first sentence ends politely.
 */
final class SectionHeaders {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;
    /** How far the first sentence goes at most. */
    private static final int LONGEST_SENTENCE = 200;
    /** Fewer without a marker are chance, unless a colon parts them from what is said. */
    private static final int FEWEST_PLAIN = 2;
    /** What a letter of a unit's name costs at most. */
    private static final double DEAREST_LETTER = 1.2;
    /** Letters in which the names of those units end that answer in a council. */
    private static final String ENDS = "局部課室係班署所館園";

    private static final List<String> LONG_ENDS = List.of("センター", "グループ", "チーム");

    private SectionHeaders() {}

    /**
     * The headers of this form.
     *
     * @param others the headers of other forms: which signs stand before speeches
     */
    static List<Header> find(String text, List<Header> others) {
        Set<String> markers = new HashSet<>();
        others.forEach(header -> markers.add(String.valueOf(header.marker())));
        long alone = others.stream().filter(header -> isAlone(text, header)).count();
        boolean ownLines = alone * 2 > others.size();
        List<Header> marked = new ArrayList<>();
        List<Header> plain = new ArrayList<>();
        boolean colon = false;
        for (int line = 0; line < text.length(); line = lineEnd(text, line) + 1) {
            Header header = read(text, line, lineEnd(text, line));
            if (header != null && !ownLines && isAlone(text, header)) {
                continue; // where others speak on the line that names them, a unit alone on its line is a heading
            }
            if (header != null && header.marker() != null && markers.contains(header.marker())) {
                marked.add(header);
            } else if (header != null && header.marker() == null) {
                plain.add(header);
                colon |= header.end() < text.length() && SpacedHeader.isColon(text.charAt(header.end()));
            }
        }
        if (plain.size() >= FEWEST_PLAIN || colon) {
            marked.addAll(plain);
            marked.sort(Comparator.comparingInt(Header::start));
        }
        return SectionLists.without(text, others, marked);
    }

    private static boolean isAlone(String text, Header header) {
        return header.bodyStart() > lineEnd(text, header.end());
    }

    private static @Nullable Header read(String text, int line, int end) {
        int first = Letters.skipSpaces(text, line, end);
        if (first >= end) {
            return null;
        }
        boolean marked = Markers.isMarker(text.charAt(first));
        if (!marked && first > line + 1) {
            return null;
        }
        int from = marked ? Letters.skipSpaces(text, first + 1, end) : first;
        int close = from;
        while (close < end && close - from <= LONGEST && isLetter(text.charAt(close))) {
            close++;
        }
        boolean apart = close >= end && marked
                || close < end && (Letters.isSpace(text.charAt(close)) || SpacedHeader.isColon(text.charAt(close)));
        String unit = text.substring(from, close);
        if (!apart || !isSection(unit)) {
            return null;
        }
        int body = Letters.skipBlank(
                text, close < end && SpacedHeader.isColon(text.charAt(close)) ? close + 1 : close, text.length());
        return isSaid(text, body)
                ? new Header(
                        first,
                        from,
                        close,
                        body,
                        marked ? text.substring(first, first + 1) : null,
                        Naming.of(null, unit, null),
                        Strength.LIKELY)
                : null;
    }

    private static boolean isSection(String unit) {
        boolean ends = unit.length() >= SHORTEST
                && (ENDS.indexOf(unit.charAt(unit.length() - 1)) >= 0
                        || LONG_ENDS.stream().anyMatch(unit::endsWith));
        return ends
                && Offices.isUnit(unit)
                && Ranks.shared().find(unit) == null
                && !NonSpeakers.shared().contains(unit)
                && Units.shared().costsFromEnd(unit)[0] < DEAREST_LETTER * unit.length();
    }

    /** Whether a sentence begins at a place that somebody says: …でございます。 */
    private static boolean isSaid(String text, int body) {
        int limit = Math.min(text.length(), body + LONGEST_SENTENCE);
        int stop = body;
        while (stop < limit && text.charAt(stop) != '。') {
            if (Letters.isBreak(text.charAt(stop)) && stop + 1 < limit && Markers.isMarker(text.charAt(stop + 1))) {
                return false;
            }
            stop++;
        }
        if (stop >= limit
                || body >= limit
                || Markers.isMarker(text.charAt(body))
                || Letters.isDigit(text.charAt(body))) {
            return false;
        }
        String sentence = text.substring(body, stop);
        return HeaderWords.shared().of(Kind.POLITE).stream().anyMatch(sentence::endsWith);
    }

    private static boolean isLetter(char c) {
        return Letters.isNameLetter(c) || c == 'ー' || c == '・' || Letters.isLatin(c);
    }

    private static int lineEnd(String text, int from) {
        return Letters.lineEnd(text, from, text.length());
    }
}
