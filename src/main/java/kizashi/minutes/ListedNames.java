package kizashi.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.person.NameMatch;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.Markers;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * ◯いさき　まこと　質問します: a marker and nothing but the full name of somebody on the sitting's own list, whatever letters it is written in
 * and whether a space parts it; without a marker alone on its line, where nobody has one. What follows must be set apart from it and be said: a list of names goes on with the next name.
 */
final class ListedNames {
    /** The letters of the longest name, with a space between each two of them. */
    private static final int LONGEST = 24;

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_VOTE = 16;
    /** How long a line is at least that breaks where the page ends, and over how many such a sentence is followed. */
    private static final int SHORTEST_BROKEN = 16;

    private static final int MOST_BROKEN = 4;

    private final String text;
    private final TextLines lines;
    private final Set<String> names = new HashSet<>();

    private ListedNames(String text, List<RosterEntry> roster) {
        this.text = text;
        this.lines = new TextLines(text);
        for (RosterEntry entry : roster) {
            String name = entry.name();
            if (name != null && name.length() >= SHORTEST_NAME && !name.equals(entry.surname())) {
                names.add(NameMatch.fold(name));
            }
        }
    }

    /**
     * The headers in order, with those of this form; one that ends within the name gives way.
     *
     * @param text the text that the headers were found in
     * @param headers those found without the list
     * @param roster the sitting's own list
     */
    static List<Header> added(String text, List<Header> headers, List<RosterEntry> roster) {
        ListedNames listed = new ListedNames(text, roster);
        if (listed.names.isEmpty() || headers.isEmpty()) {
            return headers;
        }
        Map<Integer, Header> byStart = new TreeMap<>();
        headers.forEach(h -> byStart.put(h.start(), listed.whole(h)));
        boolean plain = headers.stream().allMatch(h -> h.marker() == null);
        int line = 0;
        boolean inList = false;
        while (line < text.length()) {
            int end = listed.lines.end(line);
            int first = Letters.skipSpaces(text, line, end);
            Header named =
                    first < end && (plain || Markers.isMarker(text.charAt(first))) ? listed.read(first, end) : null;
            Header before = byStart.get(first);
            boolean said = named != null && listed.isSaid(named);
            // Those who are for it, one a line: behind the last of them the text goes on.
            if (named != null && said && !inList && (before == null || isPartOf(before, named))) {
                byStart.put(first, named);
            }
            inList = first < end ? named != null && !said || isVote(text.substring(first, end)) : inList;
            line = end + 1;
        }
        return List.copyOf(byStart.values());
    }

    /** 反対者: the names below are of those who voted so, one a line. */
    private static boolean isVote(String line) {
        return line.length() <= LONGEST_VOTE
                && HeaderWords.shared().of(HeaderWords.Kind.VOTE).stream().anyMatch(line::contains)
                && line.indexOf('。') < 0;
    }

    /** ◆三階堂 where the header is ◆三階堂　みや子. */
    private static boolean isPartOf(Header before, Header named) {
        Naming naming = before.naming();
        return before.end() < named.end()
                && naming.role() == null
                && naming.seat() == null
                && naming.together() == null;
    }

    /** 町長　小鳥遊　みのり where the list has her: a header that ends with the surname goes on with the given name. */
    private Header whole(Header header) {
        String name = header.naming().name();
        int from = Letters.skipSpaces(text, header.end(), text.length());
        if (name == null
                || from == header.end()
                || !text.startsWith(name.substring(name.length() - 1), header.end() - 1)) {
            return header;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST && Letters.isNameLetter(text.charAt(end))) {
            end++;
        }
        String full = name + text.substring(from, end);
        boolean apart = end > from && end < text.length() && !Letters.isNameLetter(text.charAt(end));
        if (!apart || !names.contains(NameMatch.fold(full))) {
            return header;
        }
        return new Header(
                header.start(),
                header.textStart(),
                end,
                Letters.skipBlank(text, end, text.length()),
                header.marker(),
                Naming.of(full, header.naming().role(), header.naming().seat()),
                header.strength());
    }

    private @Nullable Header read(int first, int lineEnd) {
        boolean marked = Markers.isMarker(text.charAt(first));
        int from = marked ? Letters.skipSpaces(text, first + 1, lineEnd) : first;
        int limit = Math.min(lineEnd, from + LONGEST);
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < limit && Letters.isNameLetter(text.charAt(i)); ) {
            letters.append(text.charAt(i));
            int end = i + 1;
            i = Letters.skipSpaces(text, end, lineEnd);
            boolean apart = marked && i > end || i >= lineEnd;
            if (apart && letters.length() >= SHORTEST_NAME && names.contains(NameMatch.fold(letters.toString()))) {
                return new Header(
                        first,
                        from,
                        end,
                        Letters.skipBlank(text, end, text.length()),
                        marked ? text.substring(first, first + 1) : null,
                        Naming.of(letters.toString(), null, null),
                        Strength.LIKELY);
            }
        }
        return null;
    }

    /** Whether a sentence follows, on one line or, where lines break hard, over the next ones. */
    private boolean isSaid(Header header) {
        int body = header.bodyStart();
        if (body >= text.length() || Markers.isMarker(text.charAt(body))) {
            return false;
        }
        int from = body;
        int end = lines.end(from);
        for (int i = 0; i < MOST_BROKEN && end - from >= SHORTEST_BROKEN && !lines.hasSentence(from, end); i++) {
            from = Math.min(text.length(), end + 1);
            end = lines.end(from);
        }
        return lines.hasSentence(from, end);
    }
}
