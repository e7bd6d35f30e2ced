package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Headers with a bracket: 議長（甲野太郎君）, 12番（乙野花子君）, （丙野次郎議員）, 甲野（一）委員, 甲野太郎（総務課長）. */
final class BracketHeader {
    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_INSIDE = 45;
    private static final int LONGEST_MARK = 3;
    private static final int LONGEST_UNCLOSED = 16;
    private static final String STEPS_UP = "登壇";

    private BracketHeader() {}

    /**
     * Reads a header that begins at {@code from}.
     *
     * @return null when there is no bracket there, or what stands around it names nobody
     */
    static @Nullable Result read(CharSequence text, int from, int lineEnd) {
        int open = open(text, from, lineEnd);
        if (open < 0) {
            return null;
        }
        int close = close(text, open);
        if (close < 0) {
            close = afterUnclosed(text, open, lineEnd);
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
                withoutReading(Letters.withoutSpaces(text.subSequence(open + 1, close))));
        String person = isParted(text, open, close) ? Affiliations.without(text.subSequence(open + 1, close)) : null;
        String inside = withoutStep(person == null ? printed : person);
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

    /** Whether something parts what a bracket holds, so that it can be more than a name. */
    private static boolean isParted(CharSequence text, int open, int close) {
        for (int i = open + 2; i < close - 1; i++) {
            if (Letters.isSpace(text.charAt(i)) || "・･／/、，".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRespected(String inside) {
        return Honorifics.plain(inside) != null || Honorifics.role(inside) != null;
    }

    /** What stands inside, read as a header of its own: （総務課長　甲野太郎君）. */
    private static @Nullable Naming whole(CharSequence text, int from, int close) {
        int first = from;
        while (first < close && Letters.isSpace(text.charAt(first))) {
            first++;
        }
        Result inner = SpacedHeader.read(text, first, close);
        return inner == null || inner.end() < close ? null : inner.naming();
    }

    /** 参事（福祉担当）（甲野太郎君）, 参事（福祉担当）甲野太郎君: the first bracket belongs to the office, the name comes after it. */
    private static @Nullable Result afterwards(
            CharSequence text, int close, int lineEnd, String before, String inside, CharSequence office) {
        int next = close + 1;
        if (before.isEmpty() || next >= lineEnd || Ranks.shared().find(Offices.firstPost(before)) == null) {
            return null;
        }
        // 総務部長（甲野太郎）市民の皆さん…: where the first bracket can hold a name, what follows it is said.
        boolean duty = Ranks.shared().find(inside) != null || Offices.isUnit(inside);
        int end = next;
        String name;
        if (text.charAt(next) == '（' || text.charAt(next) == '(') {
            int second = close(text, next);
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
        return Ranks.shared().find(Offices.firstPost(role)) == null
                ? null
                : new Result(Naming.of(before + bracket, role, null), end);
    }

    private static int open(CharSequence text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST_BEFORE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if ("（(".indexOf(c) >= 0
                    && i + 2 < limit
                    && Offices.isJoint(text.charAt(i + 1))
                    && "）)".indexOf(text.charAt(i + 2)) >= 0) {
                i += 2; // 総務部長（兼）危機管理監（甲野太郎君）
                continue;
            }
            boolean opens = HeaderWords.shared().closing(Kind.NAME, c) != 0;
            // 参事［危機管理担当］（甲野太郎君）: a bracket that need not hold a name counts only where it does.
            if (opens && ("（(【".indexOf(c) >= 0 || holdsRespect(text, i, lineEnd) || holdsSeat(text, i, lineEnd))) {
                return i;
            }
            if ("。、「」『』！？：:".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** 甲野太郎議員[３番]. */
    private static boolean holdsSeat(CharSequence text, int open, int lineEnd) {
        int close = close(text, open);
        String inside = close < 0 || close > lineEnd ? "" : Letters.withoutSpaces(text.subSequence(open + 1, close));
        return !inside.isEmpty() && NamingReader.seatEnd(inside) == inside.length();
    }

    private static boolean holdsRespect(CharSequence text, int open, int lineEnd) {
        int close = close(text, open);
        return close > 0 && close <= lineEnd && isRespected(Letters.withoutSpaces(text.subSequence(open + 1, close)));
    }

    /** 議長（甲野太郎君　これより…: a bracket that was not closed; the word of respect and a space end it. */
    private static int afterUnclosed(CharSequence text, int open, int lineEnd) {
        for (int i = open + 3; i < Math.min(lineEnd, open + LONGEST_UNCLOSED); i++) {
            if (Letters.isSpace(text.charAt(i))
                    && Honorifics.plain(Letters.withoutSpaces(text.subSequence(open + 1, i))) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket's end, over one line break: a page can be too narrow for a long header. Another bracket can stand within it. */
    private static int close(CharSequence text, int open) {
        char end = HeaderWords.shared().closing(Kind.NAME, text.charAt(open));
        int limit = Math.min(text.length(), open + LONGEST_INSIDE);
        int breaks = 0;
        int depth = 0;
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == end || isRoundEnd(c) && isRoundEnd(end)) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
            depth += c == '（' || c == '(' ? 1 : 0;
            breaks += Letters.isBreak(c) ? 1 : 0;
            if (breaks > 1 || depth > 1 || "。「」『』！？".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isRoundEnd(char c) {
        return c == '）' || c == ')';
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

    /** 議長（甲野太郎（こうのたろう）君）: without how the name is read, in a bracket of any shape. */
    private static String withoutReading(String inside) {
        for (int open = 1; open < inside.length(); open++) {
            if ("（(＜<［[".indexOf(inside.charAt(open)) < 0) {
                continue;
            }
            int close = open + 1;
            while (close < inside.length() && Letters.isHiragana(inside.charAt(close))) {
                close++;
            }
            boolean reading =
                    close - open > 3 && close < inside.length() && "）)＞>］]".indexOf(inside.charAt(close)) >= 0;
            if (reading) {
                return inside.substring(0, open) + inside.substring(close + 1);
            }
        }
        return inside;
    }

    /** 市長（甲野太郎君登壇）: that he steps up stands in the bracket with his name. */
    static String withoutStep(String inside) {
        String name = inside.endsWith(STEPS_UP) ? inside.substring(0, inside.length() - STEPS_UP.length()) : inside;
        return Honorifics.plain(name) == null && Honorifics.role(name) == null ? inside : name;
    }
}
