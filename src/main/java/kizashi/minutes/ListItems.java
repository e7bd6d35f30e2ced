package kizashi.minutes;

import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RoleBrackets;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Lines of lists that begin like a header: ○課長　５名, ○町長　月額　85万円, ○答弁者　市長、教育長. Told by what stands behind the
 * office: a number of persons or an amount, or nothing but further persons, and no sentence.
 */
final class ListItems {
    private static final int LONGEST = 60;
    private static final String COUNTERS = "名人円件校園台棟枚組票％%万千百";
    private static final String[] AMOUNTS = {"月額", "日額", "年額", "給料", "報酬"};
    /** What a name may cost that nothing marks as one. */
    private static final double DEAREST_NAME = 4.4;

    private ListItems() {}

    /** Whether a header on a line that ends at {@code lineEnd} is an item of a list. */
    static boolean isOne(CharSequence text, Header header, int lineEnd) {
        if (header.end() >= lineEnd && isHeadingOfList(text, header, lineEnd)) {
            return true;
        }
        if (header.end() >= lineEnd || !Letters.isSpace(text.charAt(header.end()))) {
            return isTopic(text, header, lineEnd);
        }
        // Lists print no bracket and no word of respect between an office and what is told of it.
        if ("）)】君".indexOf(text.charAt(header.end() - 1)) >= 0) {
            return false;
        }
        String rest = text.subSequence(header.end(), Math.min(lineEnd, header.end() + LONGEST))
                .toString()
                .strip();
        boolean line = lineEnd - header.end() < LONGEST && !rest.isEmpty() && !goesOn(text, lineEnd);
        return line && !isSentence(rest) && (isAmount(rest) || isPersons(rest, header));
    }

    /** ○執行部 alone on its line, and no sentence on the next: the list of those who answer. */
    private static boolean isHeadingOfList(CharSequence text, Header header, int lineEnd) {
        String written = text.subSequence(header.textStart(), header.end()).toString();
        if (!HeaderWords.shared().of(Kind.ANSWERS).contains(Letters.withoutSpaces(written))) {
            return false;
        }
        int end = Math.min(text.length(), lineEnd + 1);
        while (end < text.length() && end - lineEnd < LONGEST && !Letters.isBreak(text.charAt(end))) {
            end++;
        }
        return end - lineEnd < LONGEST
                && !isSentence(text.subSequence(Math.min(end, lineEnd + 1), end)
                        .toString()
                        .replace("…", ""));
    }

    /** 議長（甲野太郎君）の辞職: what goes on with a particle speaks about the person. */
    private static boolean isTopic(CharSequence text, Header header, int lineEnd) {
        int at = header.end();
        boolean goesOn = at < lineEnd && "のを".indexOf(text.charAt(at)) >= 0 && lineEnd - at < LONGEST;
        return goesOn && !isSentence(text.subSequence(at, lineEnd).toString());
    }

    /** Whether the next line goes on with a sentence that the margin broke. */
    private static boolean goesOn(CharSequence text, int lineEnd) {
        int next = lineEnd + 1;
        return next < text.length() && (Letters.isHiragana(text.charAt(next)) || "、。".indexOf(text.charAt(next)) >= 0);
    }

    private static boolean isSentence(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("。「？！?!…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(String rest) {
        for (String word : AMOUNTS) {
            if (rest.startsWith(word)) {
                return true;
            }
        }
        int i = 0;
        while (i < rest.length()
                && (KanjiNumerals.isNumeral(rest.charAt(i)) || "，,.．約計各".indexOf(rest.charAt(i)) >= 0)) {
            i++;
        }
        return i > 0
                && i < rest.length()
                && COUNTERS.indexOf(rest.charAt(i)) >= 0
                && !Letters.isHiragana(rest.charAt(rest.length() - 1));
    }

    /** 甲野局長、乙野次長: nothing but persons. A chair calls them, so that his line counts only where it names another chair. */
    private static boolean isPersons(String rest, Header header) {
        boolean chair = isChair(header.naming());
        if (asksForTheFloor(rest, header.naming())) {
            return false;
        }
        // 総務委員　甲野太郎　乙野花子: after a bare name one more is enough.
        boolean bare = header.naming().name() != null;
        int parts = 0;
        int offices = 0;
        for (String part : RoleBrackets.without(rest).split("[ \u3000、，,・]+", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            Ranks.Found office = Ranks.shared().find(part);
            boolean name = NamingReader.isName(part)
                    && part.chars().anyMatch(c -> Letters.isKanji((char) c))
                    && Math.min(NameCosts.full(part), NameCosts.surname(part)) < DEAREST_NAME;
            if (office == null && !name || chair && parts == 0 && !isChair(office)) {
                return false;
            }
            parts++;
            offices += office == null ? 0 : 1;
        }
        return parts > 1 || offices > 0 || bare && parts > 0; // 甲野議員（質問１） is nothing but a note
    }

    /** ○甲野太郎市長　議長: an official calls whoever presides, and is called upon next. */
    private static boolean asksForTheFloor(String rest, Naming naming) {
        String called = rest.strip();
        String office = naming.together() != null ? naming.together() : naming.role();
        boolean named = naming.name() != null
                || naming.together() != null && !Ranks.shared().isRank(naming.together());
        return named
                && (called.equals("議長") || called.equals("委員長"))
                && office != null
                && Ranks.shared().find(office) != null
                && !isChair(naming);
    }

    private static boolean isChair(Ranks.@Nullable Found office) {
        return office != null && office.rank().side() == Side.CHAIR;
    }

    /** Whether the office is that of one who presides. */
    static boolean isChair(Naming naming) {
        return side(naming) == Side.CHAIR;
    }

    /** Whether the office is that of one who answers. */
    static boolean isOfficial(Naming naming) {
        return side(naming) == Side.OFFICIAL;
    }

    private static @Nullable Side side(Naming naming) {
        String role = naming.together() != null ? naming.together() : naming.role();
        Ranks.Found office = role == null ? null : Ranks.shared().find(role);
        return office == null ? null : office.rank().side();
    }
}
