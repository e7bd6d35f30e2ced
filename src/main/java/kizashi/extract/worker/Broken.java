package kizashi.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kizashi.extract.frames.Frames;
import kizashi.model.NoText;

/** What is wrong with a file that no parser can read, and what to do about it, in words for the person who has the file. */
final class Broken {
    /** So much at a PDF's end holds the mark of its end, whatever mail programs appended. */
    private static final int TAIL = 4096;

    /** How Word, Excel, OpenDocument and RTF begin. */
    private static final List<String> CONTAINERS = List.of("PK", "\u00D0\u00CF\u0011\u00E0", "{\\rtf");

    private Broken() {}

    /** Why there is no text. */
    static Frames.Response response(Frames.Request request) {
        return FileReader.none(NoText.Reason.CORRUPT, reason(request));
    }

    private static String reason(Frames.Request request) {
        byte[] bytes = request.bytes();
        if (FileReader.isPdf(bytes)) {
            return hasEnd(bytes)
                    ? "PDF の構造が壊れています。もう一度ダウンロードするか、ほかのソフトで開いて PDF に保存し直してください "
                            + "(the PDF is damaged: download it again, or open it elsewhere and save it anew)"
                    : "PDF が途中で切れています。もう一度ダウンロードしてください (the PDF is cut off: download it again)";
        }
        if (isCalledPdf(request)) {
            return "PDF という名前ですが、中身が PDF ではありません。ブラウザーで開けるか確かめ、もう一度ダウンロードしてください "
                    + "(called a PDF, but it holds none: see whether a browser opens it, and download it again)";
        }
        return "ファイルが壊れていて開けません。もう一度ダウンロードするか、元のソフトで開いて保存し直してください "
                + "(the file is damaged: download it again, or open it where it was made and save it anew)";
    }

    private static boolean hasEnd(byte[] bytes) {
        byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Whether a file is called a PDF and is an error page or other text; what is another kind of document is read as that. */
    static boolean isNoPdf(Frames.Request request) {
        byte[] bytes = request.bytes();
        if (!isCalledPdf(request) || FileReader.isPdf(bytes)) {
            return false;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return CONTAINERS.stream().noneMatch(head::startsWith);
    }

    private static boolean isCalledPdf(Frames.Request request) {
        String name = request.fileName() == null ? "" : request.fileName().toLowerCase(Locale.ROOT);
        String type = request.contentType() == null ? "" : request.contentType().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") || type.contains("/pdf");
    }
}
