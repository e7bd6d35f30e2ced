package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of running text are read one after the other. A roster or table with two pairs a line is not running text and
 * stays as it stands.
 */
final class Columns {
    /** Rows that a pair of columns has at least. */
    private static final int MIN_ROWS = 8;

    private Columns() {}

    /** Which part of the page a block is; blocks of one kind share their margins. */
    enum Kind {
        FULL,
        LEFT,
        RIGHT,
        /** What runs in another direction than the rest of its page. */
        TURNED
    }

    /**
     * Rows that are read from top to bottom.
     *
     * @param kind where they stand
     * @param rows at least one
     */
    record Block(Kind kind, List<Row> rows) {}

    /** The blocks of a page in reading order. */
    static List<Block> of(List<Row> rows) {
        Gutter gutter = find(rows);
        if (gutter == null) {
            return rows.isEmpty() ? List.of() : List.of(new Block(Kind.FULL, rows));
        }
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        for (Row row : rows.subList(gutter.from, gutter.to)) {
            addIfThere(left, row.between(Double.NEGATIVE_INFINITY, gutter.x));
            addIfThere(right, row.between(gutter.x, Double.POSITIVE_INFINITY));
        }
        List<Block> blocks = new ArrayList<>();
        if (gutter.from > 0) {
            blocks.add(new Block(Kind.FULL, rows.subList(0, gutter.from)));
        }
        blocks.add(new Block(Kind.LEFT, left));
        blocks.add(new Block(Kind.RIGHT, right));
        if (gutter.to < rows.size()) {
            blocks.add(new Block(Kind.FULL, rows.subList(gutter.to, rows.size())));
        }
        return blocks;
    }

    private static void addIfThere(List<Row> rows, @Nullable Row row) {
        if (row != null) {
            rows.add(row);
        }
    }

    private record Gutter(double x, int from, int to) {}

    private static @Nullable Gutter find(List<Row> rows) {
        if (rows.size() < MIN_ROWS) {
            return null;
        }
        double start = rows.stream().mapToDouble(Row::start).min().orElse(0);
        double end = rows.stream().mapToDouble(Row::end).max().orElse(0);
        Gutter best = null;
        for (double x = start + 0.35 * (end - start); x <= start + 0.65 * (end - start); x += 2) {
            Gutter here = longest(rows, x);
            if (here != null && (best == null || here.to - here.from > best.to - best.from)) {
                best = here;
            }
        }
        return best;
    }

    /** The longest run of rows that leave this position free and read as two columns. */
    private static @Nullable Gutter longest(List<Row> rows, double x) {
        Gutter best = null;
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i < rows.size() && leavesFree(rows.get(i), x)) {
                continue;
            }
            if (i - from >= MIN_ROWS
                    && (best == null || i - from > best.to - best.from)
                    && isRunningText(rows.subList(from, i), x)) {
                best = new Gutter(x, from, i);
            }
            from = i + 1;
        }
        return best;
    }

    private static boolean leavesFree(Row row, double x) {
        double clear = 0.4 * row.em();
        for (Glyph glyph : row.glyphs()) {
            if (glyph.x() < x + clear && glyph.end() > x - clear) {
                return false;
            }
        }
        return true;
    }

    /** Both sides are filled to their margin by most rows, without holes. */
    private static boolean isRunningText(List<Row> rows, double x) {
        return isFilled(rows, Double.NEGATIVE_INFINITY, x) && isFilled(rows, x, Double.POSITIVE_INFINITY);
    }

    private static boolean isFilled(List<Row> rows, double from, double to) {
        List<Row> parts = new ArrayList<>();
        for (Row row : rows) {
            addIfThere(parts, row.between(from, to));
        }
        if (parts.size() < MIN_ROWS * 3 / 4) {
            return false;
        }
        double left = parts.stream().mapToDouble(Row::start).min().orElse(0);
        double right = parts.stream().mapToDouble(Row::end).max().orElse(0);
        int full = 0;
        int holes = 0;
        int sentences = 0;
        for (Row part : parts) {
            sentences += part.glyphs().stream().anyMatch(g -> "。、，．".contains(g.text())) ? 1 : 0;
            full += part.end() - part.start() >= 0.75 * (right - left) ? 1 : 0;
            holes += part.gapsOf(1.4);
        }
        // Two lists of persons side by side fill their columns as well, but are no sentences.
        return full * 10 >= parts.size() * 4 && holes * 2 <= parts.size() && sentences * 5 >= parts.size();
    }
}
