package kizashi.match.cases;

import kizashi.japanese.Letters;

/** The signs of which names are made. */
final class NameSigns {
    private NameSigns() {}

    /** Kanji, katakana, Latin letters, and the sign that joins two names to one: サイクル＆ライド. */
    static boolean is(char c) {
        return Letters.isKanji(c) || Letters.isKatakana(c) || Letters.isLatin(c) || c == '＆' || c == '&';
    }
}
