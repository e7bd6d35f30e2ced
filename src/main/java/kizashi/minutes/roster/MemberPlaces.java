package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;

/** Where members come from, as lists print it before them: 第１地区, 北山町, 千種区. It says nothing of the persons. */
final class MemberPlaces {
    /** What a given name costs that is in no list. */
    private static final double RAREST_GIVEN = 1.4;

    private MemberPlaces() {}

    /** Where 第１地区 ends, whose members follow; 0 for none. */
    static int districtEnd(RosterLine line, int start) {
        String letters = line.letters();
        int end = start + 1;
        while (end < letters.length()
                && (Letters.isDigit(letters.charAt(end)) || KanjiNumerals.isNumeral(letters.charAt(end)))) {
            end++;
        }
        boolean numbered = letters.charAt(start) == '第' && end > start + 1;
        for (String kind : List.of("地区", "選挙区", "区", "支部", "分団")) {
            boolean apart = letters.startsWith(kind, end) && RosterSegmenter.isBounded(line, end + kind.length());
            if (numbered && apart) {
                return end + kind.length();
            }
        }
        return 0;
    }

    /** Where the town or ward ends whose members follow (北山町　甲野太郎, （北山町）, 千種区 on a line of its own); 0 for none. 田村 and 与市 are names. */
    static int townEnd(RosterLine line, int start) {
        String letters = line.letters();
        boolean boxed = "（(［[【".indexOf(letters.charAt(start)) >= 0;
        int from = boxed ? start + 1 : start;
        int end = from;
        while (end < letters.length()
                && Letters.isNameLetter(letters.charAt(end))
                && (end == from || line.gap(end) == 0)) {
            end++;
        }
        if (end < from + 2 || "町村市区県".indexOf(letters.charAt(end - 1)) < 0) {
            return 0;
        }
        if (boxed) {
            return end < letters.length() && "）)］]】".indexOf(letters.charAt(end)) >= 0 ? end + 1 : 0;
        }
        String cell = letters.substring(from, end);
        if (start == 0 && end == letters.length() && "区郡".indexOf(letters.charAt(end - 1)) >= 0) {
            return end; // 千種区 alone above the members of that ward
        }
        boolean apart = start == 0 && end < letters.length() && line.gap(end) > 1;
        boolean name = beginsWithRank(cell)
                || NameLexicon.shared().isSurname(cell)
                || NameCosts.given(cell.substring(2)) < RAREST_GIVEN;
        return apart && end - from > 2 && !name ? end : 0;
    }

    /** 委員長野村: an office and a surname, no town. */
    private static boolean beginsWithRank(String cell) {
        for (int i = 2; i < cell.length(); i++) {
            if (Ranks.shared().isRank(cell.substring(0, i))) {
                return true;
            }
        }
        return false;
    }
}
