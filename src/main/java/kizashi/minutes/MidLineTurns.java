package kizashi.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;

/** Headers that begin in the midst of a line: where line breaks were lost, where two columns became one, where text has no lines at all. */
final class MidLineTurns {
    private static final int LONGEST_INLINE = 90;
    private static final int MOST_SPACES = 40;
    /** How many half-width spaces a gap between two turns has at least. */
    private static final int WIDE = 4;
    /** With fewer different headers there is no knowing how the document writes them. */
    private static final int FEWEST_KNOWN = 2;

    private static final int FEWEST_REPEATED = 3;

    private final String text;

    MidLineTurns(String text) {
        this.text = text;
    }

    /**
     * 〔「異議なし」と呼ぶ者あり〕 ○議長（甲野太郎君）: after a note a line break can be missing. And where two columns were read as one
     * line, a header stands in its midst; there only a person with a word of respect is believed.
     */
    List<Header> with(List<Header> found) {
        List<Header> more = new ArrayList<>();
        int next = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Markers.isMarker(text.charAt(i)) || isRule(i)) {
                continue;
            }
            int before = i - 1;
            while (before > 0 && i - before < MOST_SPACES && Letters.isSpace(text.charAt(before))) {
                before--;
            }
            char last = text.charAt(before);
            boolean first = Letters.isBreak(last) || Letters.isSpace(last) || Markers.isMarker(last);
            if (first || last != '〕' && before == i - 1) {
                continue;
            }
            if (last != '〕' && !holdsRespect(i)) {
                continue;
            }
            Header header = HeaderReader.read(text, i, lineEnd(i), text.length());
            boolean sure = header != null && header.strength() == Strength.SURE && header.bodyStart() < text.length();
            while (next < found.size() && found.get(next).start() < i) {
                next++;
            }
            boolean known = next < found.size() && found.get(next).start() == i; // 12 : ◯議長（甲野太郎君）
            if (header != null && !known && sure && (last == '〕' || isRespectedPerson(header))) {
                more.add(header);
            }
        }
        if (more.isEmpty()) {
            return found;
        }
        more.addAll(found);
        more.sort(Comparator.comparingInt(Header::start));
        return more;
    }

    /**
     * …異議なしと認めます。　　町長　お答えします。: several turns on one line, behind a wide space. One is believed whose header begins a
     * line elsewhere in the document, letter by letter; of sure ones every one, where the document does so again and again.
     *
     * @param found the headers that begin lines
     */
    List<Header> repeated(List<Header> found) {
        Set<String> known = new HashSet<>();
        found.forEach(h -> known.add(text.substring(h.start(), h.end())));
        if (known.size() < FEWEST_KNOWN) {
            return found;
        }
        Map<Integer, Header> all = new TreeMap<>();
        List<Header> unknown = new ArrayList<>();
        int times = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Letters.isSpace(text.charAt(i - 1)) || Letters.isSpace(text.charAt(i)) || !isBehindWideSpace(i)) {
                continue;
            }
            boolean begins = Markers.isMarker(text.charAt(i))
                    || UnmarkedHeaders.canBeIn(text, i, Math.min(text.length(), i + LONGEST_INLINE));
            Header header = begins ? HeaderReader.read(text, i, lineEnd(i), text.length()) : null;
            if (header == null
                    || header.end() >= text.length()
                    || header.bodyStart() <= header.end()
                    || Letters.isBreak(text.charAt(header.end()))) {
                continue;
            }
            if (known.contains(text.substring(header.start(), header.end()))) {
                all.put(header.start(), header);
                times++;
            } else if (header.strength() == Strength.SURE) {
                unknown.add(header);
            }
        }
        if (times >= FEWEST_REPEATED) {
            unknown.forEach(h -> all.put(h.start(), h));
        }
        found.forEach(h -> all.put(h.start(), h));
        return all.size() == found.size() ? found : new ArrayList<>(all.values());
    }

    /** Whether a sentence or note ends before {@code at}, and a space wider than any in a sentence follows it. */
    private boolean isBehindWideSpace(int at) {
        int i = at;
        int width = 0;
        while (i > 0 && at - i < MOST_SPACES && Letters.isSpace(text.charAt(i - 1))) {
            width += text.charAt(i - 1) == '\u3000' ? 2 : 1;
            i--;
        }
        return i > 0 && width >= WIDE && "。）)〕".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** Whether a bracket with a word of respect closes soon: looked for first, since reading a header costs more. */
    private boolean holdsRespect(int from) {
        int end = lineEnd(from);
        for (int i = from + 2; i < end; i++) {
            if ("）)】".indexOf(text.charAt(i)) >= 0 && "君ん氏様殿 \u3000".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 市長（甲野太郎君）. */
    private boolean isRespectedPerson(Header header) {
        int end = header.end();
        boolean bracket = "）)】".indexOf(text.charAt(end - 1)) >= 0;
        return bracket
                && header.naming().name() != null
                && Honorifics.plain(text.substring(header.textStart(), end - 1)) != null
                && (end == text.length() || Letters.isSpace(text.charAt(end)) || Letters.isBreak(text.charAt(end)));
    }

    /** Markers in mid-line, after a sentence: texts whose line breaks were lost. */
    List<Header> marked() {
        List<Header> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Markers.isMarker(text.charAt(i))
                    || !canFollow(i)
                    || isRule(i)
                    || !UnmarkedHeaders.canBeIn(text, i, Math.min(text.length(), i + LONGEST_INLINE))) {
                continue;
            }
            Header header = HeaderReader.read(text, i, lineEnd(i), text.length());
            if (header != null && header.strength() == Strength.SURE) {
                found.add(header);
                i = header.end() - 1;
            }
        }
        return found;
    }

    /** …終わります。【町長：乙野花子】お答えします。: the whole header in a bracket, after a sentence or where a line begins. */
    List<Header> wrapped() {
        List<Header> found = new ArrayList<>();
        for (int i = text.indexOf('【'); i >= 0; i = text.indexOf('【', i + 1)) {
            Header header =
                    isAfterSentence(i) || isFirst(i) ? HeaderReader.read(text, i, lineEnd(i), text.length()) : null;
            if (header != null && header.strength() == Strength.SURE && text.charAt(header.end() - 1) == '】') {
                found.add(header);
            }
        }
        return found;
    }

    private boolean isFirst(int at) {
        int i = at;
        while (i > 0 && Letters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || Letters.isBreak(text.charAt(i - 1));
    }

    /** …終わります。 議長（甲野太郎君） 次に…: neither markers nor line breaks; only office and name in a bracket after a sentence. */
    List<Header> runTogether() {
        List<Header> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean apart = i == 0 || Letters.isSpace(text.charAt(i - 1)) || Letters.isBreak(text.charAt(i - 1));
            if (!apart
                    || Markers.isMarker(text.charAt(i))
                    || !isAfterSentence(i)
                    || !UnmarkedHeaders.canBeIn(text, i, Math.min(text.length(), i + LONGEST_INLINE))) {
                continue;
            }
            Header header = HeaderReader.read(text, i, lineEnd(i), text.length());
            boolean bracket = header != null && "）)】".indexOf(text.charAt(header.end() - 1)) >= 0;
            if (header != null
                    && bracket
                    && header.strength() == Strength.SURE
                    && header.naming().name() != null) {
                found.add(header);
                i = header.end() - 1;
            }
        }
        return found;
    }

    private boolean isAfterSentence(int from) {
        int i = from;
        while (i > 0
                && from - i < MOST_SPACES
                && (Letters.isSpace(text.charAt(i - 1)) || Letters.isBreak(text.charAt(i - 1)))) {
            i--;
        }
        return i == 0 || "。）)〕］】」".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** 〇　○議長: the first of two signs parts what stands before and after it. */
    private boolean isRule(int i) {
        int next = i + 1;
        while (next < text.length() && next - i < MOST_SPACES && Letters.isSpace(text.charAt(next))) {
            next++;
        }
        return next > i + 1 && next < text.length() && Markers.isMarker(text.charAt(next));
    }

    private boolean canFollow(int i) {
        return i == 0
                || Letters.isSpace(text.charAt(i - 1))
                || Letters.isBreak(text.charAt(i - 1))
                || "。）)〕］】─－―＝".indexOf(text.charAt(i - 1)) >= 0;
    }

    private int lineEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST_INLINE);
        return Letters.lineEnd(text, from, limit);
    }
}
