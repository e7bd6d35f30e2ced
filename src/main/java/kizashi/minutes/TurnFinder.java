package kizashi.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.Header.Strength;
import kizashi.model.Hint;

/**
 * Finds where speeches begin. First by marked lines (○議長); where a text has next to none, by lines that begin with a header
 * without a marker; where it has no lines either, by markers in mid-line.
 */
final class TurnFinder {
    private static final int LONGEST_PLAIN = 40;
    private static final int LONGEST_INLINE = 90;
    private static final int LONGEST_CALL = 80;
    /** How long a line is at least that breaks where the page ends, and over how many such a sentence is followed. */
    private static final int SHORTEST_BROKEN = 16;

    private static final int MOST_BROKEN = 4;
    /** So many dots lead to the number of a page. */
    private static final int LEADER = 3;

    private static final int MOST_SPACES = 40;
    /** Fewer headers without marker in mid-line are chance. */
    private static final int FEWEST_INLINE = 4;

    private final String text;
    private final List<Hint> hints;

    TurnFinder(String text, List<Hint> hints) {
        this.text = text;
        this.hints = hints;
    }

    TurnFinder(String text) {
        this(text, List.of());
    }

    /** The headers in order. */
    List<Header> find() {
        List<Header> guessed = StageNotes.added(text, guess());
        return hints.isEmpty() ? guessed : new HintedTurns(text, hints).merge(guessed);
    }

    private List<Header> guess() {
        List<Header> all = scan(false);
        if (isParted(all)) {
            all = scan(true);
        }
        List<Header> marked = all.stream().filter(h -> h.marker() != null).toList();
        all = withoutLetters(all, marked);
        int plain = all.size() - marked.size();
        // A few unmarked lines among many marked ones are chance; in some texts only the chair is marked, in some
        // nobody.
        if (plain >= 2 && plain * 5 >= marked.size()) {
            return clean(all);
        }
        if (marked.size() <= 1) {
            List<Header> inline = inline();
            if (inline.size() > marked.size() + 1) {
                return clean(inline);
            }
            List<Header> run = runTogether();
            if (run.size() >= FEWEST_INLINE && run.size() > all.size()) {
                return clean(run);
            }
        }
        return clean(marked);
    }

    /**
     * Without 委員長　甲野太郎 in a report that 10番（甲野太郎君） reads out: whoever has a marker where he speaks is only named
     * where he has none, unless a bracket or word of respect is there too.
     */
    private List<Header> withoutLetters(List<Header> all, List<Header> marked) {
        Set<String> names = new HashSet<>();
        marked.forEach(h -> names.add(String.valueOf(h.naming().name())));
        List<Header> kept = new ArrayList<>();
        for (Header header : all) {
            String name = header.naming().name();
            char last = text.charAt(header.end() - 1);
            boolean bare = header.marker() == null && name != null && "）)君】".indexOf(last) < 0;
            if (!bare || !names.contains(name)) {
                kept.add(header);
            }
        }
        return kept;
    }

    /** Whether this document writes office, space, name, with neither bracket nor word of respect: 議長 甲野太郎. */
    private boolean isParted(List<Header> headers) {
        int parted = 0;
        for (Header header : headers) {
            Naming naming = header.naming();
            String first = naming.seat() != null ? naming.seat() : naming.role();
            if (naming.name() == null || first == null) {
                continue;
            }
            String written = text.substring(header.textStart(), header.end());
            boolean bare = written.indexOf('（') < 0 && written.indexOf('(') < 0 && Honorifics.plain(written) == null;
            parted += bare && written.charAt(0) == first.charAt(0) ? 1 : 0;
        }
        return parted > 2 && parted * 3 > headers.size();
    }

    private List<Header> scan(boolean spaceParts) {
        List<Header> found = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(line);
            int first = line;
            while (first < end && Letters.isSpace(text.charAt(first))) {
                first++;
            }
            first = afterCount(first, end);
            boolean candidate = first < end
                    && (Markers.isMarker(text.charAt(first))
                            || first - line <= 1 && canBePlain(first, end)
                            || text.charAt(first) == '*');
            if (candidate && !isOfContents(first, end)) {
                Header header = HeaderReader.read(text, first, end, text.length(), spaceParts);
                if (header != null && (header.marker() != null || isPlainHeader(header, end))) {
                    found.add(header);
                }
            }
            line = end + 1;
        }
        return withThoseAfterNotes(found);
    }

    /** ○議長（甲野太郎君）………１２: a line of a table of contents. */
    private boolean isOfContents(int first, int end) {
        int i = end;
        while (i > first && (Letters.isDigit(text.charAt(i - 1)) || Letters.isSpace(text.charAt(i - 1)))) {
            i--;
        }
        int dots = i;
        while (dots > first && "…‥・･．.".indexOf(text.charAt(dots - 1)) >= 0) {
            dots--;
        }
        return i < end && i - dots >= LEADER;
    }

    /** 12 : ◯議長（甲野太郎君）: some systems count the speeches before their markers. */
    private int afterCount(int first, int end) {
        int i = first;
        while (i < end && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == first) {
            return first;
        }
        while (i < end && (Letters.isSpace(text.charAt(i)) || "：:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < end && Markers.isMarker(text.charAt(i)) ? i : first;
    }

    /** 〔「異議なし」と呼ぶ者あり〕 ○議長（甲野太郎君）: after a note a line break can be missing. */
    private List<Header> withThoseAfterNotes(List<Header> found) {
        List<Header> more = new ArrayList<>();
        for (int at = text.indexOf('〕'); at >= 0; at = text.indexOf('〕', at + 1)) {
            int next = at + 1;
            while (next < text.length() && Letters.isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && Markers.isMarker(text.charAt(next))) {
                Header header = HeaderReader.read(text, next, lineEnd(next, next + LONGEST_INLINE), text.length());
                if (header != null && header.strength() == Strength.SURE && header.bodyStart() < text.length()) {
                    more.add(header);
                }
            }
        }
        if (more.isEmpty()) {
            return found;
        }
        more.addAll(found);
        more.sort(Comparator.comparingInt(Header::start));
        return more;
    }

    /** Without a marker a line must be a header beyond doubt, and something must be said after it. */
    private boolean isPlainHeader(Header header, int lineEnd) {
        if (header.bodyStart() >= text.length()) {
            return false;
        }
        if (isParticle(header.bodyStart()) || isSignature(header)) {
            return false;
        }
        // ３番議員：…: a seat alone begins many lines, but none with a colon.
        boolean seated = header.naming().seat() != null
                && header.end() < text.length()
                && SpacedHeader.isColon(text.charAt(header.end()));
        boolean named = header.strength() == Strength.SURE || header.naming().together() != null || seated;
        boolean respected = header.naming().name() != null && text.startsWith("君", header.end() - 1);
        // Between a header and the next something is said: the lines of a roster go on without a full stop.
        boolean sure = header.strength() == Strength.SURE && header.naming().together() == null;
        return (named || respected) && (sure || hasSentence(header.bodyStart(), saidUntil(header, lineEnd)));
    }

    /** The end of the line on which the speech begins, or, where lines break hard, of the lines over which its first sentence goes. */
    private int saidUntil(Header header, int lineEnd) {
        int line = header.bodyStart() < lineEnd ? header.start() : header.bodyStart();
        int end = header.bodyStart() < lineEnd ? lineEnd : lineEnd(line);
        for (int i = 0; i < MOST_BROKEN && end - line >= SHORTEST_BROKEN && !hasSentence(line, end); i++) {
            line = Math.min(text.length(), end + 1);
            end = lineEnd(line);
        }
        return end;
    }

    /** 27番　甲野議員　を11番に: a name in the midst of a sentence. とはいえ and がん検診 begin one. */
    private boolean isParticle(int from) {
        int at = from;
        for (String title : HeaderWords.shared().of(HeaderWords.Kind.TITLE)) {
            at = text.startsWith(title, from) ? from + title.length() : at;
        }
        while (at > from && at < text.length() - 1 && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        char c = text.charAt(Math.min(at, text.length() - 1));
        if ("をへ、".indexOf(c) >= 0) {
            return true;
        }
        boolean hiraganaFollows = at + 1 < text.length() && Letters.isHiragana(text.charAt(at + 1));
        return "がにのとも".indexOf(c) >= 0 && !hiraganaFollows;
    }

    /** 甲野市議会議長　乙野太郎 under a date, 乙野太郎様: a letter or certificate that is read out. */
    private boolean isSignature(Header header) {
        char last = text.charAt(header.end() - 1);
        if (last == '様' || last == '殿') {
            return true;
        }
        int end = header.start();
        while (end > 0 && (Letters.isSpace(text.charAt(end - 1)) || Letters.isBreak(text.charAt(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 20 && !Letters.isBreak(text.charAt(start - 1))) {
            start--;
        }
        String line = Letters.withoutSpaces(text.subSequence(start, end));
        return line.endsWith("日") && line.contains("年") && line.contains("月") && line.length() < 16;
    }

    /** Whether a line without a marker is worth reading: a rank, a seat or an honorific stands near its beginning. */
    private boolean canBePlain(int first, int end) {
        int limit = Math.min(end, first + LONGEST_PLAIN);
        for (int i = first; i < limit; i++) {
            char c = text.charAt(i);
            if ("。、".indexOf(c) >= 0 || c == '「' && i > first) {
                return false;
            }
            if (i > first && "長員番君監者事幹査）)氏与佐官師局記人役".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Markers in mid-line, after a sentence: texts whose line breaks were lost. */
    private List<Header> inline() {
        List<Header> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Markers.isMarker(text.charAt(i))
                    || !canFollow(i)
                    || !canBePlain(i, Math.min(text.length(), i + LONGEST_INLINE))) {
                continue;
            }
            Header header = HeaderReader.read(text, i, lineEnd(i, i + LONGEST_INLINE), text.length());
            if (header != null && header.strength() == Strength.SURE) {
                found.add(header);
                i = header.end() - 1;
            }
        }
        return found;
    }

    /** …終わります。 議長（甲野太郎君） 次に…: neither markers nor line breaks; only office and name in a bracket after a sentence. */
    private List<Header> runTogether() {
        List<Header> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean apart = i == 0 || Letters.isSpace(text.charAt(i - 1)) || Letters.isBreak(text.charAt(i - 1));
            if (!apart || !isAfterSentence(i) || !canBePlain(i, Math.min(text.length(), i + LONGEST_INLINE))) {
                continue;
            }
            Header header = HeaderReader.read(text, i, lineEnd(i, i + LONGEST_INLINE), text.length());
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

    private boolean canFollow(int i) {
        return i == 0
                || Letters.isSpace(text.charAt(i - 1))
                || Letters.isBreak(text.charAt(i - 1))
                || "。）)〕］】─－―＝".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** Without headers after which nothing is said: lines of a roster, of a table of contents. */
    private List<Header> clean(List<Header> headers) {
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
            boolean first = kept.isEmpty() || header.strength() == Strength.WEAK;
            if ((header.marker() == null || first && header.strength() != Strength.SURE)
                    && !hasSentence(header.bodyStart(), next)) {
                continue;
            }
            kept.add(header);
        }
        return kept;
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

    private boolean hasSentence(int from, int to) {
        int limit = Math.min(to, from + 400);
        for (int i = from; i < limit; i++) {
            if ("。？?！…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int from) {
        return lineEnd(from, text.length());
    }

    private int lineEnd(int from, int most) {
        int limit = Math.min(text.length(), most);
        int i = from;
        while (i < limit && !Letters.isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
