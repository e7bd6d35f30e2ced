package kizashi.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as matching reads it: width, case and compatibility forms folded (ＡＩ is ai, ① is 1), white space between
 * Japanese characters dropped (a term may run over a line's end), and for each character the offset it came from.
 */
public final class Folded {
    /** The folded form of one UTF-16 unit; null for itself. Made once, so that folding is a look-up. */
    private static final String[] FORMS = new String[0x10000];

    static {
        for (int c = 0; c < 0x10000; c++) {
            if (Character.isSurrogate((char) c)) {
                continue;
            }
            String one = String.valueOf((char) c);
            String folded = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (!folded.equals(one)) {
                FORMS[c] = folded;
            }
        }
        // NFKC leaves these apart, although nobody who types a keyword does.
        for (char dash : "‐‑‒–—―−－".toCharArray()) {
            FORMS[dash] = "-";
        }
        FORMS['髙'] = "高";
        FORMS['﨑'] = "崎";
        FORMS['〜'] = "~";
        for (char invisible : "\u200B\uFEFF\u00AD".toCharArray()) {
            FORMS[invisible] = "";
        }
    }

    private final char[] chars;
    private final int[] offsets;
    private final int length;

    private Folded(char[] chars, int[] offsets, int length) {
        this.chars = chars;
        this.offsets = offsets;
        this.length = length;
    }

    /** Folds a text; linear in its length. */
    static Folded of(CharSequence text) {
        int n = text.length();
        char[] out = new char[n + 8];
        int[] at = new int[n + 9];
        int length = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u3000') {
                boolean between = length > 0 && (out[length - 1] > 0x2E80 || nextIsJapanese(text, i + 1));
                if (between || length > 0 && out[length - 1] == ' ') {
                    continue;
                }
                c = ' ';
            }
            String form = FORMS[c];
            int more = form == null ? 1 : form.length();
            if (length + more > out.length) {
                out = Arrays.copyOf(out, out.length * 2 + more);
                at = Arrays.copyOf(at, out.length + 1);
            }
            if (form == null) {
                at[length] = i;
                out[length++] = c;
            } else if (length > 0 && (form.equals("\u3099") || form.equals("\u309A"))) {
                String composed = Normalizer.normalize(out[length - 1] + form, Normalizer.Form.NFC);
                out[length - 1] = composed.charAt(0);
            } else {
                for (int k = 0; k < more; k++) {
                    at[length] = i;
                    out[length++] = form.charAt(k);
                }
            }
        }
        at[length] = n;
        return new Folded(out, at, length);
    }

    /** A term as it is looked for. */
    public static String term(String term) {
        Folded folded = of(term.strip());
        return new String(folded.chars, 0, folded.length);
    }

    private static boolean nextIsJapanese(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u3000') {
                return c > 0x2E80;
            }
        }
        return true;
    }

    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    /** Offset in the original text of a folded position. */
    int start(int i) {
        return offsets[i];
    }

    /** Offset in the original text after the folded position before {@code i}. */
    int end(int i) {
        return i == 0 ? 0 : offsets[i - 1] + 1;
    }

    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }
}
