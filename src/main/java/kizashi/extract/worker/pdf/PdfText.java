package kizashi.extract.worker.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kizashi.extract.frames.Frames;
import kizashi.extract.frames.Titles;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.NoText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF file to text with pages. Forms, attachments and scripts within are not looked at. */
public final class PdfText {
    private static final String EXTRACTOR = "pdf+7";
    /** Below this many characters a page, pages with pictures are taken for scans. */
    private static final int FEW = 3;

    private final int maxChars;

    /** @param maxChars bound of the text */
    public PdfText(int maxChars) {
        this.maxChars = maxChars;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it is broken
     */
    public Frames.Response read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            return none(NoText.Reason.ENCRYPTED, "パスワードで保護されています。パスワードのないファイルを入手してください (protected by a password)");
        }
    }

    private Frames.Response read(PDDocument document) throws IOException {
        GlyphCollector collector = new GlyphCollector();
        List<Sheets.Sheet> sheets = new ArrayList<>();
        List<List<Row>> turned = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        long glyphs = 0;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            List<List<Glyph>> directions = collector.page(document, page);
            unread.add(collector.unreadOnPage());
            PDRectangle box = document.getPage(page - 1).getCropBox();
            boolean upright = document.getPage(page - 1).getRotation() % 180 == 0;
            sheets.add(new Sheets.Sheet(
                    directions.isEmpty() ? List.of() : directions.getFirst(),
                    upright ? box.getWidth() : box.getHeight(),
                    upright ? box.getHeight() : box.getWidth()));
            for (int i = 0; i < directions.size(); i++) {
                glyphs += directions.get(i).size();
                if (i > 0) {
                    additional(turned, page - 1).addAll(Rows.of(directions.get(i)));
                }
            }
            if (glyphs > maxChars) {
                return none(NoText.Reason.LIMIT, "文字が多すぎます (" + maxChars + " 字まで)");
            }
        }
        if (collector.isUnreadable()) {
            return none(
                    NoText.Reason.UNSUPPORTED,
                    "文字を表す符号の対応表（ToUnicode）がなく、文字として読めません。OCR が必要です (fonts without a table of letters)");
        }
        if (glyphs <= (long) FEW * document.getNumberOfPages()) {
            return hasPictures(document)
                    ? none(
                            NoText.Reason.SCANNED_IMAGE,
                            "画像だけで文字がありません。OCR にかけたファイルを入れてください (scanned pages: run OCR first)")
                    : none(NoText.Reason.EMPTY, "文字がありません (no text in it)");
        }
        ExtractedText text = compose(
                ChangingHeads.remove(Furniture.remove(MarginNumbers.remove(pages(sheets)))),
                sheets.size(),
                turned,
                title(document));
        return new Frames.Response(withUnread(text, unread), null);
    }

    /** The text with how many letters each page lacks, where any does. */
    private static ExtractedText withUnread(ExtractedText text, List<Integer> unread) {
        List<Hint> hints = new ArrayList<>();
        for (ExtractedText.Page page : text.pages()) {
            int lacks = unread.get(page.number() - 1);
            if (lacks > 0) {
                hints.add(new Hint(page.start(), page.start(), Hint.Kind.UNREAD, page.number() + " " + lacks));
            }
        }
        return new ExtractedText(text.text(), text.extractor(), text.title(), text.pages(), hints);
    }

    /** The rows of each page; of a sheet with two pages the left one comes first. */
    private static List<List<Row>> pages(List<Sheets.Sheet> sheets) {
        boolean two = Sheets.holdTwoPages(sheets);
        List<List<Row>> pages = new ArrayList<>();
        for (Sheets.Sheet sheet : sheets) {
            pages.add(Rows.of(two ? sheet.left() : sheet.glyphs()));
            if (two) {
                pages.add(Rows.of(sheet.right()));
            }
        }
        return pages;
    }

    private static List<Row> additional(List<List<Row>> turned, int page) {
        while (turned.size() <= page) {
            turned.add(new ArrayList<>());
        }
        return turned.get(page);
    }

    private static ExtractedText compose(
            List<List<Row>> pages, int sheets, List<List<Row>> turned, @Nullable String title) {
        int onSheet = pages.size() / Math.max(1, sheets);
        Footnotes footnotes = new Footnotes();
        List<List<Columns.Block>> inColumns = Columns.of(
                HangingNames.join(pages.stream().map(footnotes::remove).toList()));
        List<List<Columns.Block>> blocks = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Columns.Block> here = new ArrayList<>(inColumns.get(page));
            boolean last = page % onSheet == onSheet - 1;
            List<Row> other = last && page / onSheet < turned.size()
                    ? Furniture.withoutNumbers(turned.get(page / onSheet))
                    : List.of();
            if (!other.isEmpty()) {
                here.add(new Columns.Block(Columns.Kind.TURNED, other));
            }
            blocks.add(here);
        }
        Paragraphs paragraphs = new Paragraphs(blocks);
        List<ExtractedText.Page> starts = new ArrayList<>();
        for (int page = 0; page < blocks.size(); page++) {
            int start = paragraphs.add(blocks.get(page));
            if (page % onSheet == 0) {
                starts.add(new ExtractedText.Page(page / onSheet + 1, start));
            }
        }
        paragraphs.addNotes(footnotes.notes());
        String text = paragraphs.text();
        return new ExtractedText(text, EXTRACTOR, Titles.confirmed(title, text), starts, List.of());
    }

    private static @Nullable String title(PDDocument document) {
        return Titles.useful(document.getDocumentInformation().getTitle());
    }

    private static boolean hasPictures(PDDocument document) {
        for (int page = 0; page < Math.min(5, document.getNumberOfPages()); page++) {
            PDResources resources = document.getPage(page).getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Frames.Response none(NoText.Reason reason, String detail) {
        return new Frames.Response(null, new NoText(reason, detail));
    }
}
