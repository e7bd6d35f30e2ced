package kizashi.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, to be archived.
 *
 * @param url the address that answered (for a POST with what was posted in it)
 * @param requestedUrl the address that was asked for first, before redirects
 * @param at when the answer was complete
 * @param status HTTP status
 * @param statusText its phrase
 * @param headers as received, in order
 * @param body decompressed
 * @param ip the address of the server, or null behind a proxy
 * @param sourceId which source's run asked
 */
public record HttpAnswer(
        URI url,
        URI requestedUrl,
        Instant at,
        int status,
        String statusText,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        @Nullable String ip,
        String sourceId) {

    /** Keeps its own copy of the headers. */
    public HttpAnswer {
        headers = List.copyOf(headers);
    }

    /** The last value of a header, or null. */
    public @Nullable String header(String name) {
        String found = null;
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase(name)) {
                found = header.getValue();
            }
        }
        return found;
    }
}
