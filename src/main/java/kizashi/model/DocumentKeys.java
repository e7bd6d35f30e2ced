package kizashi.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How stable keys are made. A document is body + meeting + date + kind; a passage is document + hash of its quote +
 * occurrence. White space and width do not count, so a page that is typeset anew keeps its keys.
 */
public final class DocumentKeys {
    private static final Pattern STATE_WORDS = Pattern.compile("[〔【（(\\[]?(速報版|速報|未定稿|校正前|正本)[〕】）)\\]]?");

    private DocumentKeys() {}

    /**
     * The id of a document.
     *
     * @param municipality the body
     * @param kind what it is
     * @param title its title; words for how final it is (速報版) do not count
     * @param date its day, or null when unknown
     */
    public static String document(
            Municipality municipality, DocumentKind kind, String title, @Nullable LocalDate date) {
        String plain = STATE_WORDS.matcher(fold(title)).replaceAll("");
        String day = date == null ? "undated" : date.toString();
        return municipality.key() + "-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + day + "-"
                + sha256(plain).substring(0, 10);
    }

    /**
     * The key of a passage.
     *
     * @param documentId {@link Document#id()}
     * @param quote the passage's text
     * @param occurrence 0 for the first passage of the document with this text, 1 for the next
     */
    public static String passage(String documentId, String quote, int occurrence) {
        return documentId + "#" + sha256(fold(quote)).substring(0, 12) + (occurrence == 0 ? "" : "." + occurrence);
    }

    /** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String fold(String text) {
        String plain = isSimple(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] kept = new char[plain.length()];
        int n = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '\u3000' && (c > ' ' || "\t\n\u000b\f\r ".indexOf(c) < 0)) {
                kept[n++] = c >= '\uff01' && c <= '\uff5e' ? (char) (c - '\uff01' + '!') : c;
            }
        }
        return new String(kept, 0, n);
    }

    /** Whether NFKC changes nothing but full-width letters and spaces: plain kana, kanji and signs; saves the slow way. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c >= '\u4e00' && c <= '\u9fff'
                    || c >= '\u3041' && c <= '\u3096'
                    || c >= '\u30a1' && c <= '\u30fc'
                    || c < '\u0080'
                    || c >= '\u3000' && c <= '\u3003'
                    || c >= '\u3005' && c <= '\u3015'
                    || c >= '\uff01' && c <= '\uff5e';
            if (!simple) {
                return false;
            }
        }
        return true;
    }
}
