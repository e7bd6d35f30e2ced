package kizashi.extract.worker.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A row as a page number: {@code － 12 －}, {@code 12／34}, {@code 第３号－12}, {@code P.12}, {@code 12ページ}, {@code iv}.
 *
 * @param value the number, -1 when the row is none
 * @param decorated whether dashes or words make it plain that it numbers a page
 */
record PageNumber(int value, boolean decorated) {
    private static final PageNumber NONE = new PageNumber(-1, false);
    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");
    private static final String DASHES = "-－‐‑–—―─ー−~～〜・";

    static PageNumber of(String bare) {
        if (bare.isEmpty() || bare.length() > 16) {
            return NONE;
        }
        String rest = bare;
        boolean words = false;
        for (String word : new String[] {"ページ", "頁", "Page", "page", "PAGE", "P.", "p.", "P", "p"}) {
            if (rest.startsWith(word) || rest.endsWith(word)) {
                rest = rest.replace(word, "");
                words = true;
                break;
            }
        }
        int number = 0;
        int digits = 0;
        int dashes = 0;
        int i = 0;
        // 第３号－12: numbered by sitting.
        int issue = rest.indexOf('号');
        if (rest.startsWith("第") && issue > 1 && issue < rest.length() - 2 && isDash(rest.charAt(issue + 1))) {
            i = issue + 1;
            words = true;
        }
        int roman = roman(Normalizer.normalize(rest, Normalizer.Form.NFKC));
        if (roman > 0) {
            return new PageNumber(roman, words || isDash(rest.charAt(0)) && rest.length() > 2);
        }
        for (; i < rest.length(); i++) {
            char c = rest.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                number = number * 10 + digit;
                digits++;
            } else if ((c == '/' || c == '／') && digits > 0 && isNumber(rest.substring(i + 1))) {
                return new PageNumber(number, true);
            } else if (isDash(c) || "()（）[]［］<>〈〉".indexOf(c) >= 0) {
                dashes += digits == 0 || i >= rest.length() - 2 ? 1 : 100;
            } else {
                return NONE;
            }
        }
        return digits == 0 || digits > 4 || dashes > 6 ? NONE : new PageNumber(number, words || dashes >= 2);
    }

    /** The value of small Roman figures, as pages before the first are numbered, between dashes or not; 0 for anything else. */
    private static int roman(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (isDash(text.charAt(from)) || text.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (isDash(text.charAt(to - 1)) || text.charAt(to - 1) == ' ')) {
            to--;
        }
        String figures = text.substring(from, to).toLowerCase(Locale.ROOT);
        return ROMAN.indexOf(figures) + 1;
    }

    private static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(Character::isDigit);
    }
}
