package kizashi.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import kizashi.extract.worker.pdf.PdfText;
import kizashi.model.ExtractedText;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF files within an archive, read as those that come alone are. */
final class EmbeddedPdf implements Parser {
    private static final long serialVersionUID = 1L;

    private final transient PdfText pdf;

    EmbeddedPdf(PdfText pdf) {
        this.pdf = pdf;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("pdf"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        ExtractedText text = pdf.read(stream.readAllBytes()).text();
        if (text == null) {
            return;
        }
        XHTMLContentHandler out = new XHTMLContentHandler(handler, metadata);
        out.startDocument();
        for (String line : text.text().split("\n", -1)) {
            out.element("p", line);
        }
        out.endDocument();
    }
}
