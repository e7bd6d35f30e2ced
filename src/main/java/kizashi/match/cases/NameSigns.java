package kizashi.match.cases;

/** The signs of which names are made. */
final class NameSigns {
    private NameSigns() {}

    /** Kanji, katakana, Latin letters. */
    static boolean is(char c) {
        return c >= '一' && c <= '鿿'
                || c >= 'ァ' && c <= 'ヺ'
                || c == 'ー'
                || c == '々'
                || c >= 'Ａ' && c <= 'ｚ'
                || c >= 'A' && c <= 'z' && Character.isLetter(c);
    }
}
