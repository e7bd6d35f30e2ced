package kizashi.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Documents within a document: so many and so deep, and no more. Pictures are counted apart and not opened. */
final class EmbeddedLimits extends ParsingEmbeddedDocumentExtractor {
    private final int maxCount;
    private final int maxDepth;
    private int count;
    private int depth;
    private int pictures;
    private boolean exceeded;

    EmbeddedLimits(ParseContext context, int maxCount, int maxDepth) {
        super(context);
        this.maxCount = maxCount;
        this.maxDepth = maxDepth;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (type != null && type.startsWith("image/") || isPicture(name)) {
            pictures++;
            return false;
        }
        if (exceeded || count >= maxCount || depth >= maxDepth) {
            exceeded = true;
            return false;
        }
        count++;
        return true;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }

    boolean exceeded() {
        return exceeded;
    }

    int pictures() {
        return pictures;
    }

    private static boolean isPicture(@org.jspecify.annotations.Nullable String name) {
        if (name == null) {
            return false;
        }
        String n = name.toLowerCase(java.util.Locale.ROOT);
        return n.endsWith(".png")
                || n.endsWith(".jpg")
                || n.endsWith(".jpeg")
                || n.endsWith(".gif")
                || n.endsWith(".emf")
                || n.endsWith(".wmf")
                || n.endsWith(".tif")
                || n.endsWith(".tiff")
                || n.endsWith(".bmp");
    }
}
