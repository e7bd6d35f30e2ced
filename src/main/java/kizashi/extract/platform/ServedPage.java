package kizashi.extract.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kizashi.extract.html.HtmlSource;
import kizashi.japanese.Charsets;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A response as a vendor's system served it, decoded and parsed when somebody asks. */
final class ServedPage {
    private static final int HEAD = 8192;

    private final byte[] bytes;
    private final @Nullable String contentType;
    private @Nullable String text;
    private @Nullable Document document;

    ServedPage(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /** The first bytes as Latin letters: enough to know markup by. */
    String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    /** Whether it begins with a tag; marks of the byte order before it, and the zeros of 16-bit letters, do not count. */
    boolean isMarkup() {
        String start = head();
        int i = 0;
        while (i < start.length()
                && (start.charAt(i) <= ' ' || "\u00ef\u00bb\u00bf\u00ff\u00fe".indexOf(start.charAt(i)) >= 0)) {
            i++;
        }
        return i < start.length() && start.charAt(i) == '<';
    }

    /** Whether an ASCII word occurs anywhere in it. */
    boolean contains(String ascii) {
        byte[] word = ascii.getBytes(StandardCharsets.US_ASCII);
        outer:
        for (int i = 0; i <= bytes.length - word.length; i++) {
            for (int j = 0; j < word.length; j++) {
                if (bytes[i + j] != word[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    /** Its text as it came, only decoded. */
    String text() {
        if (text == null) {
            List<@Nullable String> labels = new ArrayList<>();
            labels.add(HtmlSource.charset(contentType));
            labels.add(HtmlSource.charset(head()));
            text = Charsets.decode(bytes, labels).text();
        }
        return text;
    }

    /** The page parsed; null when it is too large. */
    @Nullable
    Document document() {
        if (document == null) {
            document = HtmlSource.parse(bytes, contentType);
        }
        return document;
    }
}
