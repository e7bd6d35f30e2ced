package kizashi.crawl.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import okhttp3.Response;

/** Reads a body, decompressed, up to a limit. */
final class BodyReader {
    private static final int CHUNK = 16 << 10;

    private BodyReader() {}

    /** The body is longer than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /**
     * Reads it.
     *
     * @param limit in bytes after decompression
     * @param truncate whether what lies beyond the limit is left out silently (robots.txt) and not an error
     * @param talk asked for room when the body turns out to be large
     */
    static byte[] read(Response response, long limit, boolean truncate, Conversation talk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = response.body().byteStream()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (bytes.size() + (long) n > limit) {
                    if (!truncate) {
                        throw new TooLarge(limit);
                    }
                    bytes.write(chunk, 0, (int) (limit - bytes.size()));
                    break;
                }
                if (bytes.size() + n > ByteBudget.FREE_BYTES) {
                    talk.makeRoom();
                }
                bytes.write(chunk, 0, n);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("ended from outside");
        }
        return bytes.toByteArray();
    }
}
