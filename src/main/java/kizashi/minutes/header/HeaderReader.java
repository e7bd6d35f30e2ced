package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Reads whether a line begins a speech, and whom its header names. */
public final class HeaderReader {
    /** How far a bracket goes at most in which stands what somebody does, in letters that may be set apart. */
    private static final int LONGEST_ACT = 20;

    /** What a full name costs at most of which both parts are listed. */
    private static final double LISTED_NAME = 3.4;

    private HeaderReader() {}

    /**
     * Reads the line whose first letter is at {@code start}.
     *
     * @param start offset of the first letter of the line that is no space
     * @param lineEnd offset of the line's end
     * @param textEnd how far the body can reach beyond the line
     * @return null when it is no header
     */
    public static @Nullable Header read(CharSequence text, int start, int lineEnd, int textEnd) {
        return read(text, start, lineEnd, textEnd, false);
    }

    /** Reads a line of a document of which is known whether a space alone parts offices from names: 総務課長 甲野太郎. */
    public static @Nullable Header read(CharSequence text, int start, int lineEnd, int textEnd, boolean spaceParts) {
        int from = afterBold(text, start, lineEnd);
        String marker = null;
        if (from < lineEnd
                && Markers.isMarker(text.charAt(from))
                && !MaskedNames.isWithoutMarker(text, from, lineEnd)) {
            marker = String.valueOf(text.charAt(from));
            from = afterBold(text, Letters.skipSpaces(text, from + 1, lineEnd), lineEnd);
        }
        boolean bullet = marker == null && from < lineEnd && text.charAt(from) == '・';
        if (from < lineEnd && marker == null) {
            from = bullet ? Letters.skipSpaces(text, from + 1, lineEnd) : afterNumber(text, from, lineEnd);
        }
        // ※議長（甲野太郎君）: a sign that mostly begins a note.
        boolean sign = marker == null && from < lineEnd && "※＊→▶►".indexOf(text.charAt(from)) >= 0;
        from = sign ? Letters.skipSpaces(text, from + 1, lineEnd) : from;
        int numbered = from;
        if (from < lineEnd) {
            from = afterAct(text, from, lineEnd);
        }
        if (from >= lineEnd) {
            return null;
        }
        BracketHeader.Result origin = HeadersWithOrigin.read(text, from, lineEnd);
        if (origin != null) {
            Strength likely = strength(origin.naming(), false);
            return header(text, start, from, origin.end(), lineEnd, textEnd, marker, origin.naming(), likely);
        }
        int person = GroupedHeaders.afterGroup(text, from, lineEnd);
        if (person > from) {
            BracketHeader.Result behind = person(text, person, lineEnd, spaceParts);
            if (behind != null && GroupedHeaders.namesPerson(behind.naming())) {
                Strength sure = strength(behind.naming(), true);
                return header(text, start, from, behind.end(), lineEnd, textEnd, marker, behind.naming(), sure);
            }
        }
        char close = HeaderWords.shared().closing(Kind.WHOLE, text.charAt(from));
        if (close != 0) {
            Header wrapped = wrapped(text, start, from, lineEnd, textEnd, marker, close);
            if (wrapped != null) {
                return wrapped;
            }
        }
        BracketHeader.Result result = bullet ? null : SeveralSpeakers.read(text, from, lineEnd, marker != null);
        if (result == null) {
            result = BracketHeader.read(text, from, lineEnd);
        }
        if (result == null && marker != null) {
            result = StrangeOffices.read(text, from, lineEnd);
        }
        boolean bracket = result != null;
        if (result == null && (sign || numbered > start && marker == null && !bullet)) {
            return null; // １．総務課長　…: an item of a list, unless a bracket holds a name
        }
        if (result == null && marker != null) {
            result = SpacedType.read(text, from, lineEnd);
        }
        if (result == null) {
            result = SpacedHeader.read(text, from, lineEnd, spaceParts);
        }
        boolean colon = result != null && result.end() < lineEnd && SpacedHeader.isColon(text.charAt(result.end()));
        if (result == null || bullet && !colon) {
            return null; // ・甲野委員：…, but no other item of a list
        }
        Strength strength = strength(result.naming(), bracket);
        return header(text, start, from, result.end(), lineEnd, textEnd, marker, result.naming(), strength);
    }

    /** Who stands behind his party. */
    private static BracketHeader.@Nullable Result person(CharSequence text, int from, int lineEnd, boolean spaceParts) {
        BracketHeader.Result bracket = BracketHeader.read(text, from, lineEnd);
        return bracket != null ? bracket : SpacedHeader.read(text, from, lineEnd, spaceParts);
    }

    /** 【甲野委員】　…: the whole header in a bracket of its own. */
    private static @Nullable Header wrapped(
            CharSequence text, int start, int from, int lineEnd, int textEnd, @Nullable String marker, char close) {
        int end = from + 1;
        while (end < lineEnd && end - from < 40 && text.charAt(end) != close) {
            end++;
        }
        if (end >= lineEnd
                || text.charAt(end) != close
                || close == '〕' && Letters.skipSpaces(text, end + 1, lineEnd) >= lineEnd) {
            return null;
        }
        int first = Letters.skipSpaces(text, from + 1, end);
        if (first < end && Markers.isMarker(text.charAt(first))) {
            first = Letters.skipSpaces(text, first + 1, end); // 「○議長」
        }
        first = first < end ? afterAct(text, first, end) : first; // 【質問：甲野議員】
        BracketHeader.Result inner = BracketHeader.read(text, first, end);
        if (inner == null || inner.end() < end) {
            inner = SpacedHeader.read(text, first, end);
        }
        if (inner != null && inner.end() < end && SpacedHeader.isColon(text.charAt(inner.end()))) {
            inner = parted(text, first, inner.end(), end);
        }
        if (inner == null || inner.end() < end) {
            return null;
        }
        int nameEnd = nameBehind(text, end + 1, lineEnd, inner.naming());
        if (nameEnd > 0) {
            String name = Honorifics.strip(Letters.withoutSpaces(text.subSequence(end + 1, nameEnd)));
            Naming office = inner.naming();
            String role = office.together() != null ? office.together() : office.role();
            return header(
                    text,
                    start,
                    from,
                    nameEnd,
                    lineEnd,
                    textEnd,
                    marker,
                    Naming.of(name, role, office.seat()),
                    Strength.SURE);
        }
        if (close == '」' && (!isOffice(inner.naming()) || !isApart(text, end + 1, lineEnd, marker != null))) {
            return null;
        }
        return header(
                text, start, from, end + 1, lineEnd, textEnd, marker, inner.naming(), strength(inner.naming(), true));
    }

    /** 【議長】甲野太郎君　…: where the name behind a boxed office ends; 0 where none stands there. */
    private static int nameBehind(CharSequence text, int from, int lineEnd, Naming office) {
        boolean bare = office.name() == null
                && (office.seat() != null
                        || office.role() != null
                        || office.together() != null && Ranks.shared().isRank(office.together()));
        int end = from;
        while (bare && end < lineEnd && Letters.isNameLetter(text.charAt(end))) {
            end++;
        }
        if (end == from || end >= lineEnd || !Letters.isSpace(text.charAt(end))) {
            return 0;
        }
        String written = text.subSequence(from, end).toString();
        String name = Honorifics.strip(written);
        boolean fits = NamingReader.isName(name) && Ranks.shared().find(name) == null;
        double dearest = name.length() < written.length() ? SpacedNames.DEAREST : LISTED_NAME;
        return fits && name.length() > 1 && NameCosts.full(name) < dearest ? end : 0;
    }

    /** 「町長」 alone on its line is a header, and ○「町長」　お答え… is one; 「町長」と in a sentence is not. */
    private static boolean isApart(CharSequence text, int after, int lineEnd, boolean marked) {
        return Letters.skipSpaces(text, after, lineEnd) >= lineEnd || marked && Letters.isSpace(text.charAt(after));
    }

    /** 議長：甲野太郎, within a bracket: a colon parts the office or seat from the name. */
    private static BracketHeader.@Nullable Result parted(CharSequence text, int from, int colon, int end) {
        String inside = Letters.withoutSpaces(text.subSequence(colon + 1, end));
        Naming naming = inside.isEmpty()
                ? null
                : BracketNaming.read(Letters.withoutSpaces(text.subSequence(from, colon)), inside, "（" + inside + "）");
        return naming == null || naming.name() == null ? null : new BracketHeader.Result(naming, end);
    }

    private static boolean isOffice(Naming naming) {
        return naming.together() != null || naming.role() != null;
    }

    /** 質疑：甲野委員, 【答弁】総務課長, （ 答 弁 ２ ）総務課長: what is done, then who does it. */
    private static int afterAct(CharSequence text, int from, int lineEnd) {
        char open = text.charAt(from);
        char close = "（(".indexOf(open) >= 0
                ? HeaderWords.shared().closing(Kind.NAME, open)
                : HeaderWords.shared().closing(Kind.WHOLE, open);
        if (close != 0) {
            return afterBoxedAct(text, from, lineEnd, close);
        }
        for (String act : HeaderWords.shared().of(Kind.ACT)) {
            int end = from + act.length();
            if (end < lineEnd && text.charAt(from) == act.charAt(0) && act.contentEquals(text.subSequence(from, end))) {
                char next = text.charAt(end);
                boolean ends = Letters.isSpace(next) || next == '：' || next == ':';
                int after = ends ? Letters.skipSpaces(text, end + 1, lineEnd) : lineEnd;
                return after < lineEnd ? after : from;
            }
        }
        return from;
    }

    private static int afterBoxedAct(CharSequence text, int from, int lineEnd, char close) {
        int end = from + 1;
        int limit = Math.min(lineEnd, from + LONGEST_ACT);
        while (end < limit && text.charAt(end) != close && (close != '）' || text.charAt(end) != ')')) {
            end++;
        }
        if (end >= limit) {
            return from;
        }
        String act = Letters.withoutSpaces(text.subSequence(from + 1, end));
        int digits = act.length();
        while (digits > 1 && Letters.isDigit(act.charAt(digits - 1))) {
            digits--;
        }
        int after = Letters.skipSpaces(text, end + 1, lineEnd);
        return after < lineEnd && HeaderWords.shared().of(Kind.ACT).contains(act.substring(0, digits)) ? after : from;
    }

    /** １．議長（甲野太郎君）: some number every speech 1. */
    private static int afterNumber(CharSequence text, int from, int lineEnd) {
        int i = from;
        while (i < lineEnd && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        boolean dot = i > from && i + 1 < lineEnd && "．.".indexOf(text.charAt(i)) >= 0;
        if (!dot) {
            int apart = i > from ? Letters.skipSpaces(text, i, lineEnd) : i;
            // 1 議長（甲野太郎君）, but ３ 番（乙川花子君） is a seat
            return apart > i && apart < lineEnd && text.charAt(apart) != '番' ? apart : from;
        }
        int next = Letters.skipSpaces(text, i + 1, lineEnd);
        boolean amount = Letters.isDigit(text.charAt(i + 1))
                && NamingReader.seatEnd(Letters.withoutSpaces(text.subSequence(next, Math.min(lineEnd, next + 8))))
                        == 0;
        return amount || next >= lineEnd ? from : next;
    }

    private static Header header(
            CharSequence text,
            int start,
            int from,
            int end,
            int lineEnd,
            int textEnd,
            @Nullable String marker,
            Naming naming,
            Strength strength) {
        int body = end;
        body = afterBold(text, body, lineEnd);
        if (body < lineEnd && (SpacedHeader.isColon(text.charAt(body)) || ")）＝=".indexOf(text.charAt(body)) >= 0)) {
            body++;
        }
        body = ClockTimes.skipAlone(text, afterBold(text, body, lineEnd), lineEnd);
        while (body < textEnd && (Letters.isSpace(text.charAt(body)) || Letters.isBreak(text.charAt(body)))) {
            body++;
        }
        return new Header(start, from, end, body, marker, naming, strength);
    }

    private static Strength strength(Naming naming, boolean bracket) {
        if (naming.together() != null) {
            return bracket ? Strength.SURE : Strength.LIKELY;
        }
        // １　甲野太郎議員 is an item of many lists
        boolean numbered = naming.seat() != null && !naming.seat().endsWith("番");
        if (naming.name() != null && (naming.role() != null || naming.seat() != null) && !numbered) {
            return Strength.SURE;
        }
        return bracket ? Strength.LIKELY : Strength.WEAK;
    }

    /** **議長（甲野太郎君）**: where bold type was kept as two stars. */
    private static int afterBold(CharSequence text, int from, int lineEnd) {
        boolean bold = from + 1 < lineEnd && text.charAt(from) == '*' && text.charAt(from + 1) == '*';
        return bold ? Letters.skipSpaces(text, from + 2, lineEnd) : from;
    }
}
