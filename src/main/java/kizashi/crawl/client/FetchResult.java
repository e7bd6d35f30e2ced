package kizashi.crawl.client;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import kizashi.model.Capture;
import org.jspecify.annotations.Nullable;

/** What became of a request. Every outcome that can be expected is one of these values. */
public sealed interface FetchResult {

    /**
     * A body.
     *
     * @param capture how it was archived
     * @param body decoded bytes (not decompressed twice: a ZIP stays a ZIP)
     * @param headers by lower-case name; of repeated ones the last
     * @param unchanged whether the server said, or the bytes show, that nothing changed since the capture before
     */
    record Fetched(Capture capture, byte[] body, Map<String, String> headers, boolean unchanged)
            implements FetchResult {

        /** Keeps its own copy of the headers. */
        public Fetched {
            headers = Map.copyOf(headers);
        }

        /** The address that answered, after redirects. */
        public URI url() {
            return capture.url();
        }
    }

    /** The request was not made. {@code reason} says why in a sentence for a person. */
    record Denied(Denial denial, URI url, String reason) implements FetchResult {}

    /**
     * The request brought nothing.
     *
     * @param trouble category
     * @param url what was asked for
     * @param detail a sentence for a person
     * @param retryAt when to come back, where that is known
     */
    record Failed(
            Trouble trouble,
            URI url,
            String detail,
            @Nullable Instant retryAt) implements FetchResult {}
}
