package kizashi.crawl.client;

import java.net.URI;
import java.time.Instant;
import kizashi.model.Capture;
import kizashi.model.HttpAnswer;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** Where every answer is kept. The archive is behind it. */
public interface ResponseStore {

    /**
     * The newest good answer (status 200) of an address.
     *
     * @param capture of the body
     * @param etag header, where sent
     * @param lastModified header, where sent
     * @param checkedAt when the server last said that it still holds
     */
    record Stored(
            Capture capture,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant checkedAt) {}

    /** The newest good answer of this very address, or null. */
    @Nullable
    Stored latest(URI url);

    /** The newest good answer to a request for this address, by way of redirects or not, that came after an instant. */
    @Nullable
    Stored askedSince(URI requestedUrl, Instant after);

    /**
     * Keeps an answer for good. When this returns, it survives the death of the process. The same bytes as before are not
     * kept twice; the capture then tells where they lie.
     */
    Capture keep(HttpAnswer exchange);

    /** Notes which document a capture holds, so that everything can be built anew from the archive alone. */
    void note(Source source, DocumentRef document, Capture capture, boolean backfill);

    /** The body of a capture. */
    byte[] read(Capture capture);
}
