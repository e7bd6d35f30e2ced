package kizashi.minutes;

import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import org.jspecify.annotations.Nullable;

/** Headers with a bracket: 議長（甲野太郎君）, 12番（乙野花子君）, （丙野次郎議員）, 甲野（一）委員, 甲野太郎（総務課長）. */
final class BracketHeader {
    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_INSIDE = 45;
    private static final int LONGEST_MARK = 3;
    /** What a surname and a given name of one letter cost that are both listed. */
    private static final double LISTED_NAMES = 3.4;

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
            return null;
        }
        if (isOfficeAndMore(text, from, open)) {
            return null;
        }
        String before = Letters.withoutSpaces(text.subSequence(from, open));
        String inside = Letters.withoutSpaces(text.subSequence(open + 1, close));
        if (inside.isEmpty() || NonSpeakers.shared().isNote(inside)) {
            return null;
        }
        if (inside.length() <= LONGEST_MARK) {
            Result marked = marked(text, close + 1, lineEnd, before, inside);
            if (marked != null) {
                return marked;
            }
        }
        Naming naming = naming(before, inside, text.subSequence(open, close + 1).toString());
        return naming == null ? null : new Result(naming, afterHonorific(text, close + 1, lineEnd));
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
                && Ranks.shared().find(first) != null
                && Ranks.shared().find(rest) != null;
    }

    private static @Nullable Naming naming(String before, String inside, String bracket) {
        if (before.isEmpty()) {
            return NamingReader.read(inside);
        }
        if (NonSpeakers.shared().contains(before)) {
            return null;
        }
        int seat = NamingReader.seatEnd(before);
        if (seat > 0) {
            String rest = before.substring(seat);
            String name = name(inside);
            boolean plain = rest.isEmpty() || rest.equals("議員") || rest.equals("委員");
            return name == null
                    ? null
                    : Naming.of(name, plain && rest.isEmpty() ? role(inside, "議員") : rest, before.substring(0, seat));
        }
        boolean office = Ranks.shared().find(Offices.firstPost(before)) != null
                || Offices.read(before).side() != null;
        if (office) {
            String name = name(inside);
            if (name != null && Ranks.shared().find(inside) == null || name != null && inside.endsWith("君")) {
                return Naming.of(name, before, null);
            }
            boolean second = Ranks.shared().find(inside) != null || Offices.isUnit(inside) || inside.startsWith("兼");
            return second ? Naming.together(before + Letters.withoutSpaces(bracket)) : null;
        }
        if (Ranks.shared().find(inside) != null && NamingReader.isName(before)) {
            return Naming.of(Honorifics.strip(before), inside, null);
        }
        return null;
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

    private static @Nullable String name(String inside) {
        String name = Honorifics.strip(inside);
        String title = Honorifics.role(name);
        if (title != null) {
            name = name.substring(0, name.length() - title.length());
        }
        boolean respected = name.length() < inside.length();
        return NamingReader.isName(name) && (respected || !isCommonWord(name)) ? name : null;
    }

    /** 議長（朗読）: a word that is in the dictionary, and there as no name. */
    private static boolean isCommonWord(String text) {
        int kinds = NameLexicon.shared().kinds(text);
        boolean word = (kinds & NameLexicon.NOUN) != 0 && (kinds & (NameLexicon.SURNAME | NameLexicon.GIVEN)) == 0;
        return word && NameCosts.full(text) > LISTED_NAMES; // 神明 is a word, but 神 and 明 are names
    }

    private static String role(String inside, String otherwise) {
        String title = Honorifics.role(inside);
        return title == null ? otherwise : title;
    }

    private static int open(CharSequence text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST_BEFORE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                return i;
            }
            if ("。、「」『』！？：:".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The bracket's end, over one line break: a page can be too narrow for a long header. */
    private static int close(CharSequence text, int open) {
        int limit = Math.min(text.length(), open + LONGEST_INSIDE);
        int breaks = 0;
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') {
                return i;
            }
            breaks += Letters.isBreak(c) ? 1 : 0;
            if (breaks > 1 || "。「」『』！？（(".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int afterHonorific(CharSequence text, int end, int lineEnd) {
        if (end > lineEnd) {
            return end;
        }
        for (String word : new String[] {"君", "議員", "委員", "さん"}) {
            int after = end + word.length();
            if (after <= lineEnd
                    && word.contentEquals(text.subSequence(end, after))
                    && (after == lineEnd || Letters.isSpace(text.charAt(after)))) {
                return after;
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
