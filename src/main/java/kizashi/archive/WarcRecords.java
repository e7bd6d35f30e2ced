package kizashi.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kizashi.model.HttpAnswer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** From an answer to a WARC record and back. */
final class WarcRecords {
    private static final String REQUESTED = "WARC-X-Requested-URI";
    private static final String SOURCE = "WARC-X-Source";
    private static final String ABOUT_SHA256 = "WARC-X-About-SHA256";
    private static final String BODY_AT = "WARC-X-Body-At";
    private static final String SHA256 = "sha256";
    /** The body is stored decoded and whole, so these no longer hold. */
    private static final Set<String> DROPPED = Set.of("content-encoding", "transfer-encoding", "content-length");

    private WarcRecords() {}

    static WarcRecord response(HttpAnswer answer, String sha256) throws IOException {
        WarcResponse.Builder builder = new WarcResponse.Builder(answer.url().toString())
                .date(answer.at())
                .body(MediaType.HTTP_RESPONSE, http(answer, answer.body()))
                .payloadDigest(SHA256, sha256)
                .setHeader(REQUESTED, answer.requestedUrl().toString())
                .setHeader(SOURCE, answer.sourceId());
        InetAddress ip = ip(answer.ip());
        return ip == null ? builder.build() : builder.ipAddress(ip).build();
    }

    static WarcRecord revisit(HttpAnswer answer, ArchiveEntry before) throws IOException {
        URI profile =
                answer.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_0 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0;
        return new WarcRevisit.Builder(answer.url().toString(), profile)
                .date(answer.at())
                .body(MediaType.HTTP_RESPONSE, http(answer, new byte[0]))
                .payloadDigest(SHA256, before.sha256())
                .setHeader("WARC-Refers-To-Target-URI", before.url().toString())
                .setHeader("WARC-Refers-To-Date", before.at().toString())
                .setHeader(BODY_AT, before.bodyFile() + "@" + before.bodyOffset())
                .setHeader(REQUESTED, answer.requestedUrl().toString())
                .setHeader(SOURCE, answer.sourceId())
                .build();
    }

    static WarcRecord note(URI about, String sha256, Instant at, String json) throws IOException {
        return new WarcMetadata.Builder()
                .targetURI(about.toString())
                .date(at)
                .body(MediaType.JSON, json.getBytes(StandardCharsets.UTF_8))
                .setHeader(ABOUT_SHA256, sha256)
                .build();
    }

    /** What the index should know of a record; empty for records that are not ours to index. */
    static Optional<ArchiveEntry> entry(WarcRecord record, String file, long offset, long size) throws IOException {
        if (record instanceof WarcMetadata note) {
            String sha = note.headers().first(ABOUT_SHA256).orElse("");
            URI url = URI.create(note.target());
            return Optional.of(new ArchiveEntry(
                    ArchiveEntry.Type.NOTE,
                    url,
                    url,
                    note.date(),
                    0,
                    "application/json",
                    null,
                    null,
                    sha,
                    0,
                    file,
                    offset,
                    size,
                    file,
                    offset));
        }
        boolean response = record instanceof WarcResponse;
        if (!(record instanceof WarcCaptureRecord capture) || !(response || record instanceof WarcRevisit)) {
            return Optional.empty();
        }
        HttpResponse http = response ? ((WarcResponse) record).http() : ((WarcRevisit) record).http();
        String bodyAt = capture.headers().first(BODY_AT).orElse(file + "@" + offset);
        int split = bodyAt.lastIndexOf('@');
        return Optional.of(new ArchiveEntry(
                response ? ArchiveEntry.Type.RESPONSE : ArchiveEntry.Type.REVISIT,
                URI.create(capture.target()),
                URI.create(capture.headers().first(REQUESTED).orElse(capture.target())),
                capture.date(),
                http.status(),
                http.headers().first("Content-Type").orElse(null),
                http.headers().first("ETag").orElse(null),
                http.headers().first("Last-Modified").orElse(null),
                digest(capture),
                response ? http.body().size() : 0,
                file,
                offset,
                size,
                bodyAt.substring(0, split),
                Long.parseLong(bodyAt.substring(split + 1))));
    }

    /** The body of a response, or the text of a note. */
    static byte[] body(WarcRecord record) throws IOException {
        return record instanceof WarcResponse response
                ? response.http().body().stream().readAllBytes()
                : record.body().stream().readAllBytes();
    }

    static String digest(WarcCaptureRecord record) {
        return record.payloadDigest().map(d -> d.hex()).orElse("");
    }

    private static byte[] http(HttpAnswer answer, byte[] body) {
        StringBuilder head = new StringBuilder();
        head.append("HTTP/1.1 ").append(answer.status()).append(' ').append(clean(answer.statusText()));
        for (Map.Entry<String, String> header : answer.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            head.append("\r\n").append(DROPPED.contains(name) ? "X-Archive-Orig-" : "");
            head.append(clean(header.getKey())).append(": ").append(clean(header.getValue()));
        }
        head.append("\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private static String clean(String header) {
        StringBuilder plain = new StringBuilder();
        header.chars().forEach(c -> plain.append(c >= 0x20 && c < 0x7f ? (char) c : '?'));
        return plain.toString();
    }

    private static @Nullable InetAddress ip(@Nullable String literal) {
        try {
            return literal == null ? null : InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
