package kizashi.archive;

import java.net.URI;
import java.time.Instant;
import kizashi.model.Capture;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one record.
 *
 * @param type of the record
 * @param url the address that answered; for a note that of the capture it is about
 * @param requestedUrl the address that was asked for
 * @param at when the answer was complete
 * @param status HTTP status; 304 for a server that says "not modified"
 * @param contentType header, where sent
 * @param etag header, where sent
 * @param lastModified header, where sent
 * @param sha256 of the body
 * @param length of the body
 * @param file name of the WARC file
 * @param offset of the record in it
 * @param size of the record in it, compressed
 * @param bodyFile where the body lies: the same record, or an earlier one with the same bytes
 * @param bodyOffset where in it
 */
public record ArchiveEntry(
        Type type,
        URI url,
        URI requestedUrl,
        Instant at,
        int status,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        String sha256,
        long length,
        String file,
        long offset,
        long size,
        String bodyFile,
        long bodyOffset) {

    /** What a record is. */
    public enum Type {
        /** An answer with its body. */
        RESPONSE,
        /** An answer whose body was there before. */
        REVISIT,
        /** What we note about a capture. */
        NOTE
    }

    /**
     * Whether the bytes of a good answer stand behind it: its own (200), or those of before that came again or were not modified. A 304
     * to which nothing is known has none.
     */
    public boolean isGood() {
        return type == Type.RESPONSE && status == 200 || type == Type.REVISIT && (status == 200 || status == 304);
    }

    /** As the record that flows on; "not modified" (304) stands for the body that was there before (200). */
    public Capture capture() {
        return new Capture(
                url,
                requestedUrl,
                at,
                status == 304 ? 200 : status,
                contentType,
                sha256,
                length,
                bodyFile + "@" + bodyOffset);
    }
}
