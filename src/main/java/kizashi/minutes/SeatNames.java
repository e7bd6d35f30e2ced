package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.words.NameCosts;
import org.jspecify.annotations.Nullable;

/**
 * ４甲野　質問します。: the number of a seat and a name, without 番. So many lines begin with a number (items of a list, paragraphs of a
 * law) that one counts only where the same text says elsewhere that this seat is that person's: ４番　甲野太郎.
 */
final class SeatNames {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_NAME = 6;
    private static final double DEAREST = 4.4;
    /** How far behind the number of a seat its holder's name begins at most. */
    private static final int NEAR = 5;
    /** More seats than any council has. */
    private static final int MOST_SEATS = 300;

    private SeatNames() {}

    /** The headers of this form. */
    static List<Header> find(String text) {
        List<Header> found = new ArrayList<>();
        Map<String, Boolean> seats = new HashMap<>();
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            Header header = Letters.isDigit(text.charAt(line)) ? read(text, line, end) : null;
            if (header != null) {
                String written = text.substring(header.textStart(), header.end());
                if (seats.size() < MOST_SEATS && seats.computeIfAbsent(written, w -> isSeatOf(text, header.naming()))) {
                    found.add(header);
                }
            }
            line = end + 1;
        }
        return found;
    }

    private static @Nullable Header read(String text, int first, int lineEnd) {
        int digits = first;
        while (digits < lineEnd && Letters.isDigit(text.charAt(digits))) {
            digits++;
        }
        int end = digits;
        while (end < lineEnd && Letters.isNameLetter(text.charAt(end))) {
            end++;
        }
        boolean fits = digits - first <= MOST_DIGITS && end > digits && end - digits <= LONGEST_NAME;
        if (!fits || end >= lineEnd || !Letters.isSpace(text.charAt(end))) {
            return null;
        }
        String name = text.substring(digits, end);
        if (Math.min(NameCosts.surname(name), NameCosts.full(name)) > DEAREST) {
            return null;
        }
        int body = Letters.skipSpaces(text, end, lineEnd);
        return body >= lineEnd
                ? null
                : new Header(
                        first,
                        first,
                        end,
                        body,
                        null,
                        Naming.of(name, "議員", text.substring(first, digits)),
                        Strength.WEAK);
    }

    /** Whether the text names the holder of a seat behind its number, in whatever type: 6番　大　野　仁 for ６大野. */
    private static boolean isSeatOf(String text, Naming naming) {
        int seat = value(String.valueOf(naming.seat()));
        String name = String.valueOf(naming.name());
        for (int at = text.indexOf('番'); at >= 0; at = text.indexOf('番', at + 1)) {
            int digits = at;
            while (digits > 0 && at - digits <= MOST_DIGITS && Letters.isDigit(text.charAt(digits - 1))) {
                digits--;
            }
            if (digits < at && value(text.substring(digits, at)) == seat && isNamedAt(text, at + 1, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands at a place or little behind it, with or without spaces between its letters. */
    private static boolean isNamedAt(String text, int from, String name) {
        int end = Math.min(text.length(), from + NEAR + 3 * name.length());
        int at = Letters.withoutSpaces(text.subSequence(from, end)).indexOf(name);
        return at >= 0 && at < NEAR;
    }

    private static int value(String digits) {
        return KanjiNumerals.parse(digits).orElse(-1);
    }
}
