package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Vertical writing (縦書き) that a program set with a font for horizontal writing, character below character. Figures in it
 * lie on their side, or stand side by side in the line.
 */
final class DownwardType {
    /** Fewer characters below each other are a narrow cell of a table. */
    private static final int SHORTEST_RUN = 5;
    /** The part of the page's height in which running heads and page numbers stand. */
    private static final double MARGIN = 0.16;
    /** More characters beside each other are a running head; fewer are figures that stand upright in the line. */
    private static final int LONGEST_UPRIGHT = 3;

    private DownwardType() {}

    /**
     * The characters of a page in vertical writing, turned so that every line runs to the right.
     *
     * @param positions in the order of the file
     * @param width of the page
     * @param height of the page
     * @return empty when the page is not written so
     */
    static List<Glyph> glyphs(List<TextPosition> positions, double width, double height) {
        boolean[] down = new boolean[positions.size()];
        int run = 1;
        int all = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i < positions.size() && isBelow(positions.get(i - 1), positions.get(i))) {
                run++;
                continue;
            }
            for (int j = i - run; run > 1 && j < i; j++) {
                down[j] = true;
            }
            all += run >= SHORTEST_RUN ? run : 0;
            run = 1;
        }
        if (all * 2 <= positions.size()) {
            return List.of();
        }
        List<Glyph> turned = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            TextPosition position = positions.get(i);
            boolean upright = down[i] || position.getDir() != 0 || besideEachOther(positions, i) <= LONGEST_UPRIGHT;
            boolean inMargin = position.getY() < MARGIN * height || position.getY() > (1 - MARGIN) * height;
            String text = CharacterForms.compose(String.valueOf(position.getUnicode()));
            if (!text.isEmpty() && upright && (down[i] || !inMargin || position.getDir() != 0)) {
                turned.add(turned(position, text, width));
            }
        }
        return turned;
    }

    /** Height of a character on the page in points; the font's size does not say that programs scale the page as a whole. */
    static double size(TextPosition position) {
        return Math.max(1, position.getYScale() > 0 ? position.getYScale() : position.getFontSizeInPt());
    }

    private static Glyph turned(TextPosition position, String text, double width) {
        double size = size(position);
        if (position.getDir() != 0) {
            // On its side: it runs downwards from its baseline at the left.
            return new Glyph(
                    text, position.getY(), width - position.getX() - 0.4 * size, position.getWidthDirAdj(), size);
        }
        double middle = position.getX() + position.getWidthDirAdj() / 2;
        return new Glyph(text, position.getY() - 0.9 * size, width - middle, size, size);
    }

    /** How many characters stand beside each other around one. */
    private static int besideEachOther(List<TextPosition> positions, int at) {
        int from = at;
        int to = at;
        while (from > 0 && isBeside(positions.get(from - 1), positions.get(from)) && at - from <= LONGEST_UPRIGHT) {
            from--;
        }
        while (to + 1 < positions.size()
                && isBeside(positions.get(to), positions.get(to + 1))
                && to - at <= LONGEST_UPRIGHT) {
            to++;
        }
        return to - from + 1;
    }

    private static boolean isBeside(TextPosition a, TextPosition b) {
        double size = size(a);
        double step = b.getX() - a.getX();
        return Math.abs(b.getY() - a.getY()) < 0.2 * size && step > 0.2 * size && step < 2.5 * size;
    }

    private static boolean isBelow(TextPosition a, TextPosition b) {
        double size = size(a);
        double across = Math.abs((b.getX() + b.getWidthDirAdj() / 2) - (a.getX() + a.getWidthDirAdj() / 2));
        double step = b.getY() - a.getY();
        return a.getDir() == 0 && b.getDir() == 0 && across < 0.35 * size && step > 0.5 * size && step < 2.5 * size;
    }
}
