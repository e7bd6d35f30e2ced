package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kizashi.japanese.Letters;
import kizashi.minutes.header.BareNames;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.header.NameBelow;
import kizashi.minutes.header.Naming;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.Ranks;
import kizashi.model.Hint;
import kizashi.model.Side;

/**
 * Finds where speeches begin. First by marked lines (○議長); where a text has next to none, by lines that begin with a header
 * without a marker; where it has no lines either, by markers in mid-line.
 */
final class TurnFinder {
    /** Fewer headers without marker in mid-line are chance. */
    private static final int FEWEST_INLINE = 4;

    /** So few lines without a marker are chance, in a text whose speakers have markers. */
    private static final int MOST_CHANCE = 5;

    private final String text;
    private final List<Hint> hints;
    private final TextLines lines;
    private final UnmarkedHeaders unmarked;
    private final MidLineTurns midLine;

    TurnFinder(String text, List<Hint> hints) {
        this.text = text;
        this.midLine = new MidLineTurns(text);
        this.hints = hints;
        this.lines = new TextLines(text);
        this.unmarked = new UnmarkedHeaders(text);
    }

    TurnFinder(String text) {
        this(text, List.of());
    }

    /** The headers in order. */
    List<Header> find() {
        List<Header> own = SpacedOffices.of(text, OwnLines.of(text, guess()));
        List<Header> guessed = StageNotes.added(text, midLine.repeated(own));
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
                    return SpeakingHeaders.of(text, other);
                }
            }
        }
        // A few unmarked lines among many marked ones are chance; in some texts only the chair is marked, in some
        // nobody.
        if (plain >= 2 && plain * 5 >= marked.size()) {
            boolean chance = plain <= MOST_CHANCE && plain < marked.size() && marksAnswers(marked);
            return SpeakingHeaders.of(text, chance ? known(all, marked) : all);
        }
        if (marked.size() <= 1) {
            List<Header> inline = midLine.marked();
            if (inline.size() > marked.size() + 1) {
                return SpeakingHeaders.of(text, inline);
            }
            List<Header> run = midLine.runTogether();
            if (run.size() >= FEWEST_INLINE && run.size() > all.size()) {
                return SpeakingHeaders.of(text, run);
            }
        }
        return SpeakingHeaders.of(text, marked);
    }

    /** Whether those who answer have a marker too, not the chair alone. */
    private static boolean marksAnswers(List<Header> marked) {
        return marked.stream().anyMatch(h -> h.strength() == Header.Strength.SURE && ListItems.isOfficial(h.naming()));
    }

    /** The marked ones, and those without a marker who have one elsewhere: a carrier can lose it. */
    private List<Header> known(List<Header> all, List<Header> marked) {
        Set<String> written = new HashSet<>();
        marked.forEach(h -> written.add(text.substring(h.textStart(), h.end())));
        return all.stream()
                .filter(h -> h.marker() != null || written.contains(text.substring(h.textStart(), h.end())))
                .toList();
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
            int end = lines.end(line);
            line = LineBeginnings.afterTime(text, line, end);
            int first = Letters.skipSpaces(text, line, end);
            first = LineBeginnings.skip(text, first, end);
            boolean candidate = first < end
                    && (Markers.isMarker(text.charAt(first))
                            || first - line <= 1 && UnmarkedHeaders.canBeIn(text, first, end)
                            || text.charAt(first) == '*');
            if (candidate && !LineBeginnings.isOfContents(text, first, end)) {
                end = NameBelow.broken(text, first, NameBelow.end(text, first, end));
                Header below = NameBelow.respected(text, first, end);
                end = below == null ? end : lines.end(below.end());
                Header header = below != null ? below : HeaderReader.read(text, first, end, text.length(), spaceParts);
                boolean begins = header != null && (header.marker() != null || unmarked.begins(header, end));
                if (begins && header != null && !ListItems.isOne(text, header, end)) {
                    found.add(header);
                } else if (header != null && unmarked.isSeatThatSpeaks(header, end)) {
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
        if (found.isEmpty()) {
            found.addAll(LetterHeaders.find(text));
        }
        if (found.isEmpty()) {
            found.addAll(TailHeaders.find(text));
        }
        List<Header> more = new ArrayList<>();
        more.addAll(BareNames.usual(bare, found.stream().anyMatch(TurnFinder::isTitledMember)));
        more.addAll(namesNobody(found) ? seats : List.of());
        more.addAll(QuotedHeaders.find(text));
        more.addAll(SeatNames.find(text));
        more.addAll(SectionHeaders.find(text, found));
        more.addAll(DittoHeaders.find(text, found));
        more.addAll(JoinedHeaders.find(text, found));
        return midLine.with(merged(found, more));
    }

    /** 乙川委員, ３番（乙川君）: a member with his title or seat. */
    private static boolean isTitledMember(Header header) {
        Naming naming = header.naming();
        String office = naming.together() != null ? naming.together() : naming.role();
        Ranks.Found rank = office == null ? null : Ranks.shared().find(office);
        return naming.seat() != null || rank != null && rank.rank().side() == Side.MEMBER;
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
}
