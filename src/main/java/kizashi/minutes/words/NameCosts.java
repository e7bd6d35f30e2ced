package kizashi.minutes.words;

import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;

/**
 * How much a run of letters looks like a person's name, as a surname alone or in full. On one scale with {@link Units}: a
 * listed surname and a listed given name cost one each.
 */
public final class NameCosts {
    /** More than any reading of a line may cost. */
    public static final double IMPOSSIBLE = 1000;
    /** What a letter costs that ends units and stands in no name. */
    private static final double IN_NO_NAME = 8;
    /** Letters of units that no surname has (部 and 室 there are: 渡部, 室井), and more that no given name has. */
    private static final String NO_SURNAME = "局課係署寮区庁隊";

    private static final String NO_GIVEN = NO_SURNAME + "館院校班会県府部所室場団駅";

    /** What the names of houses end in, and names of three letters do not. */
    private static final String HOUSES = "荘園寮";

    /** What a branch of a house put before its name. */
    private static final String BRANCHES = "上下前後東西南北新古今大小中内外奥本元";

    private static final String SIDES = "東西南北中";

    private static final int LONGEST_SURNAME = 6;
    private static final int LONGEST_GIVEN = 4;
    private static final NameLexicon LEXICON = NameLexicon.shared();
    private static final Memo SURNAMES = new Memo(NameCosts::measureSurname);
    private static final Memo FULL_NAMES = new Memo(NameCosts::measureFull);

    private NameCosts() {}

    /** The cost of reading the text as a surname alone. */
    public static double surname(String text) {
        return text.length() > LONGEST_SURNAME ? IMPOSSIBLE : SURNAMES.of(text);
    }

    private static double measureSurname(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_SURNAME || !isNameLetters(text)) {
            return IMPOSSIBLE;
        }
        int kinds = LEXICON.kinds(text);
        double unitWord = hasOneOf(NO_SURNAME, text) ? IN_NO_NAME : unitLike(text, kinds, 1.8);
        if ((kinds & NameLexicon.SURNAME) != 0) {
            return (length == 1 ? 1.9 : 1.0) + unitWord;
        }
        if (isKana(text)) {
            return (length >= 2 && length <= 4 ? 3.0 : 4.0) + unitWord;
        }
        if ((kinds & NameLexicon.PLACE) != 0 && !isSideOfName(text)) {
            return 2.2 + unitWord;
        }
        if ((kinds & NameLexicon.GIVEN) != 0) {
            return 2.8 + unitWord;
        }
        if (length == 3 && "ヶケノツ".indexOf(text.charAt(1)) >= 0) {
            return 1.8; // 三ヶ尻, 一ノ瀬
        }
        if (length >= 3 && BRANCHES.indexOf(text.charAt(0)) >= 0 && LEXICON.isSurname(text.substring(1))) {
            return 2.4 + unitWord; // 上川床, 新川床: a branch of a house
        }
        return unitWord
                + namesWithin(text)
                + (switch (length) {
                    case 1 -> 4.0;
                    case 2 -> 3.4;
                    case 3 -> 4.2;
                    case 4 -> 7.0;
                    default -> 10.0;
                });
    }

    /** 小林西: the place is listed, but before a unit it is 小林 and a side of the town. */
    private static boolean isSideOfName(String text) {
        int last = text.length() - 1;
        return last > 0 && SIDES.indexOf(text.charAt(last)) >= 0 && LEXICON.isSurname(text.substring(0, last));
    }

    /** 佐藤実 is hardly a surname, but one and a given name. */
    private static double namesWithin(String text) {
        return text.length() > 2 && LEXICON.isSurname(text.substring(0, 2)) ? 1.2 : 0;
    }

    /** What a name costs more because it reads like (part of) a unit: a word of units, a common noun, a run of such (高齢者). */
    private static double unitLike(String text, int kinds, double extra) {
        if (text.length() < 2) {
            return 0;
        }
        if (Units.shared().isWord(text)) {
            return extra;
        }
        boolean listed = (kinds & (NameLexicon.SURNAME | NameLexicon.GIVEN | NameLexicon.PLACE)) != 0;
        if (listed) {
            return 0;
        }
        if ((kinds & NameLexicon.NOUN) != 0) {
            return extra;
        }
        boolean several = text.length() > 2 && !isKana(text);
        return several && (Units.shared().isRun(text) || holdsWord(text)) ? extra : 0;
    }

    /** 緊急時, 空港周: begins or ends in a word of units that is no name. */
    private static boolean holdsWord(String text) {
        return isOnlyUnit(text.substring(0, 2)) || isOnlyUnit(text.substring(text.length() - 2));
    }

    private static boolean isOnlyUnit(String word) {
        int names = NameLexicon.SURNAME | NameLexicon.GIVEN | NameLexicon.PLACE;
        return Units.shared().isWord(word) && (LEXICON.kinds(word) & names) == 0;
    }

    /** The cost of reading the text as a given name alone. */
    public static double given(String text) {
        int length = text.length();
        boolean tooLong = length > LONGEST_GIVEN && !(length == LONGEST_GIVEN + 1 && isKana(text));
        if (length == 0 || tooLong || !isNameLetters(text)) {
            return IMPOSSIBLE;
        }
        if (length > 2 && "ヶケ".indexOf(text.charAt(1)) >= 0 && Letters.isKanji(text.charAt(0))) {
            return IMPOSSIBLE; // 三ヶ島 is a place
        }
        int kinds = LEXICON.kinds(text);
        double unitWord = unitLike(text, kinds, 1.2);
        boolean house = length > 2 && HOUSES.indexOf(text.charAt(length - 1)) >= 0; // 静和荘
        if ((kinds & NameLexicon.GIVEN) == 0 && (house || hasOneOf(NO_GIVEN, text))) {
            unitWord = IN_NO_NAME;
        }
        if ((kinds & NameLexicon.GIVEN) != 0) {
            // みどり and 緑 are in more names than 健康 and 大学 are.
            return length == 1 ? 1.3 + unitWord / 2 : 0.9 + (isKana(text) ? unitWord / 2 : unitWord);
        }
        if (isKana(text)) {
            return (length == 1 ? 3.5 : length <= 3 ? 1.6 : 2.2) + unitWord;
        }
        return unitWord
                + (switch (length) {
                    case 1 -> 2.0;
                    case 2 -> 2.2;
                    case 3 -> 3.4;
                    default -> 6.0;
                });
    }

    /** The cost of reading the text as surname and given name, at the best place between them. */
    public static double full(String text) {
        return text.length() > LONGEST_SURNAME + LONGEST_GIVEN + 1 ? IMPOSSIBLE : FULL_NAMES.of(text);
    }

    private static double measureFull(String text) {
        double best = IMPOSSIBLE;
        for (int i = 1; i < text.length() && i <= LONGEST_SURNAME; i++) {
            double cost = surname(text.substring(0, i)) + given(text.substring(i));
            best = Math.min(best, cost);
        }
        return best;
    }

    /** Where the surname ends in a full name; its length where the text is a surname alone. */
    public static int surnameEnd(String name) {
        int best = name.length();
        double bestCost = surname(name);
        for (int i = 1; i < name.length() && i <= LONGEST_SURNAME; i++) {
            double cost = surname(name.substring(0, i)) + given(name.substring(i)) * 0.8;
            // Most surnames have two letters.
            cost -= i == 2 && name.length() > 3 ? 0.8 : 0;
            if (cost < bestCost) {
                bestCost = cost;
                best = i;
            }
        }
        return best;
    }

    private static boolean hasOneOf(String letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isNameLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isHiragana(text.charAt(i)) && !Letters.isKatakana(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
