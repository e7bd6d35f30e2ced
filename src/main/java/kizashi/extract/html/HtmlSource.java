package kizashi.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.japanese.Charsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a web page, decoded and parsed. jsoup is memory-safe and bounded (size here, depth there), so it runs in this
 * process.
 */
public final class HtmlSource {
    /** The largest page; the largest real one that we know, a year's minutes in one page, has a tenth of it. */
    public static final int MAX_BYTES = 40 << 20;

    private static final int META_WITHIN = 4096;

    private HtmlSource() {}

    /** Decodes and parses a page; null when it is too large. */
    public static @Nullable Document parse(byte[] bytes, @Nullable String contentType) {
        if (bytes.length > MAX_BYTES) {
            return null;
        }
        String text = decode(bytes, contentType);
        return Parser.htmlParser().parseInput(text.startsWith("\uFEFF") ? text.substring(1) : text, "");
    }

    /** The page's source as text: by its header, its own label and its bytes. */
    static String decode(byte[] bytes, @Nullable String contentType) {
        List<@Nullable String> labels = new ArrayList<>();
        labels.add(charset(contentType));
        String head =
                new String(bytes, 0, Math.min(bytes.length, META_WITHIN), java.nio.charset.StandardCharsets.ISO_8859_1);
        labels.add(charset(head));
        return Charsets.decode(bytes, labels).text();
    }

    /** What follows {@code charset=} in a header or in the head of a page; null when nothing does. */
    public static @Nullable String charset(@Nullable String where) {
        if (where == null) {
            return null;
        }
        int at = where.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int from = at + "charset=".length();
        while (from < where.length() && (where.charAt(from) == '"' || where.charAt(from) == '\'')) {
            from++;
        }
        int to = from;
        while (to < where.length()
                && (Character.isLetterOrDigit(where.charAt(to)) || "-_".indexOf(where.charAt(to)) >= 0)) {
            to++;
        }
        return to == from ? null : where.substring(from, to);
    }
}
