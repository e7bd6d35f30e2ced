package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored text of a document, into which all offsets point. It is never rewritten: plain text is kept as it came
 * (only decoded), anything else carries the version of what extracted it.
 *
 * @param text the text
 * @param extractor name and version of what made it, such as {@code tika-3.3.1+1}, or {@code plain} for text as it came
 * @param title the document's own title, where the carrier names one
 * @param pages where pages start, empty where the carrier has none
 * @param hints what the carrier itself says about spans of the text, in order of start; a vendor's own labels beat guessing
 */
public record ExtractedText(
        String text, String extractor, @Nullable String title, List<Page> pages, List<Hint> hints) {

    /** Keeps its own copies of the lists. */
    public ExtractedText {
        pages = List.copyOf(pages);
        hints = List.copyOf(hints);
    }

    /** Text as it came, about which nothing else is known. */
    public static ExtractedText plain(String text) {
        return new ExtractedText(text, "plain", null, List.of(), List.of());
    }

    /**
     * A page of the carrier.
     *
     * @param number from 1
     * @param start offset of its first character
     */
    public record Page(int number, int start) {}
}
