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
