package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Headers with a bracket: 議長（甲野太郎君）, 12番（乙野花子君）, （丙野次郎議員）, 甲野（一）委員, 甲野太郎（総務課長）. */
final class BracketHeader {
    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_MARK = 3;

    private BracketHeader() {}

    /**
     * Reads a header that begins at {@code from}.
     *
     * @return null when there is no bracket there, or what stands around it names nobody
     */
    static @Nullable Result read(CharSequence text, int from, int lineEnd) {
        int open = Brackets.open(text, from, lineEnd);
        if (open < 0) {
            return null;
        }
        int close = Brackets.close(text, open);
        if (close < 0) {
            close = Brackets.afterUnclosed(text, open, lineEnd);
        }
        if (close < 0) {
            return null;
        }
        if (isOfficeAndMore(text, from, open)) {
            return null;
        }
        Result grouped = GroupedHeaders.beforeGroup(text, from, open, close, lineEnd);
        if (grouped != null) {
            return grouped;
        }
        String before = Letters.withoutSpaces(text.subSequence(from, open));
        String printed = GroupedHeaders.withoutInnerGroup(
                Brackets.withoutReading(Letters.withoutSpaces(text.subSequence(open + 1, close))));
        String person =
                Brackets.isParted(text, open, close) ? Affiliations.without(text.subSequence(open + 1, close)) : null;
        String inside = Brackets.withoutStep(person == null ? printed : person);
        if (inside.isEmpty() || NonSpeakers.shared().isNote(inside)) {
            return null;
        }
        boolean round = "（(".indexOf(text.charAt(open)) >= 0;
        boolean named = before.isEmpty()
                ? round
                : round
                        || text.charAt(open) == '【'
                        || isRespected(inside)
                        || NamingReader.seatEnd(inside) == inside.length();
        if (!named) {
            return null;
        }
        if (inside.length() <= LONGEST_MARK) {
            Result marked = marked(text, close + 1, lineEnd, before, inside);
            if (marked != null) {
                return marked;
            }
        }
        boolean respected = Honorifics.plain(inside) != null;
        Result later =
                respected ? null : afterwards(text, close, lineEnd, before, inside, text.subSequence(from, close + 1));
        if (later != null) {
            return later;
        }
        String bracket = text.subSequence(open, close + 1).toString();
        boolean alone = BracketNaming.isWhole(before);
        boolean office = person != null && alone && Ranks.shared().find(printed.replace(person, "")) != null;
        if (office) {
            inside = printed; // （総務課長　甲野太郎君）: here the office is his own
        }
        Naming whole = alone && (person == null || office) ? whole(text, open + 1, close) : null;
        Naming naming = whole != null ? whole : BracketNaming.read(before, inside, bracket);
        return naming == null ? null : new Result(naming, afterHonorific(text, close + 1, lineEnd));
    }

    static boolean isRespected(String inside) {
        return Honorifics.plain(inside) != null || Honorifics.role(inside) != null;
    }

    /** What stands inside, read as a header of its own: （総務課長　甲野太郎君）. */
    private static @Nullable Naming whole(CharSequence text, int from, int close) {
        int first = Letters.skipSpaces(text, from, close);
        Result inner = SpacedHeader.read(text, first, close);
        return inner == null || inner.end() < close ? null : inner.naming();
    }

    /** 参事（福祉担当）（甲野太郎君）, 参事（福祉担当）甲野太郎君: the first bracket belongs to the office, the name comes after it. */
    private static @Nullable Result afterwards(
            CharSequence text, int close, int lineEnd, String before, String inside, CharSequence office) {
        int next = close + 1;
        if (before.isEmpty() || next >= lineEnd || Ranks.shared().find(Posts.first(before)) == null) {
            return null;
        }
        // 総務部長（甲野太郎）市民の皆さん…: where the first bracket can hold a name, what follows it is said.
        boolean duty = Ranks.shared().find(inside) != null || Offices.isUnit(inside);
        int end = next;
        String name;
        if (text.charAt(next) == '（' || text.charAt(next) == '(') {
            int second = Brackets.close(text, next);
            if (second < 0) {
                return null;
            }
            String later = Letters.withoutSpaces(text.subSequence(next + 1, second));
            boolean note = NonSpeakers.shared().isNote(later);
            name = note || !duty && !isRespected(later) ? null : BracketNaming.name(later);
            end = second + 1;
        } else if (!duty) {
            return null;
        } else {
            while (end < lineEnd && end - next < LONGEST_MARK * 4 && "。、（(「".indexOf(text.charAt(end)) < 0) {
                end++;
                String so = Letters.withoutSpaces(text.subSequence(next, end));
                if (Honorifics.plain(so) != null) {
                    break;
                }
            }
            String so = Letters.withoutSpaces(text.subSequence(next, end));
            String plain = Honorifics.strip(so);
            boolean fits = plain.length() < so.length()
                    && NamingReader.isName(plain)
                    && NameCosts.full(plain) < SpacedNames.DEAREST;
            name = fits ? plain : null;
        }
        return name == null ? null : new Result(Naming.of(name, Letters.withoutSpaces(office), null), end);
    }

    /** 議長　甲野議員（…: the office already ended at the space, and what follows is said. */
    private static boolean isOfficeAndMore(CharSequence text, int from, int open) {
        int end = from;
        while (end < open && !Letters.isSpace(text.charAt(end))) {
            end++;
        }
        String rest = Letters.withoutSpaces(text.subSequence(end, open));
        String first = text.subSequence(from, end).toString();
        return first.length() > 1
                && !rest.isEmpty()
                && !rest.startsWith("兼")
                && !rest.startsWith("事務取扱")
                && HeaderWords.shared().of(Kind.AFTER).stream().noneMatch(w -> w.length() > 2 && first.endsWith(w))
                && Ranks.shared().find(first) != null
                && Ranks.shared().find(rest) != null;
    }

    /** 甲野（一）委員: what stands in the bracket only tells namesakes apart. */
    private static @Nullable Result marked(
            CharSequence text, int afterBracket, int lineEnd, String before, String mark) {
        int end = afterBracket;
        while (end < lineEnd
                && end - afterBracket < LONGEST_BEFORE
                && !Letters.isSpace(text.charAt(end))
                && "。、（(：:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String role = Letters.withoutSpaces(text.subSequence(afterBracket, end));
        boolean stops = end >= lineEnd || Letters.isSpace(text.charAt(end)) || text.charAt(end) == '：';
        if (!stops
                || before.isEmpty()
                || !NamingReader.isName(before)
                || Ranks.shared().find(before) != null) {
            return null;
        }
        String bracket = text.charAt(afterBracket - 1) == ')' ? "(" + mark + ")" : "（" + mark + "）";
        String plain = Honorifics.strip("・" + role).substring(1);
        if (plain.isEmpty() && !role.isEmpty()) {
            return new Result(Naming.of(before + bracket, null, null), end);
        }
        return Ranks.shared().find(Posts.first(role)) == null
                ? null
                : new Result(Naming.of(before + bracket, role, null), end);
    }

    private static int afterHonorific(CharSequence text, int end, int lineEnd) {
        if (end > lineEnd) {
            return end;
        }
        for (Kind kind : new Kind[] {Kind.RESPECT, Kind.TITLE}) {
            for (String word : HeaderWords.shared().of(kind)) {
                int after = end + word.length();
                if (after <= lineEnd
                        && word.contentEquals(text.subSequence(end, after))
                        && (after == lineEnd || Letters.isSpace(text.charAt(after)))) {
                    return after;
                }
            }
        }
        return end;
    }

    /**
     * A header that was read.
     *
     * @param naming who
     * @param end offset after it
     */
    record Result(Naming naming, int end) {}
}
