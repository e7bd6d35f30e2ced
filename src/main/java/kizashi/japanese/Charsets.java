package kizashi.japanese;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to Japanese text. A label is read as the superset that vendors really send (a page labelled {@code Shift_JIS} is
 * windows-31j, or ①, ㈱, 髙 and 﨑 are lost), and a label that does not fit the bytes is overruled.
 *
 * <p>What decides is how much the outcome looks like Japanese ({@link TextPlausibility}); a label is one vote that wins a
 * near tie.
 */
public final class Charsets {
    /** Microsoft's Shift_JIS, with ①, ㈱, 髙, 﨑, ～. */
    public static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    /** EUC-JP with the extensions of NEC and IBM. */
    public static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    /** ISO-2022-JP with the same extensions. */
    public static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    private static final Map<String, Charset> BY_LABEL = Map.ofEntries(
            Map.entry("shift_jis", WINDOWS_31J),
            Map.entry("shift-jis", WINDOWS_31J),
            Map.entry("sjis", WINDOWS_31J),
            Map.entry("x-sjis", WINDOWS_31J),
            Map.entry("ms_kanji", WINDOWS_31J),
            Map.entry("cp932", WINDOWS_31J),
            Map.entry("ms932", WINDOWS_31J),
            Map.entry("windows-31j", WINDOWS_31J),
            Map.entry("windows-932", WINDOWS_31J),
            Map.entry("euc-jp", EUC_JP),
            Map.entry("euc_jp", EUC_JP),
            Map.entry("eucjp", EUC_JP),
            Map.entry("x-euc-jp", EUC_JP),
            Map.entry("x-eucjp-open", EUC_JP),
            Map.entry("cp51932", EUC_JP),
            Map.entry("iso-2022-jp", ISO_2022_JP),
            Map.entry("iso2022jp", ISO_2022_JP),
            Map.entry("csiso2022jp", ISO_2022_JP),
            Map.entry("x-windows-iso2022jp", ISO_2022_JP),
            Map.entry("jis", ISO_2022_JP),
            Map.entry("utf8", StandardCharsets.UTF_8),
            // Never meant by a Japanese page: what editors write who know no better.
            Map.entry("us-ascii", StandardCharsets.UTF_8),
            Map.entry("ascii", StandardCharsets.UTF_8));

    private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** So much of a long file is enough to tell its charset. */
    private static final int SAMPLE = 256 * 1024;

    private Charsets() {}

    /**
     * Text with the charset that it was read in.
     *
     * @param text the text; a byte order mark is kept as U+FEFF, vertical brackets become the usual ones
     * @param charset what it was read in
     * @param relabelled whether a label was given and turned out wrong
     */
    public record Decoded(String text, Charset charset, boolean relabelled) {}

    /**
     * The charset that a label stands for in practice.
     *
     * @param label such as {@code Shift_JIS}, in any case, with or without quotes; null when there is none
     * @return null when there is no label or it names nothing known
     */
    public static @Nullable Charset forLabel(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String name = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        Charset known = BY_LABEL.get(name);
        if (known != null) {
            return known;
        }
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Decodes bytes that are probably Japanese.
     *
     * @param bytes any bytes; what cannot be read becomes U+FFFD
     * @param labels what headers and the page itself claim, the more trustworthy first; none may be right
     */
    public static Decoded decode(byte[] bytes, List<@Nullable String> labels) {
        Charset labelled = null;
        for (String label : labels) {
            labelled = labelled == null ? forLabel(label) : labelled;
        }
        Charset charset = detect(bytes, labels);
        String text = VerticalForms.usual(new String(bytes, charset));
        return new Decoded(text, charset, labelled != null && !sameFamily(labelled, charset));
    }

    /** As {@link #decode(byte[], List)} with one label or none. */
    public static Decoded decode(byte[] bytes, @Nullable String label) {
        return decode(bytes, label == null ? List.of() : List.of(label));
    }

    /**
     * The charset of bytes that are probably Japanese.
     *
     * @param bytes any bytes
     * @param labels what headers and the page itself claim
     */
    public static Charset detect(byte[] bytes, List<@Nullable String> labels) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        byte[] sample = sample(bytes);
        Charset wide = WideText.detect(sample);
        if (wide != null) {
            return wide;
        }
        if (hasEscapes(sample)) {
            return ISO_2022_JP;
        }
        if (isValid(sample, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : List.of(StandardCharsets.UTF_8, WINDOWS_31J, EUC_JP)) {
            double score = TextPlausibility.score(new String(sample, candidate));
            // A label wins where the bytes leave the matter nearly open, and only there.
            for (String label : labels) {
                score += candidate.equals(forLabel(label)) ? 0.02 : 0;
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean sameFamily(Charset a, Charset b) {
        return a.equals(b) || (a.name().startsWith("UTF-16") && b.name().startsWith("UTF-16"));
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == UTF_8_BOM[0] && b[1] == UTF_8_BOM[1] && b[2] == UTF_8_BOM[2]) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** The head of the bytes, and when that is all ASCII a stretch from the first byte that is not. */
    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= SAMPLE) {
            return bytes;
        }
        int from = 0;
        while (from < bytes.length && bytes[from] > 0 && bytes[from] != 0x1B) {
            from++;
        }
        from = Math.max(0, Math.min(from, bytes.length - SAMPLE) & ~1);
        return java.util.Arrays.copyOfRange(bytes, from, from + SAMPLE);
    }

    private static boolean hasEscapes(byte[] bytes) {
        int escapes = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            if (bytes[i] == 0x1B && i + 2 < bytes.length && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                escapes++;
            }
        }
        return escapes > 0;
    }

    /** Whether the bytes can be read; a character cut off at the end of a sample does not count against them. */
    private static boolean isValid(byte[] bytes, Charset charset) {
        int end = bytes.length;
        for (int cut = 0; cut < 4 && cut <= end; cut++) {
            try {
                CharBuffer decoded = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, end - cut));
                return decoded.remaining() > 0 || end == cut;
            } catch (CharacterCodingException e) {
                if (end < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }
}
