package kizashi.minutes.meeting;

import java.util.OptionalInt;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/** The number of a sitting: 第２号, 第３日, －03号. */
final class Numbered {
    private Numbered() {}

    /** The first one in a text, as written and without spaces; null for none. */
    static @Nullable String find(String text) {
        String plain = Letters.withoutSpaces(text);
        for (int i = 1; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '号' && c != '日') {
                continue;
            }
            int start = i;
            while (start > 0 && KanjiNumerals.isNumeral(plain.charAt(start - 1))) {
                start--;
            }
            if (start == i || start == 0) {
                continue;
            }
            char before = plain.charAt(start - 1);
            if (before == '第' || c == '号' && "－-―‐（(".indexOf(before) >= 0) {
                return "第" + plain.substring(start, i + 1);
            }
        }
        return null;
    }

    /** Whether a number of a sitting stands at a place, after a dash: 01月15日-06号. */
    static boolean followsAt(String text, int at) {
        int i = at;
        while (i < text.length() && (Letters.isSpace(text.charAt(i)) || "－-―‐−–".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        int digits = i;
        while (digits < text.length() && KanjiNumerals.isNumeral(text.charAt(digits))) {
            digits++;
        }
        return digits > i && i > at && digits < text.length() && text.charAt(digits) == '号';
    }

    /** The number itself; empty where there is none. */
    static OptionalInt value(@Nullable String sitting) {
        return sitting == null ? OptionalInt.empty() : KanjiNumerals.parse(sitting.substring(1, sitting.length() - 1));
    }
}
