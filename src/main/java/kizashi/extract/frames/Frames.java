package kizashi.extract.frames;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.NoText;
import org.jspecify.annotations.Nullable;

/**
 * What goes through the pipes between application and worker: numbers big-endian, texts as length and UTF-8. The reader
 * trusts no length: the worker has read a stranger's file.
 */
public final class Frames {
    private static final int REQUEST = 0x4B5A0001;
    private static final int TEXT = 0x4B5A0002;
    private static final int NONE = 0x4B5A0003;
    private static final int MAX_ITEMS = 1_000_000;

    private Frames() {}

    /**
     * A file to read.
     *
     * @param bytes the file
     * @param contentType as sent, or null
     * @param fileName or null
     */
    public record Request(
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String fileName) {}

    /**
     * What came of it: exactly one of the two.
     *
     * @param text the text
     * @param none why there is none
     */
    public record Response(
            @Nullable ExtractedText text, @Nullable NoText none) {}

    /** Sends a file to the worker. */
    public static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(REQUEST);
        writeText(out, request.contentType());
        writeText(out, request.fileName());
        out.writeInt(request.bytes().length);
        out.write(request.bytes());
        out.flush();
    }

    /** The next file to read; null when the application has gone or sends no more. */
    public static @Nullable Request readRequest(DataInputStream in) throws IOException {
        int kind;
        try {
            kind = in.readInt();
        } catch (java.io.EOFException e) {
            return null;
        }
        if (kind != REQUEST) {
            throw new IOException("not a request: " + Integer.toHexString(kind));
        }
        String contentType = readText(in, 1 << 16);
        String fileName = readText(in, 1 << 16);
        return new Request(in.readNBytes(in.readInt()), contentType, fileName);
    }

    /** Sends back what came of a file. */
    public static void write(DataOutputStream out, Response response) throws IOException {
        ExtractedText text = response.text();
        NoText none = response.none();
        if (text != null) {
            out.writeInt(TEXT);
            writeText(out, text.text());
            writeText(out, text.extractor());
            writeText(out, text.title());
            out.writeInt(text.pages().size());
            for (ExtractedText.Page page : text.pages()) {
                out.writeInt(page.number());
                out.writeInt(page.start());
            }
            out.writeInt(text.hints().size());
            for (Hint hint : text.hints()) {
                out.writeInt(hint.start());
                out.writeInt(hint.end());
                out.writeInt(hint.kind().ordinal());
                writeText(out, hint.label());
            }
        } else if (none != null) {
            out.writeInt(NONE);
            out.writeInt(none.reason().ordinal());
            writeText(out, none.detail());
        }
        out.flush();
    }

    /**
     * Reads what came of a file.
     *
     * @param maxChars bound of the text
     * @throws IOException also when the worker ended or sent nonsense
     */
    public static Response readResponse(DataInputStream in, int maxChars) throws IOException {
        int kind = in.readInt();
        if (kind == NONE) {
            int reason = count(in, NoText.Reason.values().length - 1);
            String detail = readText(in, 1 << 16);
            return new Response(null, new NoText(NoText.Reason.values()[reason], detail == null ? "" : detail));
        }
        if (kind != TEXT) {
            throw new IOException("not a response: " + Integer.toHexString(kind));
        }
        // A UTF-16 unit takes up to three bytes.
        String text = readText(in, (int) Math.min(Integer.MAX_VALUE - 8L, 3L * maxChars + 1024));
        String extractor = readText(in, 1 << 16);
        String title = readText(in, 1 << 20);
        List<ExtractedText.Page> pages = new ArrayList<>();
        for (int left = count(in, MAX_ITEMS); left > 0; left--) {
            pages.add(new ExtractedText.Page(in.readInt(), in.readInt()));
        }
        List<Hint> hints = new ArrayList<>();
        for (int left = count(in, MAX_ITEMS); left > 0; left--) {
            int start = in.readInt();
            int end = in.readInt();
            Hint.Kind hintKind = Hint.Kind.values()[count(in, Hint.Kind.values().length - 1)];
            String label = readText(in, 1 << 20);
            hints.add(new Hint(start, end, hintKind, label == null ? "" : label));
        }
        return new Response(
                new ExtractedText(
                        text == null ? "" : text, extractor == null ? "worker" : extractor, title, pages, hints),
                null);
    }

    private static int count(DataInputStream in, int max) throws IOException {
        int value = in.readInt();
        if (value < 0 || value > max) {
            throw new IOException("a count of " + value + " where at most " + max + " is allowed");
        }
        return value;
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String readText(DataInputStream in, int maxBytes) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > maxBytes) {
            throw new IOException("a text of " + length + " bytes where at most " + maxBytes + " are allowed");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
