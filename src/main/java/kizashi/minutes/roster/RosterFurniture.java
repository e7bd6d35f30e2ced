package kizashi.minutes.roster;

import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;

/** What stands between or below the lines of a list and is none of them. */
final class RosterFurniture {
    private static final String RULES = "─－―—‐-＝=━…・*＊~～";
    private static final int SHORTEST_RULE = 3;

    private RosterFurniture() {}

    /** A page's number (－ 12 －) or the running head that names the meeting: the list goes on after it. */
    static boolean isPage(String letters) {
        if (letters.contains("会議録署名")) {
            return false;
        }
        boolean record = letters.contains("会議録") || letters.contains("委員会記録") || letters.contains("議事録");
        return record || isPageNumber(letters);
    }

    /** 農業委員（６名）: whom the lines below list and how many they are; nobody is called so. */
    static boolean isCounted(String letters) {
        int open = Math.max(letters.lastIndexOf('（'), letters.lastIndexOf('('));
        int last = letters.length() - 2;
        if (open < 2
                || last <= open + 1
                || "）)".indexOf(letters.charAt(last + 1)) < 0
                || "名人".indexOf(letters.charAt(last)) < 0) {
            return false;
        }
        boolean count = letters.substring(open + 1, last).chars().allMatch(c -> KanjiNumerals.isNumeral((char) c));
        String group = RosterHeadings.core(letters.substring(0, open));
        return count && (group.endsWith("委員") || group.endsWith("議員") || group.endsWith("職員"));
    }

    private static boolean isPageNumber(String letters) {
        int digits = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            digits += Letters.isDigit(c) || KanjiNumerals.isNumeral(c) ? 1 : 0;
            boolean frame = RULES.indexOf(c) >= 0 || "頁ページ第(（)）〔〕［］[]".indexOf(c) >= 0;
            if (!frame && !Letters.isDigit(c) && !KanjiNumerals.isNumeral(c)) {
                return false;
            }
        }
        return digits > 0 && digits < 5;
    }

    /** What no list of persons goes on after: the time at which the meeting began, an item of the agenda, the count of votes. */
    static boolean ends(String letters) {
        return letters.contains("投票")
                || letters.startsWith("午前")
                || letters.startsWith("午後")
                || letters.endsWith("開議")
                || letters.endsWith("開会")
                || letters.endsWith("について")
                || letters.endsWith("宣告")
                || isMarkedHeading(letters)
                || letters.endsWith("の件")
                || letters.endsWith("に関すること");
    }

    /** △議長の選挙: a heading of the agenda. */
    private static boolean isMarkedHeading(String letters) {
        return letters.length() > 2
                && Markers.isMarker(letters.charAt(0))
                && NonSpeakers.shared().contains(letters.substring(1));
    }

    /** 町長 …… 甲野太郎: dots lead from the office to the name. */
    static boolean hasLeader(String letters) {
        return letters.contains("……") || letters.contains("・・・") || letters.contains("...");
    }

    /** The text without the dots or strokes that lead from one column to the next. */
    static String withoutLeader(String letters) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if ("…‥・.─".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A rule between lists. */
    static boolean isRule(String line) {
        int rule = 0;
        for (int i = 0; i < line.length(); i++) {
            rule += RULES.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return rule >= SHORTEST_RULE && rule >= line.strip().length() - 2;
    }
}
