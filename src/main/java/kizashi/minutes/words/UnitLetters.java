package kizashi.minutes.words;

import kizashi.japanese.Letters;

/** What the letters of a word tell of it, of which no list of words of units knows anything. */
final class UnitLetters {
    private UnitLetters() {}

    /** What one letter costs that is no word. */
    static double single(char c) {
        if (Letters.isDigit(c)) {
            return 0.6;
        }
        if (c == '・' || c == '･' || c == '、' || c == '－' || c == '‐' || c == '／') {
            return 0.3;
        }
        if (Letters.isHiragana(c)) {
            return 3.0;
        }
        return Letters.isKatakana(c) ? 2.5 : Letters.isKanji(c) ? 4.0 : Units.IMPOSSIBLE;
    }

    /** ＤＸ, ５Ｇ, Ｂ＆Ｇ: letters of which no word of the language is made. */
    static boolean isOfCode(char c) {
        return Letters.isDigit(c) || Letters.isLatin(c) || c == '＆' || c == '&';
    }

    /** Whether a word is written as places are: 三ヶ島. */
    static boolean isPlaceWithOf(String word) {
        return word.length() == 3
                && "ヶケ".indexOf(word.charAt(1)) >= 0
                && Letters.isKanji(word.charAt(0))
                && Letters.isKanji(word.charAt(2));
    }

    /** Whether a word is all in brackets. */
    static boolean isBracketed(String word) {
        char last = word.charAt(word.length() - 1);
        return word.length() > 2 && (last == '］' || last == ']' || last == '）' || last == ')');
    }

    /** Whether each letter of a word passes a test. */
    static boolean isAll(String word, CharTest test) {
        for (int i = 0; i < word.length(); i++) {
            if (!test.is(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is asked of a letter. */
    interface CharTest {
        boolean is(char c);
    }
}
