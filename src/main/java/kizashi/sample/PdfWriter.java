package kizashi.sample;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sample documents as PDF: a title page with the roster, the text, page numbers; set in an embedded font. */
final class PdfWriter {
    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm 22mm 22mm;
              @bottom-center { content: "－ " counter(page) " －"; font-family: sample; font-size: 9pt; } }
            body { font-family: sample; font-size: 10.5pt; line-height: 1.7; }
            h1 { font-size: 14pt; font-weight: normal; text-align: center; }
            h2, h3 { font-size: 11.5pt; font-weight: normal; }
            strong { font-weight: normal; }
            p { margin: 0; }
            td { padding: 0 1.5em 0 1em; }
            .kaigiroku { page-break-before: always; }
            """;

    private PdfWriter() {}

    /** The bytes of the PDF. */
    static byte[] document(SampleDocument document) {
        StringBuilder body = new StringBuilder("<h1>")
                .append(HtmlWriter.escape(document.title()))
                .append("</h1>\n");
        boolean open = false;
        for (Block block : document.blocks()) {
            boolean front = block.kind() == Block.Kind.TITLE
                    || block.kind() == Block.Kind.ROSTER
                    || block.kind() == Block.Kind.TEXT;
            if (!open && !front) {
                body.append("<div class=\"kaigiroku\">\n");
                open = true;
            }
            HtmlWriter.elements(block, body);
        }
        body.append(open ? "</div>" : "");
        String html = "<html><head><title>" + HtmlWriter.escape(document.title()) + "</title><style>" + STYLE
                + "</style></head><body>" + body + "</body></html>";
        return set(html, document.published());
    }

    private static byte[] set(String html, LocalDate published) {
        XRLog.setLoggingEnabled(false);
        byte[] font = SampleLibrary.bytes("font/BIZUDMincho-subset.ttf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = new PdfRendererBuilder()
                .useFont(() -> new ByteArrayInputStream(font), "sample", 400, FontStyle.NORMAL, true)
                .withHtmlContent(html, null)
                .toStream(out)
                .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            // A published file does not change from one day to the next: no clock, no chance in it.
            Calendar day = GregorianCalendar.from(published.atStartOfDay(ZoneId.of("Asia/Tokyo")));
            pdf.getDocumentInformation().setCreationDate(day);
            pdf.getDocumentInformation().setModificationDate(day);
            pdf.setDocumentId(published.toEpochDay());
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot typeset a sample document", e);
        }
        return out.toByteArray();
    }
}
