package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Groups;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * Headers that name a party or group beside the person: 公明党　山下九議員, （公明党）山下九君, 山下九（市民クラブ）, 山下（公明）委員. The group is
 * neither a name nor a department, so the person is read without it.
 */
final class GroupedHeaders {
    private static final int LONGEST = 24;
    /** What a full name costs at most that nothing but a bracket with a group behind it shows to be one. */
    private static final double LIKELY_NAME = 4.6;

    /** What a group's speaker is called beside it: 公明党代表. */
    private static final String SPEAKS_FOR = "代表";

    private GroupedHeaders() {}

    /** Where the person begins behind a group at {@code from}; {@code from} where none stands there or nobody behind it. */
    static int afterGroup(CharSequence text, int from, int lineEnd) {
        char open = text.charAt(from);
        char close = "（(".indexOf(open) >= 0
                ? HeaderWords.shared().closing(Kind.NAME, open)
                : HeaderWords.shared().closing(Kind.WHOLE, open);
        int limit = Math.min(lineEnd, from + LONGEST);
        int after = from;
        for (int i = from + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (close == 0 && (Letters.isSpace(c) || "・･：:／/".indexOf(c) >= 0) && isGroup(text, from, i)
                    || close != 0 && c == close && isGroup(text, from + 1, i)) {
                after = i + 1;
            }
            if ("。、「」".indexOf(c) >= 0) {
                break;
            }
        }
        while (after > from && after < lineEnd && Letters.isSpace(text.charAt(after))) {
            after++;
        }
        return after < lineEnd ? after : from;
    }

    /** Whether a group stands between two places, alone or as whose 代表 somebody speaks. */
    private static boolean isGroup(CharSequence text, int from, int to) {
        String part = Letters.withoutSpaces(text.subSequence(from, to));
        boolean speaks = part.endsWith(SPEAKS_FOR);
        return NamingReader.seatEnd(part) == 0
                && Groups.shared().isOne(speaks ? part.substring(0, part.length() - SPEAKS_FOR.length()) : part);
    }

    /** Whether a header that was read behind a group names a person, as far as it can be told before it is split. */
    static boolean namesPerson(Naming naming) {
        String together = naming.together();
        return naming.name() != null || together != null && !Ranks.shared().isRank(together);
    }

    /**
     * 山下九（市民クラブ）, 山下九議員（市民クラブ）, 山下九（市民クラブ）議員: a bracket behind a person that holds a group.
     *
     * @param open offset of the bracket
     * @param close offset of its end
     * @return null where no person stands before it
     */
    static BracketHeader.@Nullable Result beforeGroup(CharSequence text, int from, int open, int close, int lineEnd) {
        if (!Groups.shared().isOneBesidePerson(Letters.withoutSpaces(text.subSequence(open + 1, close)))) {
            return null;
        }
        int end = close + 1;
        String before = Letters.withoutSpaces(text.subSequence(from, open));
        int titleEnd = end;
        while (titleEnd < lineEnd && titleEnd - end < 3 && Letters.isNameLetter(text.charAt(titleEnd))) {
            titleEnd++;
        }
        String title = text.subSequence(end, titleEnd).toString();
        boolean plain = HeaderWords.shared().of(Kind.RESPECT).contains(title);
        boolean titled = HeaderWords.shared().of(Kind.TITLE).contains(title);
        boolean person = NamingReader.isName(before) && Ranks.shared().find(before) == null;
        if (person && (plain || titled)) {
            return new BracketHeader.Result(Naming.of(before, titled ? title : null, null), titleEnd);
        }
        String name = Honorifics.strip(before);
        if (person && (name.length() < before.length() || isLikely(name))) {
            return new BracketHeader.Result(Naming.of(name, null, null), end);
        }
        int last = open;
        while (last > from && Letters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        BracketHeader.Result whole = SpacedHeader.read(text, from, last);
        return whole == null || whole.end() < last || !namesPerson(whole.naming())
                ? null
                : new BracketHeader.Result(whole.naming(), end);
    }

    private static boolean isLikely(String name) {
        return NameCosts.full(name) < Math.min(LIKELY_NAME, Units.shared().costsFromEnd(name)[0]);
    }

    /** 議員（山下九君（日本共産党））: what a bracket holds, without a group in a bracket of its own behind the person. */
    static String withoutInnerGroup(String inside) {
        int open = Math.max(inside.lastIndexOf('（'), inside.lastIndexOf('('));
        int last = inside.length() - 1;
        boolean ends = open > 0 && "）)".indexOf(inside.charAt(last)) >= 0;
        return ends && Groups.shared().isOneBesidePerson(inside.substring(open + 1, last))
                ? inside.substring(0, open)
                : inside;
    }

    /** 公明党山下九議員: where the person begins who is run together with his group; 0 for a header without one. */
    static int runTogether(String text) {
        String title = Honorifics.plain(text) != null ? Honorifics.plain(text) : Honorifics.role(text);
        if (title == null) {
            return 0;
        }
        int nameEnd = text.length() - title.length();
        for (int i = nameEnd - 2; i > 1; i--) {
            String name = text.substring(i, nameEnd);
            if (Groups.shared().isOne(text.substring(0, i))
                    && NamingReader.isName(name)
                    && NameCosts.full(name) < LIKELY_NAME) {
                return i;
            }
        }
        return 0;
    }
}
