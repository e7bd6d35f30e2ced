package kizashi.minutes.header;

import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.words.Groups;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Reads who is named by a text that holds nothing else: the inside of a bracket, or a header that a space ends. */
public final class NamingReader {
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_SURE = 7;
    /** What a full name costs at most of which the surname and the given name are in the lists. */
    private static final double LIKELY_NAME = 4.2;

    private static final int SHORTEST_FULL = 3;
    /** What a surname costs at most that is listed. */
    private static final double SURNAME_AND_RANK = 2;

    private NamingReader() {}

    /**
     * Reads a header without brackets.
     *
     * @param text without spaces
     * @return null when it names nobody
     */
    public static @Nullable Naming read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Naming masked = MaskedNames.read(text);
        if (masked != null) {
            return masked;
        }
        Naming numbered = seatEnd(text) > 0 ? null : NumberedNames.read(text);
        if (numbered != null) {
            return numbered;
        }
        int maskedSeat = MaskedNames.seatEnd(text);
        if (maskedSeat > 0) {
            return seated(text, maskedSeat);
        }
        if ("・･、，．.".indexOf(text.charAt(0)) >= 0 || !isHeaderText(text)) {
            return null;
        }
        String own = withoutAside(text);
        if (own.isEmpty()) {
            return Naming.of(null, text, null);
        }
        if (own.length() < text.length()) {
            return read(own);
        }
        int seat = seatEnd(text);
        if (seat > 0) {
            return seated(text, seat);
        }
        if (isOfMany(text)) {
            return Naming.of(null, text, null);
        }
        int behindGroup = GroupedHeaders.runTogether(text);
        if (behindGroup > 0) {
            return read(text.substring(behindGroup));
        }
        String honorific = Honorifics.plain(text);
        if (honorific != null) {
            return respected(text.substring(0, text.length() - honorific.length()));
        }
        Naming marked = marked(text);
        if (marked != null) {
            return marked;
        }
        if (Ranks.shared().find(Posts.first(text)) != null) {
            return Naming.together(withoutUnitBracket(text));
        }
        return roleThenName(text, false);
    }

    /** （総務課）甲野課長, 総務課・甲野課長: the unit stands apart from who heads it. */
    private static String withoutUnitBracket(String text) {
        boolean box = "（(［[".indexOf(text.charAt(0)) >= 0;
        int end = indexOfAny(text, box ? "）)］]" : "・");
        String unit = end < 0 ? "" : text.substring(box ? 1 : 0, end);
        String rest = text.substring(end + 1);
        Ranks.Found found = Ranks.shared().find(rest);
        boolean person = found != null
                && found.start() > 0
                && NameCosts.surname(rest.substring(0, found.start())) < SURNAME_AND_RANK
                && !Units.shared().isWord(rest.substring(0, found.start()));
        return person && Offices.isUnit(unit) && Units.shared().isRun(unit) ? unit + rest : text;
    }

    /** 各委員, 委員一同: all of an office speak. */
    private static boolean isOfMany(String text) {
        for (String word : HeaderWords.shared().of(Kind.ALL)) {
            if (text.startsWith(word) && Ranks.shared().isRank(text.substring(word.length()))) {
                return true;
            }
        }
        String one = HeaderWords.shared().withoutEnd(Kind.CROWD, text);
        return one.length() < text.length() && Ranks.shared().isRank(one);
    }

    /** 番外総務課長, 番外２番総務課長: who is called so is no member; the office follows. */
    static String withoutAside(String text) {
        for (String aside : HeaderWords.shared().of(Kind.ASIDE)) {
            if (text.startsWith(aside)) {
                String rest = text.substring(aside.length());
                String office = rest.substring(seatEnd(rest));
                boolean boxed = office.length() > 2 && office.charAt(0) == '［' && office.endsWith("］"); // 番外［知事］
                return boxed ? office.substring(1, office.length() - 1) : office;
            }
        }
        return text;
    }

    /** 佐野［剛］委員: a mark that tells namesakes apart belongs to the name; ［上下水］経営課長 is no such mark. */
    private static @Nullable Naming marked(String text) {
        int open = indexOfAny(text, "［[（(");
        int close = indexOfAny(text, "］]）)");
        if (open < 1 || close < open + 2 || close > open + 3 || close == text.length() - 1) {
            return null;
        }
        String mark = text.substring(open + 1, close);
        String role = text.substring(close + 1);
        boolean name = isName(text.substring(0, open)) && Ranks.shared().find(text.substring(0, open)) == null;
        if (!name
                || Units.shared().isWord(mark) && mark.length() > 1
                || Ranks.shared().find(Posts.first(role)) == null) {
            return null;
        }
        boolean group = Groups.shared().isOne(mark); // 山下（公明）委員
        return Naming.of(text.substring(0, group ? open : close + 1), role, null);
    }

    private static int indexOfAny(String text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Naming seated(String text, int seatEnd) {
        String seat = text.substring(seatStart(text), seatEnd);
        String rest = withoutDot(text.substring(seatEnd));
        String role = "議員";
        if (rest.startsWith("議員") || rest.startsWith("委員")) {
            role = rest.substring(0, 2);
            rest = rest.substring(2);
        }
        String title = Honorifics.role(rest);
        if (title != null) {
            role = title;
            rest = rest.substring(0, rest.length() - 2);
        }
        rest = Honorifics.strip(rest);
        if (rest.isEmpty()) {
            return Naming.of(null, role, seat);
        }
        // ３番甲野太郎議員の質問項目: nothing so long is a name that no way of parting it makes one.
        boolean sentence = rest.length() > LONGEST_SURE && isSentence(rest);
        return isName(rest) && !sentence ? Naming.of(rest, role, seat) : null;
    }

    private static boolean isSentence(String text) {
        boolean apart = text.indexOf('・') >= 0 || text.indexOf('＝') >= 0 || text.indexOf('=') >= 0;
        return !apart && NameCosts.full(text) >= NameCosts.IMPOSSIBLE;
    }

    /** What stands before 君: a name alone, a role and a name, a name and a role. */
    private static @Nullable Naming respected(String text) {
        Naming naming = roleThenName(text, true);
        if (naming != null) {
            return naming;
        }
        if (Ranks.shared().find(text) != null && text.length() > 3) {
            return Naming.together(text);
        }
        return isName(text) ? Naming.of(text, null, null) : null;
    }

    /** 産業振興課長佐藤一郎: the role is what ends in the rank after which the rest looks most like a name. */
    static @Nullable Naming roleThenName(String text, boolean respected) {
        double best = respected ? 9 : 3.6;
        Naming found = null;
        for (int i = text.length() - 1; i >= 2; i--) {
            String name = withoutDot(text.substring(i));
            boolean rankGoesOn = Ranks.shared().endingAt(text, i + 1) != null;
            if (rankGoesOn
                    || NonSpeakers.shared().isNote(name)
                    || name.length() > LONGEST_NAME
                    || Ranks.shared().find(text.substring(0, i)) == null) {
                continue;
            }
            double cost = Math.min(NameCosts.full(name), NameCosts.surname(name) + 0.8);
            if (cost < best) {
                best = cost;
                found = Naming.of(name, text.substring(0, i), null);
            }
        }
        return found;
    }

    /** 甲野太郎議長　乙野市長。: who presides and has his full name before his office has no other behind it, but calls him. */
    static boolean isNamed(String office) {
        Ranks.Found found = Ranks.shared().find(office);
        if (found == null || found.start() < SHORTEST_FULL || found.rank().side() != Side.CHAIR) {
            return false;
        }
        String before = office.substring(0, found.start());
        String name = before;
        for (String field : HeaderWords.shared().of(Kind.FIELD)) {
            name = before.length() - field.length() >= SHORTEST_FULL && before.endsWith(field)
                    ? before.substring(0, before.length() - field.length())
                    : name;
        }
        return isName(name)
                && NameCosts.full(name) < LIKELY_NAME
                && NameCosts.surnameEnd(name) < name.length()
                && !Units.shared().isRun(before);
    }

    /** １番・甲野太郎君: the dot parts and belongs to nothing. */
    private static String withoutDot(String text) {
        return !text.isEmpty() && "・･、，,．.".indexOf(text.charAt(0)) >= 0 ? text.substring(1) : text;
    }

    /** Where the seat itself begins: after 議席番号, with 第. */
    private static int seatStart(String text) {
        for (String word : HeaderWords.shared().of(Kind.SEAT)) {
            if (text.startsWith(word)) {
                return word.endsWith("第") ? word.length() - 1 : word.length();
            }
        }
        return 0;
    }

    /** Where 12番, 百十五番, 第３番, 議席番号３番 ends at the beginning of a text; 0 when there is no seat. */
    public static int seatEnd(String text) {
        int i = seatStart(text);
        i += i < text.length() && text.charAt(i) == '第' ? 1 : 0;
        int digits = i;
        while (i < text.length() && KanjiNumerals.isNumeral(text.charAt(i))) {
            i++;
        }
        boolean seat = i > digits && i < text.length() && text.charAt(i) == '番';
        return seat ? i + 1 : digits == 0 ? MaskedNames.seatEnd(text) : 0;
    }

    /** Whether a text can be a person's name: letters that names have, with a mark that tells namesakes apart (佐野［剛］). */
    public static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isNameLetter(c)) {
                letters++;
            } else if ("［］[]（）()・＝=．. ".indexOf(c) < 0 && !isStandIn(c) && !Letters.isLatin(c)) {
                return false;
            }
        }
        char first = text.charAt(0);
        return letters > 0 && (Letters.isNameLetter(first) || isStandIn(first));
    }

    /** A sign in the place of a letter that the publisher's system does not have: 〓田, ●山. */
    private static boolean isStandIn(char c) {
        return "〓●■□＊".indexOf(c) >= 0;
    }

    private static boolean isHeaderText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Letters.isNameLetter(c) || Letters.isDigit(c) || Letters.isLatin(c);
            if (!word && "［］[]（）()・･＝ー－‐/／〇〓＆&、．.，×＋+＠@～".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
