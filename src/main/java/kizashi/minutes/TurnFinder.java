package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.header.BareNames;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.header.NameBelow;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Ranks;
import kizashi.model.Hint;

/**
 * Finds where speeches begin. First by marked lines (○議長); where a text has next to none, by lines that begin with a header
 * without a marker; where it has no lines either, by markers in mid-line.
 */
final class TurnFinder {
    private static final int LONGEST_PLAIN = 40;
    private static final int LONGEST_CALL = 80;
    private static final int LONGEST_CALLED = 12;
    /** How long a line is at least that breaks where the page ends, and over how many such a sentence is followed. */
    private static final int SHORTEST_BROKEN = 16;

    private static final int MOST_BROKEN = 4;
    /** No header with words of grammar in it is shorter. */
    private static final int SHORTEST_PHRASE = 5;
    /** A header that stands so often is no chance, whatever follows it. */
    private static final int OFTEN = 3;
    /** So many dots lead to the number of a page. */
    private static final int LEADER = 3;

    /** Fewer headers without marker in mid-line are chance. */
    private static final int FEWEST_INLINE = 4;

    private final String text;
    private final List<Hint> hints;
    private final MidLineTurns midLine;

    TurnFinder(String text, List<Hint> hints) {
        this.text = text;
        this.midLine = new MidLineTurns(text);
        this.hints = hints;
    }

    TurnFinder(String text) {
        this(text, List.of());
    }

    /** The headers in order. */
    List<Header> find() {
        List<Header> guessed = StageNotes.added(text, midLine.repeated(guess()));
        return hints.isEmpty() ? guessed : new HintedTurns(text, hints).merge(guessed);
    }

    private List<Header> guess() {
        List<Header> all = scan(false);
        if (isParted(all)) {
            all = scan(true);
        }
        int index = SpeakerIndex.end(text, marked(all));
        if (index > 0) {
            all = all.stream().filter(h -> h.start() >= index).toList();
        }
        List<Header> marked = marked(all);
        all = withoutLetters(all, marked);
        int plain = all.size() - marked.size();
        if (marked.size() <= 1) {
            for (List<Header> other : List.of(midLine.wrapped(), StoppedHeaders.find(text))) {
                if (other.size() >= FEWEST_INLINE && other.size() > all.size()) {
                    return clean(other);
                }
            }
        }
        // A few unmarked lines among many marked ones are chance; in some texts only the chair is marked, in some
        // nobody.
        if (plain >= 2 && plain * 5 >= marked.size()) {
            return clean(all);
        }
        if (marked.size() <= 1) {
            List<Header> inline = midLine.marked();
            if (inline.size() > marked.size() + 1) {
                return clean(inline);
            }
            List<Header> run = midLine.runTogether();
            if (run.size() >= FEWEST_INLINE && run.size() > all.size()) {
                return clean(run);
            }
        }
        return clean(marked);
    }

    private static List<Header> marked(List<Header> headers) {
        return headers.stream().filter(h -> h.marker() != null).toList();
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
        List<Header> bare = new ArrayList<>();
        List<Header> seats = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(line);
            int first = line;
            while (first < end && Letters.isSpace(text.charAt(first))) {
                first++;
            }
            first = afterRule(afterCount(first, end), end);
            boolean candidate = first < end
                    && (Markers.isMarker(text.charAt(first))
                            || first - line <= 1 && canBePlain(text, first, end)
                            || text.charAt(first) == '*');
            if (candidate && !isOfContents(first, end)) {
                end = NameBelow.end(text, first, end);
                Header below = NameBelow.respected(text, first, end);
                end = below == null ? end : lineEnd(below.end());
                Header header = below != null ? below : HeaderReader.read(text, first, end, text.length(), spaceParts);
                boolean begins = header != null && (header.marker() != null || isPlainHeader(header, end));
                if (begins && header != null && !ListItems.isOne(text, header, end)) {
                    found.add(header);
                } else if (header != null && isSeatThatSpeaks(header, end)) {
                    seats.add(header);
                }
                Header name = header == null ? BareNames.read(text, first, end) : null;
                if (name != null) {
                    bare.add(name);
                }
            }
            line = end + 1;
        }
        if (found.isEmpty()) {
            found.addAll(BulletHeaders.find(text));
        }
        List<Header> more = new ArrayList<>();
        more.addAll(BareNames.areUsual(bare) ? bare : List.of());
        more.addAll(namesNobody(found) ? seats : List.of());
        more.addAll(QuotedHeaders.find(text));
        more.addAll(SeatNames.find(text));
        more.addAll(SectionHeaders.find(text, found));
        return midLine.with(merged(found, more));
    }

    /** Both in order; of two at one place the first. */
    private static List<Header> merged(List<Header> found, List<Header> more) {
        if (more.isEmpty()) {
            return found;
        }
        Map<Integer, Header> byStart = new TreeMap<>();
        more.forEach(h -> byStart.put(h.start(), h));
        found.forEach(h -> byStart.put(h.start(), h));
        return new ArrayList<>(byStart.values());
    }

    /** ５ 番 はい、わかりました。: a seat and nothing else, then something that is said on the same line. */
    private boolean isSeatThatSpeaks(Header header, int lineEnd) {
        Naming naming = header.naming();
        return header.marker() == null
                && naming.seat() != null
                && naming.name() == null
                && header.bodyStart() < lineEnd
                && Letters.isSpace(text.charAt(header.end()))
                && hasSentence(header.bodyStart(), saidUntil(header, lineEnd))
                && !isParticle(header)
                && !isCalled(header, lineEnd);
    }

    /** Whether those without a marker are mostly called by their offices alone (議 長, 総務課長): there members are by their seats. */
    private static boolean namesNobody(List<Header> found) {
        int nameless = 0;
        int chairs = 0;
        for (Header header : found) {
            Naming naming = header.naming();
            String office = naming.together() != null ? naming.together() : naming.role();
            if (header.marker() == null && naming.name() == null && office != null) {
                nameless++;
                chairs += Ranks.shared().isRank(office) && ListItems.isChair(naming) ? 1 : 0;
            }
        }
        return chairs > 1 && nameless * 2 > found.size();
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

    /** 〇　○議長（甲野太郎君）: a sign that parts two items, then the header with its own. */
    private int afterRule(int first, int end) {
        int next = first < end && Markers.isMarker(text.charAt(first)) ? first + 1 : end;
        int spaced = next;
        while (spaced < end && Letters.isSpace(text.charAt(spaced))) {
            spaced++;
        }
        return spaced > next && spaced < end && Markers.isMarker(text.charAt(spaced)) ? spaced : first;
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

    /** Without a marker a line must be a header beyond doubt, and something must be said after it. */
    private boolean isPlainHeader(Header header, int lineEnd) {
        if (header.bodyStart() >= text.length()) {
            return false;
        }
        if (isParticle(header)
                || isArticle(header.bodyStart())
                || isSignature(header, lineEnd)
                || isOfSentence(header)) {
            return false;
        }
        if (isCalled(header, lineEnd)) {
            return false;
        }
        // ３番議員：…: a seat alone begins many lines, but none with a colon.
        boolean seated = header.naming().seat() != null
                && header.end() < text.length()
                && SpacedHeader.isColon(text.charAt(header.end()));
        boolean named =
                header.strength() == Strength.SURE || header.naming().together() != null || seated || isAsking(header);
        boolean respected = header.naming().name() != null && text.startsWith("君", header.end() - 1);
        // Between a header and the next something is said: the lines of a roster go on without a full stop.
        boolean sure = header.strength() == Strength.SURE && header.naming().together() == null;
        return (named || respected)
                && (sure || hasSentence(header.bodyStart(), saidUntil(header, lineEnd)) || isDone(header, lineEnd));
    }

    /** 問（小林）: what he does, and his name in a bracket. */
    private boolean isAsking(Header header) {
        String written = text.substring(header.textStart(), header.end());
        int open = Math.max(written.indexOf('（'), written.indexOf('('));
        return open > 0
                && header.naming().name() != null
                && HeaderWords.shared().isOnly(HeaderWords.Kind.ACT, written.substring(0, open));
    }

    /** …に関して地域振興課長: words of grammar stand in it. */
    private boolean isOfSentence(Header header) {
        String written = text.substring(header.textStart(), header.end());
        return written.length() > SHORTEST_PHRASE
                && HeaderWords.shared().of(HeaderWords.Kind.GRAMMAR).stream().anyMatch(written::contains);
    }

    /** 甲野市民部長 on a line of its own, then （議案書に基づき説明）: what he said is told in a bracket. */
    private boolean isDone(Header header, int lineEnd) {
        int from = header.bodyStart();
        int end = lineEnd(from) - 1;
        return header.strength() != Strength.WEAK
                && from > lineEnd
                && end > from
                && "（(〔".indexOf(text.charAt(from)) >= 0
                && "）)〕".indexOf(text.charAt(end)) >= 0
                && NonSpeakers.shared().isNote(Letters.withoutSpaces(text.subSequence(from + 1, end)));
    }

    /** 13番 甲野太郎君。, 副町長 乙野花子君。: called by the chair, on a line of its own. A chair's own line can say no more than that. */
    private boolean isCalled(Header header, int lineEnd) {
        String rest =
                text.substring(header.end(), Math.max(header.end(), lineEnd)).strip();
        if (rest.length() > LONGEST_CALLED || !rest.endsWith("。") || ListItems.isChair(header.naming())) {
            return false;
        }
        String person = rest.substring(0, rest.length() - 1);
        return person.isEmpty() || Honorifics.plain(person) != null;
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

    /** （委員長）, then 第五条　委員会に…: the heading of an article of a law. */
    private boolean isArticle(int from) {
        int at = from + 1;
        while (at < text.length() && KanjiNumerals.isNumeral(text.charAt(at))) {
            at++;
        }
        return text.startsWith("第", from) && at > from + 1 && text.startsWith("条", at);
    }

    /** 27番　甲野議員　を11番に: a name in the midst of a sentence. とはいえ and がん検診 begin one. */
    private boolean isParticle(Header header) {
        int from = header.bodyStart();
        int at = from;
        for (String title : HeaderWords.shared().of(HeaderWords.Kind.TITLE)) {
            at = from == header.end() && text.startsWith(title, from) ? from + title.length() : at;
        }
        while (at > from && at < text.length() - 1 && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        boolean bracket = from == header.end() && "）)】".indexOf(text.charAt(from - 1)) >= 0;
        for (String topic : HeaderWords.shared().of(HeaderWords.Kind.TOPIC)) {
            if (bracket && text.startsWith(topic, from)) {
                return true;
            }
        }
        char c = text.charAt(Math.min(at, text.length() - 1));
        if ("をへ、".indexOf(c) >= 0) {
            return true;
        }
        boolean hiraganaFollows = at + 1 < text.length() && Letters.isHiragana(text.charAt(at + 1));
        return "はがにのとも".indexOf(c) >= 0 && !hiraganaFollows;
    }

    /** 甲野市議会議長　乙野太郎 under a date, 乙野太郎様: a letter or certificate that is read out. */
    private boolean isSignature(Header header, int lineEnd) {
        char last = text.charAt(header.end() - 1);
        if (last == '様' || last == '殿') {
            return true;
        }
        if ("）)】".indexOf(last) >= 0 || header.bodyStart() < lineEnd && hasSentence(header.bodyStart(), lineEnd)) {
            return false; // who signs says nothing on that line
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
    static boolean canBePlain(String text, int first, int end) {
        int limit = Math.min(end, first + LONGEST_PLAIN);
        for (int i = first; i < limit; i++) {
            char c = text.charAt(i);
            if ("。、".indexOf(c) >= 0 || c == '「' && i > first) {
                return false;
            }
            if (i == first + 2
                    && i + 1 < end
                    && HeaderWords.shared().of(HeaderWords.Kind.ANSWERS).contains(text.substring(first, i + 1))) {
                return true; // 執行部：…
            }
            if (i > first && "長員番君監者事幹査）)氏与佐官師局記人役".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Without headers after which nothing is said: lines of a roster, of a table of contents. */
    private List<Header> clean(List<Header> headers) {
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
            boolean first = kept.isEmpty() || header.strength() == Strength.WEAK;
            // 議長（甲野太郎君）　ただいまの質問に対する答弁、副市長: who speaks so often can be cut short.
            boolean known = often
                    && header.strength() == Strength.SURE
                    && lineEnd(header.end(), header.bodyStart() + 1) > header.bodyStart();
            if ((header.marker() == null || first && header.strength() != Strength.SURE)
                    && !known
                    && !hasSentence(header.bodyStart(), next)
                    && !isDone(header, lineEnd(header.end()))) {
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
        int end = lineEnd(header.end(), header.bodyStart() + LONGEST_CALL);
        return header.bodyStart() < end && hasSentence(header.bodyStart(), end);
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
