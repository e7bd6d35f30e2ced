package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A ruled table in vertical writing on a page that is not: a narrow column for each person, the office in its upper cell and the name
 * in the lower one, or both in one cell. It is read from right to left, each column as a row.
 */
final class DownwardTable {
    /** How far rows stand apart at least, in sizes of their type. */
    private static final double LEADING = 1.4;
    /** What is left free between what was in one cell and what was in the next, in sizes. */
    private static final double BETWEEN = 2;

    private DownwardTable() {}

    /** Whether most of what a table's cells hold runs downwards. */
    static boolean isOne(List<List<TableCell>> table) {
        int downwards = 0;
        int other = 0;
        for (List<TableCell> row : table) {
            for (TableCell cell : row) {
                int letters = cell.letters().size();
                downwards += cell.isDownwards() ? letters : 0;
                other += letters > 1 && !cell.isDownwards() ? letters : 0;
            }
        }
        return downwards > 3 * other;
    }

    /** The columns of a table as rows within the space that it has on the page. */
    static List<Glyph> rows(List<List<TableCell>> table) {
        List<List<TableCell>> columns = columns(table);
        double top = table.getFirst().getFirst().box().top();
        double bottom = table.getLast().getFirst().box().bottom();
        double left = columns.getLast().getFirst().box().left();
        double size = table.stream()
                .flatMap(List::stream)
                .mapToDouble(TableCell::size)
                .max()
                .orElse(1);
        double pitch = (bottom - top) / (columns.size() + 1);
        double scale = Math.min(1, pitch / (LEADING * size));
        List<Glyph> set = new ArrayList<>();
        double[] starts = starts(table, left, scale);
        for (int i = 0; i < columns.size(); i++) {
            double y = top + (i + 1) * pitch;
            for (TableCell cell : columns.get(i)) {
                int k = rowOf(table, cell);
                set.addAll(row(cell, starts[k], y, scale));
            }
        }
        return set;
    }

    /** Cells of one column from the top; the columns from the right. */
    private static List<List<TableCell>> columns(List<List<TableCell>> table) {
        List<List<TableCell>> columns = new ArrayList<>();
        for (List<TableCell> row : table) {
            for (TableCell cell : row) {
                List<TableCell> own = null;
                for (List<TableCell> column : columns) {
                    own = column.getFirst().box().alignsWith(cell.box()) ? column : own;
                }
                if (own == null) {
                    own = new ArrayList<>();
                    columns.add(own);
                }
                own.add(cell);
            }
        }
        columns.sort(
                Comparator.comparingDouble(column -> -column.getFirst().box().left()));
        return columns;
    }

    private static int rowOf(List<List<TableCell>> table, TableCell cell) {
        for (int k = 0; k < table.size(); k++) {
            if (table.get(k).contains(cell)) {
                return k;
            }
        }
        return 0;
    }

    /** Where what was in each row of the table begins, so that cells stand below each other as in other lists. */
    private static double[] starts(List<List<TableCell>> table, double left, double scale) {
        double[] starts = new double[table.size()];
        double at = left;
        for (int k = 0; k < starts.length; k++) {
            starts[k] = at;
            double longest = 0;
            for (TableCell cell : table.get(k)) {
                double end = row(cell, 0, 0, scale).stream()
                        .mapToDouble(Glyph::end)
                        .max()
                        .orElse(0);
                longest = Math.max(longest, end);
            }
            at += longest + BETWEEN * scale * table.get(k).getFirst().size();
        }
        return starts;
    }

    /** What is in a cell, lines from right to left one after the other, as one line. */
    private static List<Glyph> row(TableCell cell, double start, double y, double scale) {
        List<List<Glyph>> lines = lines(cell);
        List<Glyph> set = new ArrayList<>();
        double at = start;
        double top =
                lines.stream().mapToDouble(line -> line.getFirst().y()).min().orElse(0);
        for (List<Glyph> line : lines) {
            double from = set.isEmpty() ? top : line.getFirst().y();
            for (Glyph g : line) {
                double x = at + (g.y() - from) * scale;
                set.add(new Glyph(g.text(), x, y, cell.size() * scale, g.size() * scale));
            }
            at = set.getLast().end();
        }
        return set;
    }

    /** Its vertical lines from the right, each from the top; figures that stand beside each other in the line stay in it. */
    private static List<List<Glyph>> lines(TableCell cell) {
        List<Glyph> sorted = new ArrayList<>(cell.letters());
        sorted.sort(Comparator.comparingDouble(g -> -(g.x() + g.width() / 2)));
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            double middle = glyph.x() + glyph.width() / 2;
            boolean same = false;
            if (!lines.isEmpty()) {
                Glyph first = lines.getLast().getFirst();
                same = first.x() + first.width() / 2 - middle <= 0.8 * cell.size();
            }
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x)));
        return lines;
    }
}
