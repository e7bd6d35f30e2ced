package kizashi.match.cases;

import kizashi.japanese.Letters;

/** The signs of which names are made. */
final class NameSigns {
    private NameSigns() {}

    /** Kanji, katakana, Latin letters, and the sign that joins two names to one: サイクル＆ライド. */
    static boolean is(char c) {
        return Letters.isKanji(c) || Letters.isKatakana(c) || Letters.isLatin(c) || c == '＆' || c == '&';
    }

    /** Whether at a place stands a dot between two signs of names, which makes them one: 企業誘致・留置. */
    static boolean joins(String text, int at) {
        return text.charAt(at) == '・'
                && at > 0
                && at + 1 < text.length()
                && is(text.charAt(at - 1))
                && is(text.charAt(at + 1));
    }
}
