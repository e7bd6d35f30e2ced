package kizashi.japanese;

/** What kind of letter a UTF-16 unit is, as Japanese public papers use it. */
public final class Letters {
    private Letters() {}

    /** A space of any width, a tab; not a line break. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c == '\u3000'
                || c == '\t'
                || c == '\u00a0'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200b');
    }

    /** A line break of any system, or a form feed. */
    public static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u0085';
    }

    /** A Chinese character, its repetition mark, the stand-in for one that a system lacks (〓), or half of one outside the basic plane. */
    public static boolean isKanji(char c) {
        return (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '\u3400' && c <= '\u4dbf')
                || (c >= '\uf900' && c <= '\ufaff')
                || c == '々'
                || c == '〆'
                || c == '仝'
                || c == '〓'
                || Character.isSurrogate(c);
    }

    /** Hiragana. */
    public static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u309f';
    }

    /** Katakana of any width, and the prolonged sound mark. */
    public static boolean isKatakana(char c) {
        return (c >= '\u30a1' && c <= '\u30fa') || c == 'ー' || c == 'ヽ' || c == 'ヾ' || (c >= '\uff66' && c <= '\uff9f');
    }

    /** A decimal digit of either width. */
    public static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /** A Latin letter of either width. */
    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'ａ' && c <= 'ｚ') || (c >= 'Ａ' && c <= 'Ｚ');
    }

    /** Kanji or kana: what a name can be written with. */
    public static boolean isNameLetter(char c) {
        return isKanji(c) || isHiragana(c) || isKatakana(c) || c == 'ヶ' || c == 'ケ';
    }

    /** The value of a digit of either width; −1 for anything else. */
    public static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** The end of the line in which a place lies: where its break stands, or {@code limit} if that comes first. */
    public static int lineEnd(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first place from there on that is no space; {@code limit} where there is none before it. */
    public static int skipSpaces(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The same over spaces and line breaks. */
    public static int skipBlank(CharSequence text, int from, int limit) {
        int i = from;
        while (i < limit && (isSpace(text.charAt(i)) || isBreak(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** The text without any space. */
    public static String withoutSpaces(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && !isBreak(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
