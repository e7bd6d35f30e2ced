package kizashi.match.cases;

import kizashi.japanese.Letters;

/** The signs of which names are made. */
final class NameSigns {
    private NameSigns() {}

    /** Kanji, katakana, Latin letters. */
    static boolean is(char c) {
        return Letters.isKanji(c) || Letters.isKatakana(c) || Letters.isLatin(c);
    }
}
