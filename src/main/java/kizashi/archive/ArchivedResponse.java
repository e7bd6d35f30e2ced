package kizashi.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to be archived.
 *
 * @param url the address that answered
 * @param requestedUrl the address that was asked for, before redirects
 * @param at when it was complete
 * @param status HTTP status
 * @param statusText its phrase
 * @param headers as received
 * @param body decompressed
 * @param ip of the server, where known
 * @param sourceId which source asked
 */
public record ArchivedResponse(
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
    public ArchivedResponse {
        headers = List.copyOf(headers);
    }

    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .reduce(null, (a, b) -> b);
    }
}
