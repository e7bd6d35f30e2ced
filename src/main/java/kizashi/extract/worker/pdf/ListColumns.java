package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two columns that hold lists and no running text: each has headings of its own, at other heights than the other's. A list with two
 * pairs a line has its headings above both.
 */
final class ListColumns {
    private static final int MIN_ROWS = 5;
    /** So many headings beside an entry show that the columns run on independently. */
    private static final int ENOUGH = 2;
    /** A heading has more characters than a mark for who is present. */
    private static final int HEADING = 5;

    private static final double STEP = 4;

    private ListColumns() {}

    /** Where the longest such part of a page is parted; null where there is none. */
    static Columns.@Nullable Gutters find(List<Row> rows) {
        double left = rows.stream().mapToDouble(Row::start).min().orElse(0);
        double right = rows.stream().mapToDouble(Row::end).max().orElse(0);
        Columns.Gutters best = null;
        for (double x = left + 0.35 * (right - left); x <= left + 0.65 * (right - left); x += STEP) {
            int from = 0;
            for (int i = 0; i <= rows.size(); i++) {
                if (i < rows.size() && isEntry(rows.get(i), x)) {
                    continue;
                }
                boolean longer = best == null || i - from > best.rows();
                if (i - from >= MIN_ROWS && longer && isParted(rows.subList(from, i), x)) {
                    best = new Columns.Gutters(new double[] {x}, from, i);
                }
                from = i + 1;
            }
        }
        return best;
    }

    private static boolean isEntry(Row row, double x) {
        return Columns.leavesFree(row, x) && !Columns.isOfSentence(row);
    }

    private static boolean isParted(List<Row> rows, double x) {
        List<Row> left = Columns.parts(rows, Double.NEGATIVE_INFINITY, x);
        List<Row> right = Columns.parts(rows, x, Double.POSITIVE_INFINITY);
        if (left.size() < MIN_ROWS || right.size() < MIN_ROWS) {
            return false;
        }
        int headings = 0;
        List<Row> inRight = new ArrayList<>();
        for (Row row : rows) {
            Row one = row.between(Double.NEGATIVE_INFINITY, x);
            Row other = row.between(x, Double.POSITIVE_INFINITY);
            if (one != null && other != null && isHeading(one) != isHeading(other)) {
                headings++;
                inRight.add(other);
            }
        }
        // Headings of the right one begin at its margin.
        double margin = right.stream().mapToDouble(Row::start).min().orElse(0);
        boolean aligned =
                inRight.stream().filter(ListColumns::isHeading).allMatch(row -> row.start() - margin <= row.em());
        return headings >= ENOUGH && aligned;
    }

    /** A mark with a word right behind it and no hole: not the mark of who is present in front of a name. */
    private static boolean isHeading(Row part) {
        return Paragraphs.isMarker(part) && part.glyphs().size() >= HEADING && part.gapsOf(Spacing.CELL) == 0;
    }
}
