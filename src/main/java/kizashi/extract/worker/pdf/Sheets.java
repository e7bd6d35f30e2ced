package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Sheets on which two pages stand side by side, as offices print to save paper: landscape, a free strip down the middle, and a page
 * number on each side, the right one's next after the left one's. A landscape page in two columns has one number.
 */
final class Sheets {
    /** How wide the free strip is, in points, on each side of the middle. */
    private static final double STRIP = 5;

    private Sheets() {}

    /**
     * A sheet with the glyphs on it.
     *
     * @param glyphs in the direction in which most of them run
     * @param width of the paper, in points
     * @param height of the paper, in points
     */
    record Sheet(List<Glyph> glyphs, double width, double height) {
        List<Glyph> left() {
            return glyphs.stream().filter(g -> g.x() < width / 2).toList();
        }

        /** Moved to where they stand on a page of their own. */
        List<Glyph> right() {
            return glyphs.stream()
                    .filter(g -> g.x() >= width / 2)
                    .map(g -> new Glyph(g.text(), g.x() - width / 2, g.y(), g.width(), g.size()))
                    .toList();
        }

        private boolean isParted() {
            return width > 1.2 * height
                    && glyphs.stream().allMatch(g -> g.end() < width / 2 - STRIP || g.x() > width / 2 + STRIP);
        }
    }

    /** Whether all sheets of a document hold two pages. */
    static boolean holdTwoPages(List<Sheet> sheets) {
        int both = 0;
        int numbered = 0;
        for (Sheet sheet : sheets) {
            if (!sheet.isParted()) {
                return false;
            }
            List<Row> left = Rows.of(new ArrayList<>(sheet.left()));
            List<Row> right = Rows.of(new ArrayList<>(sheet.right()));
            if (!left.isEmpty() && !right.isEmpty()) {
                both++;
                int number = number(left);
                numbered += number >= 0 && number(right) == number + 1 ? 1 : 0;
            }
        }
        return both > 0 && numbered * 2 > both;
    }

    private static int number(List<Row> rows) {
        int foot = PageNumber.of(rows.getLast().bare()).value();
        return foot >= 0 ? foot : PageNumber.of(rows.getFirst().bare()).value();
    }
}
