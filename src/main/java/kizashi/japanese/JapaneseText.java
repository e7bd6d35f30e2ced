package kizashi.japanese;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Folds a text to the form in which it is searched and compared: NFKC (width, half-width kana, circled and squared
 * characters), lower case, the variants of a table (髙→高, 〜→~), a dash between katakana read as 長音, and a word that a line
 * break cuts put together. What is stored and
 * shown is never folded; {@link Folded} keeps where every character came from.
 */
public final class JapaneseText {
    /** Marks a character whose folding is not one character. */
    private static final char MANY = '\uFFFF';

    private static final JapaneseText BUNDLED = new JapaneseText(VariantTable.bundled());

    private final Map<String, String> variants;
    /** The folding of each character of the basic plane; 0 where it was not asked for yet. */
    private final char[] simple = new char[1 << 16];

    private final String[] many = new String[1 << 16];

    /** @param variants what each character is folded to after NFKC; see {@link VariantTable} */
    public JapaneseText(Map<String, String> variants) {
        this.variants = Map.copyOf(variants);
    }

    /** The folding with the tables that the program brings. */
    public static JapaneseText bundled() {
        return BUNDLED;
    }

    /** The folded text alone; a text in which nothing changes costs one pass. */
    public String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (simple(c) != c || isSpecial(c)) {
                return foldWithOffsets(text).text();
            }
        }
        return text;
    }

    /** The folded text with the offset of each of its characters in the original. */
    public Folded foldWithOffsets(String text) {
        return foldWithOffsets(text.toCharArray(), text.length());
    }

    /** The same of the first so many characters of an array. */
    public Folded foldWithOffsets(char[] text, int length) {
        Folding out = new Folding(length);
        int i = 0;
        while (i < length) {
            char c = text[i];
            int next = i + 1;
            if (Character.isHighSurrogate(c) && next < length && Character.isLowSurrogate(text[next])) {
                next++;
                if (!isVariationSelector(Character.codePointAt(text, i))) {
                    out.add(foldString(new String(text, i, next - i)), i);
                }
            } else if (c >= '\uFE00' && c <= '\uFE0F' || (c == '\n' || c == '\r') && isWrapped(text, length, i)) {
                // a variation selector only asks for another glyph, and a line that is full goes on in the next
            } else if (next < length && isCombining(text[next])) {
                next++;
                out.add(foldString(new String(text, i, next - i)), i);
            } else {
                char folded = simple(c);
                if (folded == MANY) {
                    out.add(many[c], i);
                } else if (folded == '-' || folded == 'ー') {
                    out.add(dash(folded, out.last(), next < length ? simple(text[next]) : ' '), i);
                } else {
                    out.add(folded, i);
                }
            }
            i = next;
        }
        return out.done(length);
    }

    /** Whether a line break stands between two characters of Japanese words, as where a typesetter's line was full. */
    private static boolean isWrapped(char[] text, int length, int at) {
        int before = at > 0 && text[at] == '\n' && text[at - 1] == '\r' ? at - 2 : at - 1;
        int after = at + 1 < length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;
        return before >= 0 && after < length && isWord(text[before]) && isWord(text[after]);
    }

    private static boolean isWord(char c) {
        return c >= 'ぁ' && c <= 'ヿ' && c != '・' || c >= '\u4E00' && c <= '\u9FFF' || c == '々';
    }

    /** デ−タ is データ, and ３ー２ is 3-2: what stands before and after tells a dash from a long vowel. */
    private static char dash(char folded, char before, char after) {
        if (folded == '-') {
            return isKatakana(before) && isKatakana(after) ? 'ー' : '-';
        }
        return before < 0x80 && before > ' ' && after < 0x80 && after > ' ' ? '-' : 'ー';
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    private static boolean isSpecial(char c) {
        return c == '-' || c == 'ー' || c == '\n' || c == '\r' || isCombining(c) || Character.isSurrogate(c);
    }

    private static boolean isCombining(char c) {
        return c == '\uFF9E' || c == '\uFF9F' || c == '\u3099' || c == '\u309A' || c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private char simple(char c) {
        char known = simple[c];
        return known != 0 || c == 0 ? known : compute(c);
    }

    /** Two threads may do this at once for one character; both write the same. */
    private char compute(char c) {
        String folded = foldString(String.valueOf(c));
        if (folded.length() == 1) {
            simple[c] = folded.charAt(0);
        } else {
            many[c] = folded;
            simple[c] = MANY;
        }
        return simple[c];
    }

    private String foldString(String one) {
        if (one.length() == 1 && (Character.isSurrogate(one.charAt(0)) || one.charAt(0) == MANY)) {
            return "\uFFFD";
        }
        String folded = Normalizer.normalize(one, Normalizer.Form.NFKC);
        if (folded.length() > 1 && folded.charAt(0) == ' ' && !one.startsWith(" ")) {
            return one; // a spacing accent such as ゛ would fall apart into a space and a mark
        }
        StringBuilder out = new StringBuilder();
        folded.codePoints().forEach(p -> {
            String character = Character.toString(Character.toLowerCase(p));
            out.append(variants.getOrDefault(character, character));
        });
        return out.toString();
    }

    /**
     * A folded text.
     *
     * @param text as it is searched
     * @param offsets for each of its characters, and for its end, the offset in the original
     */
    public record Folded(String text, int[] offsets) {
        /** Where the character at this offset of the folded text begins in the original. */
        public int original(int offset) {
            return offsets[offset];
        }
    }

    private static final class Folding {
        private char[] chars;
        private int[] offsets;
        private int size;

        Folding(int length) {
            chars = new char[length + 16];
            offsets = new int[length + 17];
        }

        void add(char c, int origin) {
            if (size == chars.length) {
                chars = Arrays.copyOf(chars, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2 + 1);
            }
            chars[size] = c;
            offsets[size++] = origin;
        }

        void add(String text, int origin) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i), origin);
            }
        }

        char last() {
            return size == 0 ? ' ' : chars[size - 1];
        }

        Folded done(int length) {
            offsets[size] = length;
            return new Folded(new String(chars, 0, size), Arrays.copyOf(offsets, size + 1));
        }
    }
}
