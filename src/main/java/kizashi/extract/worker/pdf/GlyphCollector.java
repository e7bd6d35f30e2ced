package kizashi.extract.worker.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the glyphs of a page with their positions from PDFBox, whose own idea of lines and words is not used. */
final class GlyphCollector extends PDFTextStripper {
    private static final int MAX_GLYPHS = 200_000;
    /** So many characters around tables tell how a page is written. */
    private static final int FEWEST_OUTSIDE = 20;

    private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private int count;
    private long shown;
    private long unmapped;
    private int unmappedOnPage;
    private double pageWidth;
    private final RuleCollector rules = new RuleCollector(this);

    /**
     * The glyphs of one page in the direction in which most of them run; those that run otherwise (rotated table heads,
     * stamps) follow as a second list.
     *
     * @param number from 1
     */
    List<List<Glyph>> page(PDDocument document, int number) throws IOException {
        byDirection.clear();
        positions.clear();
        count = 0;
        unmappedOnPage = 0;
        pageWidth = document.getPage(number - 1).getCropBox().getWidth();
        rules.begin(document.getPage(number - 1));
        setStartPage(number);
        setEndPage(number);
        getText(document);
        double height = document.getPage(number - 1).getCropBox().getHeight();
        Rules ruled = rules.rules();
        List<Glyph> downwards = DownwardType.glyphs(positions, pageWidth, height);
        if (!downwards.isEmpty() && !isInCellsOnly(ruled, height)) {
            return List.of(downwards);
        }
        List<List<Glyph>> all = new ArrayList<>(byDirection.values());
        all.sort((a, b) -> b.size() - a.size());
        List<Glyph> level = byDirection.get(0);
        if (level != null) {
            all.set(all.indexOf(level), RuledTables.flatten(level, ruled));
        }
        return all;
    }

    /** Whether vertical writing stands in the cells of a table alone, and what is around them is written otherwise. */
    private boolean isInCellsOnly(Rules ruled, double height) {
        if (ruled.isEmpty()) {
            return false;
        }
        List<TextPosition> outside = positions.stream()
                .filter(p ->
                        ruled.around(p.getX() + p.getWidthDirAdj() / 2, p.getY() - 0.35 * DownwardType.size(p)) == null)
                .toList();
        return outside.size() >= FEWEST_OUTSIDE
                && DownwardType.glyphs(outside, pageWidth, height).isEmpty();
    }

    /** Whether most letters are drawn by codes that no table turns into letters: what is read is nothing, or something else. */
    boolean isUnreadable() {
        return unmapped * 2 > shown;
    }

    /** How many letters of the page that was taken last nothing turns into letters: they are missing from its text. */
    int unreadOnPage() {
        return unmappedOnPage;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        if (font.toUnicode(code) == null) {
            unmapped++;
            unmappedOnPage++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || ++count > MAX_GLYPHS) {
            return;
        }
        text = CharacterForms.compose(text);
        if (text.isEmpty()) {
            return;
        }
        positions.add(position);
        boolean vertical = position.getFont().isVertical();
        int direction = vertical ? 1000 : (int) position.getDir();
        double size = Math.max(1, position.getFontSizeInPt());
        Glyph glyph = vertical
                ? downwards(text, position)
                : new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size);
        byDirection.computeIfAbsent(direction, d -> new ArrayList<>()).add(glyph);
    }

    /** A character of a font for vertical type, whose advance is its height. */
    private Glyph downwards(String text, TextPosition position) {
        double size = DownwardType.size(position);
        return new Glyph(text, position.getYDirAdj(), pageWidth - position.getXDirAdj(), size, size);
    }

    @Override
    protected void writePage() {
        // Positions are all we want.
    }

    @Override
    protected void startPage(PDPage page) {
        // No page marks.
    }

    @Override
    protected void endPage(PDPage page) {
        // No page marks.
    }
}
