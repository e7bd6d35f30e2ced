package kizashi.extract.worker.pdf;

import java.util.List;
import kizashi.extract.worker.pdf.Columns.Gutters;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is parted into columns that by itself does not show it, taken from the pages nearest to it: a page whose columns
 * hold lists of persons, or the last one with a few short lines.
 */
final class GuttersOfOthers {
    /** How far from the margin of the other page's column rows may begin, in ems: an indent, the mark of a speaker. */
    private static final double INDENT = 2.2;

    /** How many pages away columns are looked for: past a list of a few pages, to both sides. */
    private static final int FARTHEST = 6;

    private GuttersOfOthers() {}

    /**
     * The gutters of a page.
     *
     * @param found those of each page that shows them
     * @return null where no other page has columns, or this page's rows are not in them
     */
    static @Nullable Gutters find(List<List<Row>> pages, List<@Nullable Gutters> found, int page) {
        // Margins of left and right pages can differ: the nearest page, then the one beyond.
        for (int distance = 1; distance <= Math.min(FARTHEST, pages.size() - 1); distance++) {
            for (int other : new int[] {page - distance, page + distance}) {
                Gutters gutters = other >= 0 && other < pages.size() ? found.get(other) : null;
                if (gutters != null) {
                    Gutters here = on(pages.get(page), pages.get(other), gutters);
                    if (here != null) {
                        return here;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Gutters on(List<Row> rows, List<Row> others, Gutters gutters) {
        int from = 0;
        Gutters best = null;
        for (int i = 0; i <= rows.size(); i++) {
            if (i < rows.size() && leavesFree(rows.get(i), gutters.x())) {
                continue;
            }
            int first = from;
            while (first < i && Columns.isAcross(rows.get(first), gutters.x())) {
                first++;
            }
            boolean more = best == null || i - first > best.rows();
            if (more && stands(rows.subList(first, i), others.subList(gutters.from(), gutters.to()), gutters.x())) {
                best = new Gutters(gutters.x(), first, i);
            }
            from = i + 1;
        }
        return best;
    }

    private static boolean leavesFree(Row row, double[] x) {
        for (double gutter : x) {
            if (!Columns.leavesFree(row, gutter)) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows stand as the other page's do: begin at the columns' margins, end within them, and some are full. */
    private static boolean stands(List<Row> rows, List<Row> others, double[] x) {
        int full = 0;
        int sentences = 0;
        int columns = 0;
        double left = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= x.length; i++) {
            double right = i < x.length ? x[i] : Double.POSITIVE_INFINITY;
            List<Row> parts = Columns.parts(rows, left, right);
            List<Row> model = Columns.parts(others, left, right);
            double start = model.stream().mapToDouble(Row::start).min().orElse(0);
            double end = model.stream().mapToDouble(Row::end).max().orElse(0);
            int atMargin = 0;
            for (Row part : parts) {
                atMargin += part.start() <= start + INDENT * part.em() ? 1 : 0;
                full += Columns.isFull(part, end - start) ? 1 : 0;
                sentences += Columns.isOfSentence(part) ? 1 : 0;
                if (part.end() > end + 1.5 * part.em()) {
                    return false;
                }
            }
            if (atMargin * 10 < parts.size() * 7) {
                return false;
            }
            columns += parts.isEmpty() ? 0 : 1;
            left = right;
        }
        return columns > 1 && full > 0 && sentences > 1;
    }
}
