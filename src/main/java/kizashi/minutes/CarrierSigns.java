package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.header.Naming;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Markers;
import org.jspecify.annotations.Nullable;

/**
 * Signs that a carrier put in the place of others: a letter or nought for the circle before a header (o議長, as character recognition reads
 * it), strokes between the cells of what was a table (｜議長｜甲野太郎｜ただいま…｜). What is read is a copy with the signs that were meant, letter
 * for letter, so that every offset holds in the text as stored. A document must be written so throughout: single letters and strokes mean what
 * they are.
 */
final class CarrierSigns {
    /** Fewer headers written so are chance, and so are those of one person. */
    private static final int FEWEST = 3;

    private static final int FEWEST_PERSONS = 2;
    /** Of the headers with a marker every so many-th at least has another sign in its place. */
    private static final int ONE_OF = 3;

    private static final String STROKES = "｜|│┃";
    private static final char CELL = '\t';
    private static final char COLON = '：';
    private static final char CIRCLE = '○';

    private static final Set<Character> STAND_INS = standIns();

    private CarrierSigns() {}

    private static Set<Character> standIns() {
        Set<Character> signs = new HashSet<>();
        HeaderWords.shared().of(Kind.STAND_IN).forEach(sign -> signs.add(sign.charAt(0)));
        return signs;
    }

    /** The text with the signs that were meant, of the same length; the text itself where there is none to put right. */
    static String meant(String text) {
        String cells = withoutStrokes(text);
        return withMarkers(cells);
    }

    /** The headers with their markers as they are written in the text. */
    static List<Header> asWritten(String text, List<Header> headers) {
        return headers.stream().map(header -> asWritten(text, header)).toList();
    }

    private static Header asWritten(String text, Header header) {
        boolean same = header.marker() == null || text.startsWith(header.marker(), header.start());
        return same
                ? header
                : new Header(
                        header.start(),
                        header.textStart(),
                        header.end(),
                        header.bodyStart(),
                        text.substring(header.start(), header.start() + 1),
                        header.naming(),
                        header.strength());
    }

    private static String withMarkers(String text) {
        List<Integer> found = new ArrayList<>();
        Set<Naming> persons = new HashSet<>();
        boolean office = false;
        for (int line = 0; line < text.length(); line = lineEnd(text, line) + 1) {
            int end = lineEnd(text, line);
            int first = Letters.skipSpaces(text, line, end);
            Header header =
                    first < end && STAND_INS.contains(text.charAt(first)) ? behindStandIn(text, first, end) : null;
            if (header != null) {
                found.add(first);
                persons.add(header.naming());
                office |= header.naming().seat() == null; // ０３番 alone is a number of two digits
            }
        }
        if (found.size() < FEWEST || persons.size() < FEWEST_PERSONS || !office || !areMost(text, found)) {
            return text;
        }
        StringBuilder meant = new StringBuilder(text);
        found.forEach(at -> meant.setCharAt(at, CIRCLE));
        return meant.toString();
    }

    private static @Nullable Header behindStandIn(String text, int first, int end) {
        int next = Letters.skipSpaces(text, first + 1, end);
        boolean worthIt = next < end && UnmarkedHeaders.canBeIn(text, next, end);
        Header header = worthIt ? HeaderReader.read(text, next, end, text.length()) : null;
        boolean whole = header != null && header.marker() == null && header.strength() != Strength.WEAK;
        return whole && header != null && header.bodyStart() > header.end() ? header : null;
    }

    /** Whether next to none of the other headers have a marker, and of those without any there are not as many. */
    private static boolean areMost(String text, List<Integer> found) {
        Set<Integer> taken = new HashSet<>(found);
        int marked = 0;
        int plain = 0;
        for (int line = 0; line < text.length(); line = lineEnd(text, line) + 1) {
            int end = lineEnd(text, line);
            int first = Letters.skipSpaces(text, line, end);
            boolean sign = first < end && Markers.isMarker(text.charAt(first));
            boolean worthIt =
                    first < end && !taken.contains(first) && (sign || UnmarkedHeaders.canBeIn(text, first, end));
            Header header = worthIt ? HeaderReader.read(text, first, end, text.length()) : null;
            marked += header != null && sign ? 1 : 0;
            plain += header != null && header.strength() == Strength.SURE && !sign ? 1 : 0;
        }
        return found.size() * ONE_OF >= marked && found.size() + marked > plain;
    }

    private static String withoutStrokes(String text) {
        if (text.indexOf(CELL) < 0 && STROKES.chars().noneMatch(stroke -> text.indexOf(stroke) >= 0)) {
            return text;
        }
        StringBuilder meant = new StringBuilder(text);
        Set<Naming> persons = new HashSet<>();
        int rows = 0;
        for (int line = 0; line < text.length(); line = lineEnd(text, line) + 1) {
            int end = lineEnd(text, line);
            boolean any = false;
            for (int i = line; i < end; i++) {
                if (STROKES.indexOf(text.charAt(i)) >= 0) {
                    meant.setCharAt(i, CELL);
                }
                any |= meant.charAt(i) == CELL;
            }
            if (any) {
                blankNumber(meant, line, end);
            }
            Header header = any ? row(meant, line, end) : null;
            if (header != null) {
                rows++;
                if (header.start() > line) {
                    meant.setCharAt(header.start() - 1, '\n'); // a header is looked for where a line begins
                }
                persons.add(header.naming());
            }
        }
        return rows >= FEWEST && persons.size() >= FEWEST_PERSONS ? meant.toString() : text;
    }

    /** The header of a row in whose last cell something is said; from then on a colon parts them. */
    private static @Nullable Header row(StringBuilder meant, int line, int end) {
        int first = Letters.skipSpaces(meant, line, end);
        int last = afterLetters(meant, first, end);
        int cell = last - 1;
        while (cell > first && meant.charAt(cell) != CELL) {
            cell--;
        }
        int colon = afterLetters(meant, first, Math.max(first, cell));
        if (colon <= first || "。？」）".indexOf(meant.charAt(last - 1)) < 0) {
            return null;
        }
        char was = meant.charAt(colon);
        meant.setCharAt(colon, COLON);
        Header header = HeaderReader.read(meant, first, end, end, true);
        if (header != null && header.end() == colon && header.strength() != Strength.WEAK) {
            return header;
        }
        meant.setCharAt(colon, was);
        return null;
    }

    /** Where the letters end of a part of a line. */
    private static int afterLetters(CharSequence meant, int from, int to) {
        int end = to;
        while (end > from && Letters.isSpace(meant.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isCellBehind(CharSequence meant, int from, int end) {
        for (int i = from; i < end && Letters.isSpace(meant.charAt(i)); i++) {
            if (meant.charAt(i) == CELL) {
                return true;
            }
        }
        return false;
    }

    /** ｜１｜議長｜甲野太郎｜…｜: the number of the row is no part of the header. */
    private static void blankNumber(StringBuilder meant, int line, int end) {
        int first = Letters.skipSpaces(meant, line, end);
        int after = first;
        while (after < end && Letters.isDigit(meant.charAt(after))) {
            after++;
        }
        if (after > first && isCellBehind(meant, after, end)) {
            for (int i = first; i < after; i++) {
                meant.setCharAt(i, ' ');
            }
        }
    }

    private static int lineEnd(String text, int from) {
        return Letters.lineEnd(text, from, text.length());
    }
}
