package kizashi.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Readings above words (ruby) of OpenDocument texts, which Tika would put right behind the word: 長谷部はせべ is nobody's name. */
final class OdfReadings {
    private static final int MOST_BYTES = 64 << 20;
    private static final String MIME = "application/vnd.oasis.opendocument.text";
    private static final Pattern READING =
            Pattern.compile("<text:ruby-text(?:\\s[^>]*)?>[^<]*</text:ruby-text>", Pattern.DOTALL);

    private OdfReadings() {}

    /** The file without its readings; the same bytes where it has none, or is no such file. */
    static byte[] remove(byte[] bytes) throws IOException {
        String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("PK") || !head.contains(MIME)) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        boolean found = false;
        int all = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(MOST_BYTES - all);
                all += part.length;
                if (all >= MOST_BYTES) {
                    return bytes;
                }
                if (entry.getName().equals("content.xml")) {
                    String xml = new String(part, StandardCharsets.UTF_8);
                    String kept = READING.matcher(xml).replaceAll("");
                    found = kept.length() < xml.length();
                    part = kept.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part);
                zip.closeEntry();
            }
        }
        return found ? out.toByteArray() : bytes;
    }
}
