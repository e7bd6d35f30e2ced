package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;

/** Brackets that belong to an office: 副参事（計画・特命担当）, 書記（次長）, 部長（兼室長）. A person's name in brackets does not. */
public final class RoleBrackets {
    private static final int LONGEST = 34;

    private static final int LONGEST_OPEN = 10;

    /** What a surname and a given name cost at most that are both in the lists. */
    private static final double LISTED = 3.2;

    /** What ends an office that somebody holds beside another. */
    private static final List<String> SECOND = List.of("事務取扱", "取扱", "併任", "兼務", "兼任");

    private RoleBrackets() {}

    /** Index after the bracket that opens at {@code open} and says more of the office; −1 when it names somebody, or nothing. */
    static int end(String letters, int open) {
        int close = open + 1;
        while (close < letters.length() && close - open <= LONGEST && "）)".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        if (close >= letters.length() || close - open > LONGEST) {
            return -1;
        }
        return isOffice(letters.substring(open + 1, close)) ? close + 1 : -1;
    }

    /** Index after a bracket that says something unknown of an office, behind which, after a gap, its holder stands; −1 for others. */
    static int openEnd(RosterLine line, int open) {
        String letters = line.letters();
        int close = open + 1;
        while (close < letters.length() && close - open < LONGEST_OPEN && Letters.isNameLetter(letters.charAt(close))) {
            close++;
        }
        boolean closed = close + 1 < letters.length() && "）)".indexOf(letters.charAt(close)) >= 0;
        boolean apart = closed && close > open + 1 && line.gap(open) == 0 && line.gap(close + 1) > 0;
        if (!apart || NameLexicon.shared().isSurname(letters.substring(open + 1, close))) {
            return -1;
        }
        int end = close + 1;
        while (end < letters.length() && Letters.isNameLetter(letters.charAt(end))) {
            end++;
        }
        boolean person = end > close + 2 && Ranks.shared().find(letters.substring(close + 1, end)) == null;
        return person ? close + 1 : -1;
    }

    private static boolean isOffice(String inside) {
        if (isPerson(inside)) {
            return false;
        }
        return inside.contains("担当")
                || isDuty(inside)
                || !inside.isEmpty() && Posts.isJoint(inside.charAt(0))
                || SECOND.stream().anyMatch(inside::endsWith)
                || inside.endsWith("代理")
                || inside.length() > 1 && Ranks.shared().find(inside) != null
                || inside.length() > 2
                        && Offices.isUnit(inside)
                        && Units.shared().isRun(inside)
                || inside.length() > 3 && Units.shared().isRun(inside);
    }

    /** （総括）, （統括）: a word of units or ranks that is no name. */
    private static boolean isDuty(String inside) {
        int names = NameLexicon.SURNAME | NameLexicon.GIVEN | NameLexicon.PLACE;
        return inside.length() == 2
                && Units.shared().isWord(inside)
                && (NameLexicon.shared().kinds(inside) & names) == 0;
    }

    /** （上野みどり）, （曽我部）: a listed surname, or one with a listed given name, though units are made of such letters, too. */
    private static boolean isPerson(String inside) {
        String name = Honorifics.strip(inside);
        boolean surname = name.length() > 2
                && NameLexicon.shared().isSurname(name)
                && !Units.shared().isRun(name);
        return surname
                || name.length() > 2
                        && NameCosts.full(name) < LISTED
                        && Ranks.shared().find(name) == null;
    }

    /**
     * Whether an office alone on its line goes on below with one that the same person holds: 建設課長 / 兼上下水道課長　甲野太郎,
     * 生涯学習課長 / 事務取扱　甲野太郎, 支援部長兼務 / 地域振興課長　甲野太郎.
     */
    static boolean isHeldBeside(RosterLine above, RosterLine below) {
        String first = above.letters();
        String second = below.letters();
        boolean open = first.endsWith("・") || goesOn(first) || first.endsWith("兼務");
        if (first.length() > LONGEST || !open && !beginsSecond(second)) {
            return false;
        }
        String post = first.endsWith("・") ? first.substring(0, first.length() - 1) : Posts.first(first);
        Ranks.Found rank = Ranks.shared().find(post);
        boolean office = rank != null
                && post.length() + 3 > first.length()
                && (rank.start() == 0 || Units.shared().isRun(post.substring(0, rank.start())));
        return office && (!open || startsWithOffice(below));
    }

    /** 兼上下水道課長, （選管書記長兼務）, 事務取扱. */
    private static boolean beginsSecond(String letters) {
        int close = Math.max(letters.indexOf('）'), letters.indexOf(')'));
        boolean bracket = close > 0 && isSecondOffice(letters.substring(0, close + 1));
        return bracket
                || letters.startsWith("事務取扱")
                || letters.length() > 4
                        && Posts.isJoint(letters.charAt(0))
                        && !NameLexicon.shared().isSurname(letters.substring(0, 2));
    }

    /** Whether a line begins with an office, before a gap. */
    private static boolean startsWithOffice(RosterLine line) {
        for (int end = 2; end < line.length(); end++) {
            String role = line.text(0, end);
            boolean apart = line.gap(end) >= 2 && line.gap(end) > line.widestGapWidth(0, end);
            Ranks.Found rank = apart ? Ranks.shared().find(Posts.first(role)) : null;
            if (rank != null) {
                return rank.start() > 1;
            }
        }
        return false;
    }

    /** （山田部長兼務）: who holds an office besides his own is listed with that, not here. */
    static int substituteEnd(String letters, int open) {
        int close = open + 1;
        while (close < letters.length() && close - open <= LONGEST_OPEN && "）)".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        boolean closed = close < letters.length() && "）)".indexOf(letters.charAt(close)) >= 0;
        String inside = closed ? letters.substring(open + 1, close) : "";
        for (String word : SECOND) {
            String post = inside.endsWith(word) ? inside.substring(0, inside.length() - word.length()) : "";
            Ranks.Found rank = Ranks.shared().find(post);
            if (rank != null && rank.start() > 1 && isSurname(post.substring(0, rank.start()))) {
                return close + 1;
            }
        }
        return -1;
    }

    /** A listed surname, or two letters that no unit's name is made of: 丙山 in 丙山部長兼務. */
    private static boolean isSurname(String letters) {
        boolean rare = letters.length() == 2
                && letters.chars().allMatch(c -> Letters.isKanji((char) c))
                && !Units.shared().isRun(letters);
        return rare || NameLexicon.shared().isSurname(letters);
    }

    /** Whether a line is a further office of whoever stands above it: （兼地域包括支援センター長）, （会計課長事務取扱）, 兼デジタル推進室長. */
    static boolean isSecondOffice(String line) {
        if (line.startsWith("（兼）") || line.startsWith("(兼)")) {
            return isSecondOffice("兼" + line.substring(3)); // （兼）地域包括支援センター長
        }
        if (line.startsWith("（") || line.startsWith("(")) {
            boolean second = line.length() > 1 && Posts.isJoint(line.charAt(1))
                    || SECOND.stream().anyMatch(word -> line.startsWith(word, line.length() - 1 - word.length()));
            return second && end(line, 0) == line.length();
        }
        boolean joined = !line.isEmpty() && Posts.isJoint(line.charAt(0));
        Ranks.Found found = joined ? Ranks.shared().find(line) : null;
        return found != null && found.start() > 2 && Units.shared().isRun(line.substring(1, found.start()));
    }

    /** 総務部長兼危機　　甲野太郎, and 管理監 below: the second office breaks off before its rank, at a gap or the end of the line. */
    static boolean isSecondBegun(RosterLine line, int start, int end) {
        int gap = end == line.length() ? Integer.MAX_VALUE : line.gap(end);
        if (gap < 2 || end - start < 5) {
            return false;
        }
        String text = line.text(start, end);
        int also = Math.max(text.lastIndexOf('兼'), text.lastIndexOf('併'));
        return also > 1
                && also < text.length() - 2
                && line.gap(start + also) < 2
                && text.chars().allMatch(c -> Letters.isNameLetter((char) c))
                && Ranks.shared().find(text) == null
                && Ranks.shared().find(text.substring(0, also)) != null
                && Units.shared().isRun(text.substring(also + 1))
                && line.widestGapWidth(start, end) < gap;
    }

    /** Whether another office of the same person follows: 会計管理者兼, 総務課長（兼）. */
    static boolean goesOn(String role) {
        return role.endsWith("兼") || role.endsWith("併") || role.endsWith("（兼）") || role.endsWith("(兼)");
    }

    /** The office without its brackets. */
    public static String without(String role) {
        if (role.indexOf('（') < 0 && role.indexOf('(') < 0) {
            return role;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < role.length(); i++) {
            char c = role.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth--;
            } else if (depth <= 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
