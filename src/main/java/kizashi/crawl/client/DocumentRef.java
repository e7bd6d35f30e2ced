package kizashi.crawl.client;

import java.net.URI;
import java.util.Map;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * A document as a platform's listing names it, before it is fetched.
 *
 * @param key stable within its source, whatever session the listing came from: the address, slug and file name, host and id
 * @param url what to open: also what a reader is shown
 * @param title as listed, such as 令和７年第３回定例会 第２号
 * @param kind as far as the listing tells; null where only the text can
 * @param dateLabel the meeting's day as written in the listing (令和８年６月８日, 06月08日－02号); null where it names none
 * @param state how final
 * @param extra what only this platform and its reader understand; the names in this record are shared
 */
public record DocumentRef(
        String key,
        URI url,
        @Nullable String title,
        @Nullable DocumentKind kind,
        @Nullable String dateLabel,
        PublicationState state,
        Map<String, String> extra) {
    /** In {@link #extra}: the meeting's own name, such as 令和７年第３回定例会. */
    public static final String MEETING = "meeting";

    /** In {@link #extra}: the sitting within the meeting, such as 第２号. */
    public static final String SITTING = "sitting";

    /** In {@link #extra}: the year as the vendor groups by it. */
    public static final String YEAR = "year";

    /** In {@link #extra}: the page on which the link stood. */
    public static final String FOUND_ON = "foundOn";

    /** In {@link #extra}: the day that stands beside the link, mostly that of publication. */
    public static final String LISTED_ON = "listedOn";

    /** In {@link #extra}: anything that changes when the publisher changes the document (size, update time). */
    public static final String VERSION = "version";

    /** Keeps its own copy of the map. */
    public DocumentRef {
        extra = Map.copyOf(extra);
    }

    /** A document whose key is its address. */
    public static DocumentRef at(URI url, @Nullable String title, @Nullable DocumentKind kind) {
        return new DocumentRef(url.toString(), url, title, kind, null, PublicationState.FINAL, Map.of());
    }

    /** What a change of the listing's own words is told by. */
    public String fingerprint() {
        return title + "|" + dateLabel + "|" + state + "|" + extra.getOrDefault(LISTED_ON, "") + "|"
                + extra.getOrDefault(VERSION, "");
    }
}
