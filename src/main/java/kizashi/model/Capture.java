package kizashi.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One response as it was archived.
 *
 * @param url the address that answered, after redirects
 * @param requestedUrl the address that was asked for
 * @param fetchedAt when
 * @param status HTTP status
 * @param contentType the header as sent, where there was one
 * @param sha256 hash of the decoded body, 64 hexadecimal digits
 * @param length size of the decoded body in bytes
 * @param location where the record lies in the archive: file name and byte offset, such as {@code 2026-11-21-a.warc.gz@1234};
 *     for an import the file's path
 */
public record Capture(
        URI url,
        URI requestedUrl,
        Instant fetchedAt,
        int status,
        @Nullable String contentType,
        String sha256,
        long length,
        String location) {}
