package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** 議　長 on a line of its own, （甲 野 太 郎） on the next: a column of speakers too narrow for both. */
public final class NameBelow {
    private static final int LONGEST_OFFICE = 40;
    private static final int LONGEST_INSIDE = 24;
    /** What a name may cost that has no word of respect. */
    private static final double DEAREST = 6.5;

    private NameBelow() {}

    /**
     * Where the header ends at most that begins on a line.
     *
     * @param first offset of the line's first letter that is no space
     * @param lineEnd offset of the line's end
     * @return the end of the next line where a name in a bracket begins it and nothing but an office or a seat stands on this one
     */
    public static int end(CharSequence text, int first, int lineEnd) {
        if (lineEnd - first > LONGEST_OFFICE) {
            return lineEnd;
        }
        int open = skipSpaces(text, lineEnd + 1);
        if (open >= text.length() || "（(".indexOf(text.charAt(open)) < 0) {
            return lineEnd;
        }
        int close = open + 1;
        while (close < text.length() && close - open < LONGEST_INSIDE && "）)".indexOf(text.charAt(close)) < 0) {
            if (Letters.isBreak(text.charAt(close))) {
                return lineEnd;
            }
            close++;
        }
        boolean closed = close < text.length() && "）)".indexOf(text.charAt(close)) >= 0;
        if (!closed || !isName(Letters.withoutSpaces(text.subSequence(open + 1, close)))) {
            return lineEnd;
        }
        return isOfficeOn(text, first, lineEnd) ? Letters.lineEnd(text, close, text.length()) : lineEnd;
    }

    /**
     * ○介護課長兼地域包括支援 on one line, センター所長（甲野太郎君） on the next: two posts of which the margin breaks the second.
     *
     * @param first offset of the marker
     * @param lineEnd offset of the line's end
     * @return the end of the next line where the rest of the office and a name with its word of respect begin it; else the line's own end
     */
    public static int broken(CharSequence text, int first, int lineEnd) {
        if (!Markers.isMarker(text.charAt(first)) || lineEnd - first > LONGEST_OFFICE || lineEnd >= text.length()) {
            return lineEnd;
        }
        String begun = Letters.withoutSpaces(text.subSequence(first + 1, lineEnd));
        int next = skipSpaces(text, lineEnd + 1);
        int open = next;
        while (open < text.length() && open - next < LONGEST_OFFICE && isOfOffice(text.charAt(open))) {
            open++;
        }
        boolean bracket = open > next && open < text.length() && "（(".indexOf(text.charAt(open)) >= 0;
        int close = bracket ? Brackets.close(text, open) : -1;
        if (close < 0 || close - open > LONGEST_INSIDE || !begun.chars().allMatch(c -> isOfOffice((char) c))) {
            return lineEnd;
        }
        String inside = Letters.withoutSpaces(text.subSequence(open + 1, close));
        String rest = text.subSequence(next, open).toString();
        // 兼 says that the line goes on; without it a heading could stand above an unmarked header.
        String post = Posts.first(begun);
        boolean goesOn = isOffice(post)
                && post.length() < begun.length()
                && Posts.isJoint(begun.charAt(post.length()))
                && Ranks.shared().find(begun) == null;
        boolean person = Honorifics.plain(inside) != null && isName(inside);
        return person && goesOn && Ranks.shared().find(begun + rest) != null
                ? Letters.lineEnd(text, close, text.length())
                : lineEnd;
    }

    private static boolean isOfOffice(char c) {
        return Letters.isNameLetter(c) || Letters.isDigit(c) || Letters.isLatin(c) || c == '・';
    }

    private static boolean isOfficeOn(CharSequence text, int first, int lineEnd) {
        int from = Markers.isMarker(text.charAt(first)) ? first + 1 : first;
        return isOffice(Letters.withoutSpaces(text.subSequence(from, lineEnd)));
    }

    /**
     * ○総務課長 on a line of its own, 甲野太郎君　お答え… on the next: the name with its word of respect begins the line of what is said.
     *
     * @param first offset of the marker
     * @param lineEnd offset of the line's end
     * @return null where no marker, no office alone or no such name stands there
     */
    public static @Nullable Header respected(CharSequence text, int first, int lineEnd) {
        if (!Markers.isMarker(text.charAt(first)) || lineEnd - first > LONGEST_OFFICE) {
            return null;
        }
        int from = skipSpaces(text, first + 1);
        String office = from < lineEnd ? Letters.withoutSpaces(text.subSequence(from, lineEnd)) : "";
        if (!office.chars().allMatch(c -> Letters.isNameLetter((char) c) || Letters.isDigit((char) c))) {
            return null;
        }
        int start = skipSpaces(text, lineEnd + 1);
        int end = start;
        while (end < text.length() && end - start < LONGEST_INSIDE && isOfName(text, end)) {
            end++;
            String written = Letters.withoutSpaces(text.subSequence(start, end));
            boolean apart = end < text.length() && Letters.isSpace(text.charAt(end));
            if (!apart || Honorifics.plain(written) == null || !isName(written) || !isOffice(office)) {
                continue;
            }
            int body = skipSpaces(text, end);
            boolean said = body < text.length() && !Letters.isBreak(text.charAt(body));
            Naming naming = said ? BracketNaming.read(office, written, "（" + written + "）") : null;
            return naming == null
                    ? null
                    : new Header(
                            first, from, end, body, String.valueOf(text.charAt(first)), naming, Header.Strength.SURE);
        }
        return null;
    }

    private static boolean isOfName(CharSequence text, int at) {
        return Letters.isNameLetter(text.charAt(at)) || Letters.isSpace(text.charAt(at));
    }

    private static boolean isOffice(String text) {
        return !text.isEmpty()
                && (NamingReader.seatEnd(text) == text.length()
                        || Ranks.shared().find(Posts.first(text)) != null)
                && !NonSpeakers.shared().contains(text);
    }

    private static boolean isName(String inside) {
        String name = Honorifics.strip(inside);
        boolean respected = name.length() < inside.length();
        return NamingReader.isName(name)
                && !NonSpeakers.shared().isNote(inside)
                && Ranks.shared().find(name) == null
                && NameCosts.full(name) < (respected ? SpacedNames.DEAREST : DEAREST);
    }

    private static int skipSpaces(CharSequence text, int from) {
        return Letters.skipSpaces(text, from, text.length());
    }
}
