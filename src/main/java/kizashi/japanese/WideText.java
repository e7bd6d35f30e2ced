package kizashi.japanese;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 without a byte order mark: every other byte of its ASCII and of its kana is 0x00 or 0x30. */
final class WideText {
    private WideText() {}

    /** UTF-16 in one of its two byte orders; null when the bytes are something else. */
    static @Nullable Charset detect(byte[] bytes) {
        int units = bytes.length / 2;
        if (units < 8) {
            return null;
        }
        int zeros = 0;
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            zeros += bytes[i] == 0 || bytes[i + 1] == 0 ? 1 : 0;
            even += bytes[i] == 0 || bytes[i] == 0x30 ? 1 : 0;
            odd += bytes[i + 1] == 0 || bytes[i + 1] == 0x30 ? 1 : 0;
        }
        // Other charsets hold no zero bytes at all.
        if (zeros * 50 < units || Math.max(even, odd) * 5 < units) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
