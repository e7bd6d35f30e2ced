package kizashi.extract.worker.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.japanese.VerticalForms;

/**
 * Characters that fonts name by the wrong code point: many programs write ⻑ and ⾏ (radicals, which no search finds) where
 * 長 and 行 are meant. The radicals that Unicode itself does not fold, or folds to what is not written in Japan (戶), are in
 * {@code radicals.tsv}. Kanji that Unicode has twice for the sake of Korean (U+F900 to U+FA0B) are one in Japanese fonts, too.
 */
final class CharacterForms {
    /** What follows are IBM's characters, which differ in shape (塚, 神) or have no other code point (﨑). */
    private static final char LAST_KOREAN = '\uFA0B';

    private static final Map<Character, Character> RADICALS = load();

    private CharacterForms() {}

    /**
     * The text with radicals as characters, punctuation of vertical type as the usual one, ligatures (ﬁ, ㇾ) apart and voicing
     * marks joined; control characters go.
     */
    static String compose(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = VerticalForms.usual(text.charAt(i));
            if (c >= 0x2E80 && c <= 0x2FDF) {
                Character known = RADICALS.get(c);
                out.append(
                        known != null
                                ? known
                                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                                        .charAt(0));
            } else if ((c >= 0xFB00 && c <= 0xFB06) || (c >= 0xF900 && c <= LAST_KOREAN)) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c >= 0x20 && c != 0x7F && c != 0xAD && c != 0xFEFF && !(c >= 0xE000 && c <= 0xF8FF)) {
                out.append(c);
            } else if (c == '\t' || c == '\n' || c == '\r') {
                out.append(' ');
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC) || hasCompatibilityKanji(out)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** 﨑's kin: composing would turn some of them (神, 福 in old form) into other characters. */
    private static boolean hasCompatibilityKanji(CharSequence text) {
        return text.chars().anyMatch(c -> c >= 0xF900 && c <= 0xFAFF);
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> map = new HashMap<>();
        for (List<String> row : TsvTable.rows(CharacterForms.class, "radicals.tsv", 2)) {
            map.put(row.get(0).charAt(0), row.get(1).charAt(0));
        }
        return Map.copyOf(map);
    }
}
