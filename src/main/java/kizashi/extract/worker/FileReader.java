package kizashi.extract.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kizashi.extract.frames.Frames;
import kizashi.extract.worker.pdf.PdfText;
import kizashi.model.NoText;

/** Chooses who reads a file: {@link PdfText} for PDF, {@link SavedPage} for pages saved whole, {@link TikaText} for everything else. */
final class FileReader {
    private static final int HEAD = 1024;

    private final int maxChars;
    private final PdfText pdf;
    private final TikaText tika;

    FileReader(int maxChars, int maxEmbedded, int maxDepth) {
        this.maxChars = maxChars;
        this.pdf = new PdfText(maxChars);
        this.tika = new TikaText(maxChars, maxEmbedded, maxDepth, pdf);
    }

    Frames.Response read(Frames.Request request) {
        byte[] bytes = request.bytes();
        if (bytes.length == 0) {
            return none(NoText.Reason.EMPTY, "ファイルが空です (the file is empty)");
        }
        try {
            if (isPdf(bytes)) {
                return pdf.read(bytes);
            }
            if (Broken.isNoPdf(request)) {
                return Broken.response(request);
            }
            return SavedPage.isOne(bytes) ? SavedPage.read(bytes, maxChars) : tika.read(request);
        } catch (IOException | RuntimeException e) {
            // Parsers of strangers' files fail in every way there is; which one says nothing to the person who has the
            // file.
            return Broken.response(request);
        }
    }

    static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    static Frames.Response none(NoText.Reason reason, String detail) {
        return new Frames.Response(null, new NoText(reason, detail));
    }
}
