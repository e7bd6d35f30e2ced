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
        if (zeros * 50 >= units && Math.max(even, odd) * 5 >= units) {
            return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return looksWritten(bytes, 1)
                ? StandardCharsets.UTF_16LE
                : looksWritten(bytes, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /**
     * A stretch without any ASCII has no zero byte, but read in pairs it is nothing but kana, kanji and full-width forms, a
     * good part of it kana. Bytes of another charset, read in pairs, fall anywhere.
     *
     * @param high where in a pair the high byte stands
     */
    private static boolean looksWritten(byte[] bytes, int high) {
        int units = bytes.length / 2;
        int written = 0;
        int kana = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int unit = (bytes[i + high] & 0xff) << 8 | bytes[i + 1 - high] & 0xff;
            boolean isKana = unit >= 0x3041 && unit <= 0x30ff;
            kana += isKana ? 1 : 0;
            written += isKana || isOtherJapanese(unit) ? 1 : 0;
        }
        return bytes.length % 2 == 0 && written * 20 >= units * 19 && kana * 5 >= units;
    }

    private static boolean isOtherJapanese(int unit) {
        return unit >= 0x3000 && unit <= 0x303f
                || unit >= 0x4e00 && unit <= 0x9fff
                || unit >= 0xf900 && unit <= 0xfaff
                || unit >= 0xff00 && unit <= 0xffef
                || unit >= 0x2000 && unit <= 0x27ff
                || unit == '\n'
                || unit == '\r'
                || unit >= ' ' && unit < 0x7f;
    }
}
