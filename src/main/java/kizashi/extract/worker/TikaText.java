package kizashi.extract.worker;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kizashi.extract.frames.Frames;
import kizashi.extract.frames.Titles;
import kizashi.extract.worker.pdf.PdfText;
import kizashi.model.ExtractedText;
import kizashi.model.NoText;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Word, Excel, PowerPoint, OpenDocument, RTF, archives: by Tika, with the parsers named here and no other (none that starts
 * a program, none that guesses at pictures).
 */
final class TikaText {
    private static final String EXTRACTOR = "tika-3.3.1+3";

    private final int maxChars;
    private final int maxEmbedded;
    private final int maxDepth;
    private final Detector detector = new DefaultDetector();
    private final AutoDetectParser parser;

    TikaText(int maxChars, int maxEmbedded, int maxDepth, PdfText pdf) {
        this.maxChars = maxChars;
        this.maxEmbedded = maxEmbedded;
        this.maxDepth = maxDepth;
        Parser[] parsers = {
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new EpubParser(),
            new JSoupParser(),
            new TXTParser(),
            new PackageParser(),
            new CompressorParser(),
            new EmbeddedPdf(pdf)
        };
        this.parser = new AutoDetectParser(detector, parsers);
    }

    Frames.Response read(Frames.Request request) throws IOException {
        Metadata metadata = new Metadata();
        if (request.fileName() != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.fileName());
        }
        if (request.contentType() != null) {
            metadata.set(HttpHeaders.CONTENT_TYPE, request.contentType());
        }
        ParseContext context = new ParseContext();
        EmbeddedLimits embedded = new EmbeddedLimits(context, maxEmbedded, maxDepth);
        context.set(Parser.class, parser);
        OfficeParserConfig office = new OfficeParserConfig();
        // Readings above words are no part of what is said.
        office.setConcatenatePhoneticRuns(false);
        // Nor are running heads and page numbers, which would stand behind the last speech.
        office.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        BodyContentHandler handler = new BodyContentHandler(maxChars);
        byte[] bytes = OdfReadings.remove(request.bytes());
        byte[] marked = RtfRows.mark(bytes);
        try (TikaInputStream in = TikaInputStream.get(marked == null ? bytes : marked)) {
            MediaType type = detector.detect(in, metadata);
            if (type.getType().equals("image")) {
                return FileReader.none(NoText.Reason.SCANNED_IMAGE, "画像です (" + type + "): 文字がありません");
            }
            if (!supports(type, context)) {
                return FileReader.none(NoText.Reason.UNSUPPORTED, "読めない種類のファイルです (" + type + ")");
            }
            parser.parse(in, new RowLines(handler), metadata, context);
        } catch (EncryptedDocumentException e) {
            return FileReader.none(
                    NoText.Reason.ENCRYPTED, "パスワードで保護されています。パスワードのないファイルを入手してください (protected by a password)");
        } catch (ZeroByteFileException e) {
            return FileReader.none(NoText.Reason.EMPTY, "ファイルが空です (the file is empty)");
        } catch (TikaException | SAXException e) {
            return failed(request, e, embedded);
        }
        if (embedded.exceeded()) {
            return limit("中のファイルが多すぎるか深すぎます", maxEmbedded + " 件・" + maxDepth + " 段まで");
        }
        String text = Blank.tidy(marked == null ? handler.toString() : RtfRows.join(handler.toString()));
        if (text.isBlank()) {
            return embedded.pictures() > 0
                    ? FileReader.none(
                            NoText.Reason.SCANNED_IMAGE,
                            "画像だけで文字がありません。OCR にかけたファイルを入れてください (pictures only: run OCR first)")
                    : FileReader.none(NoText.Reason.EMPTY, "文字がありません (no text in it)");
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        return new Frames.Response(
                new ExtractedText(text, EXTRACTOR, Titles.confirmed(Titles.useful(title), text), List.of(), List.of()),
                null);
    }

    private boolean supports(MediaType type, ParseContext context) {
        Set<MediaType> supported = parser.getSupportedTypes(context);
        MediaType t = type.getBaseType();
        while (t != null && !t.equals(MediaType.OCTET_STREAM)) {
            if (supported.contains(t)) {
                return true;
            }
            t = parser.getMediaTypeRegistry().getSupertype(t);
        }
        return false;
    }

    private Frames.Response failed(Frames.Request request, Exception e, EmbeddedLimits embedded) {
        if (WriteLimitReachedException.isWriteLimitReached(e)) {
            return limit("文字が多すぎます", maxChars + " 字まで");
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof EncryptedDocumentException || t instanceof org.apache.poi.EncryptedDocumentException) {
                return FileReader.none(
                        NoText.Reason.ENCRYPTED, "パスワードで保護されています。パスワードのないファイルを入手してください (protected by a password)");
            }
        }
        if (embedded.exceeded() || isBomb(e)) {
            return limit("中身が大きすぎるか深すぎます", maxEmbedded + " 件・" + maxDepth + " 段まで");
        }
        return Broken.response(request);
    }

    /** Tika's guard against content that swells ends the parsers with an exception that only its cause, or nothing, names. */
    private static boolean isBomb(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (message.contains("zip bomb")
                    || message.contains("Zip bomb")
                    || message.contains("Illegal SAXException")) {
                return true;
            }
        }
        return false;
    }

    private static Frames.Response limit(String what, String bound) {
        return FileReader.none(NoText.Reason.LIMIT, what + " (" + bound + ")");
    }
}
