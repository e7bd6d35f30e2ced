package kizashi.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of file bytes are, which decides who reads them. The bytes themselves count more than what a server calls them. */
enum Carrier {
    /** Text as it came: only decoded. */
    PLAIN,
    /** A web page: read by jsoup, in this process. */
    HTML,
    /** JSON or XML of an open interface: read by the class of its platform. */
    DATA,
    /** PDF, Word, Excel, pages saved with their frames and the rest: read by a worker process. */
    BINARY;

    private static final int HEAD = 1024;

    /**
     * @param bytes the file
     * @param contentType the header as sent, or null
     * @param fileName its name or the path of its address, or null
     */
    static Carrier of(byte[] bytes, @Nullable String contentType, @Nullable String fileName) {
        if (startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "{\\rtf")) {
            return BINARY;
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && (bytes[2] & 0xFF) == 0x11) {
            return BINARY;
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        String head = head(bytes);
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.contains("<html") && head.startsWith("<")) {
            return HTML;
        }
        boolean saved = head.contains("mime-version:") && head.contains("multipart/related");
        if (head.contains("%pdf-") || saved) {
            return BINARY;
        }
        if (type.contains("json") || name.endsWith(".json")) {
            return DATA;
        }
        if (head.startsWith("<?xml") || type.contains("/xml") || name.endsWith(".xml")) {
            return type.contains("html") || head.contains("xhtml") ? HTML : DATA;
        }
        if (type.contains("html") || name.endsWith(".html") || name.endsWith(".htm")) {
            return HTML;
        }
        if (type.startsWith("text/")
                || name.endsWith(".txt")
                || name.endsWith(".md")
                || name.endsWith(".csv")
                || name.endsWith(".tsv")) {
            return looksBinary(bytes) ? BINARY : PLAIN;
        }
        if (head.startsWith("<") && (head.contains("<body") || head.contains("<meta") || head.contains("<head"))) {
            return HTML;
        }
        return type.startsWith("application/") && !type.contains("octet-stream") || looksBinary(bytes) ? BINARY : PLAIN;
    }

    /** The first kilobyte in lower case, without white space and byte order mark in front; UTF-16 reads as ASCII. */
    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        head = head.replace("\u0000", "")
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\u00FE\u00FF", "");
        return head.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, String ascii) {
        if (bytes.length < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters that no text in any charset has, UTF-16's zero bytes set apart. */
    private static boolean looksBinary(byte[] bytes) {
        int n = Math.min(bytes.length, 4 * HEAD);
        int control = 0;
        int zero = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            zero += b == 0 ? 1 : 0;
            control += b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        boolean marked = n > 1 && ((bytes[0] & 0xFF) + (bytes[1] & 0xFF)) == 0xFE + 0xFF;
        return control * 100 > n || (zero * 100 > n && !marked && control > 0);
    }
}
