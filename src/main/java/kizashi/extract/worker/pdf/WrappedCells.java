package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a list whose text wraps: an office over two lines in a narrow column, the name beside the first of them, beside the
 * second or between both. Their rows are put together, so that the office is read before the name.
 */
final class WrappedCells {
    /** How far parts of one cell, or cells of one column, can begin apart, in ems. */
    private static final double SAME = 0.35;
    /** Lines of one cell stand at most so far below each other, in sizes of their type. */
    private static final double LEADING = 2.2;
    /** How much nearer lines of one cell are than the rows of a table that has room between them. */
    private static final double NEARER = 0.88;
    /** What stands in the middle of two lines, as shares of their distance. */
    private static final double MIDDLE_FROM = 0.3;

    private static final double MIDDLE_TO = 0.7;
    /** A line that wraps leaves at most so much of its column free, in ems. */
    private static final double LEFT_FREE = 1.2;
    /** What is left between a cell that was put together and the next one, in ems. */
    private static final double BETWEEN = 0.8;
    /** No cell has more lines. */
    private static final int MOST_LINES = 4;
    /** So many rows show a column. */
    private static final int ENOUGH = 2;
    /** So far above and below are rows of the same list looked for. */
    private static final int AROUND = 20;
    /** What the title of an office ends with, and what a heading that names a group does. */
    private static final String OFFICE_ENDS = "長佐事監官幹査理任";

    /** A line that begins so stands by itself: （備考）. */
    private static final String NOTES = "（(※注";

    private static final String GROUP_ENDS = "部局課室係会員者人院所署団";

    private final List<Row> rows;

    private WrappedCells(List<Row> rows) {
        this.rows = rows;
    }

    /** The rows of a block, those of one row of a table put together. */
    static List<Row> join(List<Row> rows) {
        List<Row> joined = rows;
        for (int lines = 2; lines <= MOST_LINES; lines++) {
            List<Row> next = new WrappedCells(joined).join();
            if (next.size() == joined.size()) {
                break;
            }
            joined = next;
        }
        return joined;
    }

    private List<Row> join() {
        List<Row> joined = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            if (aroundName(i)) {
                joined.add(together(cellsOf(rows.subList(i, i + 3)), rows.get(i + 1)));
                i += 3;
                continue;
            }
            Row two = belowOrAbove(i);
            joined.add(two != null ? two : rows.get(i));
            i += two != null ? 2 : 1;
        }
        return joined;
    }

    /** Whether a row and the second after it are the two lines of cells, and what lies between stands beside these. */
    private boolean aroundName(int i) {
        if (i + 2 >= rows.size()) {
            return false;
        }
        Row first = rows.get(i);
        Row name = rows.get(i + 1);
        Row last = rows.get(i + 2);
        double lines = last.y() - first.y();
        boolean between = name.y() - first.y() >= MIDDLE_FROM * lines && name.y() - first.y() <= MIDDLE_TO * lines;
        boolean near = lines <= LEADING * Math.max(first.size(), last.size());
        // Two columns of text whose lines stand at half the height of each other go on so.
        boolean alone = (i == 0 || first.y() - rows.get(i - 1).y() > MIDDLE_TO * lines)
                && (i + 3 >= rows.size() || rows.get(i + 3).y() - last.y() > MIDDLE_TO * lines);
        if (!between || !near || !alone || isText(first) || isText(name) || isText(last)) {
            return false;
        }
        List<Row> upper = cells(first);
        List<Row> lower = cells(last);
        if (upper.size() != lower.size()) {
            return false;
        }
        for (int k = 0; k < upper.size(); k++) {
            double from = upper.get(k).start();
            double to = Math.max(upper.get(k).end(), lower.get(k).end());
            double next = k + 1 < upper.size() ? upper.get(k + 1).start() : Double.POSITIVE_INFINITY;
            boolean same = Math.abs(from - lower.get(k).start()) <= SAME * first.em();
            if (!same || name.between(from, to) != null || name.between(to, next) == null) {
                return false;
            }
        }
        return true;
    }

    /** Two rows as one, where one of them holds nothing but the other line of cells of the other; null elsewhere. */
    private @Nullable Row belowOrAbove(int i) {
        if (i + 1 >= rows.size() || isText(rows.get(i)) || isText(rows.get(i + 1))) {
            return null;
        }
        Row first = rows.get(i);
        Row second = rows.get(i + 1);
        if (second.y() - first.y() > LEADING * Math.max(first.size(), second.size())) {
            return null;
        }
        Row below = goesOn(i, i, i + 1);
        return below != null ? below : goesOn(i, i + 1, i);
    }

    /**
     * @param at the first of the two rows
     * @param part the row that holds parts of cells alone
     * @param whole the other
     */
    private @Nullable Row goesOn(int at, int part, int whole) {
        Row first = rows.get(at);
        Row second = rows.get(at + 1);
        List<List<Row>> cells = new ArrayList<>();
        double rest = Double.NEGATIVE_INFINITY;
        for (Row cell : cells(rows.get(part))) {
            Column column = column(cell, at);
            Row other = column == null ? null : column.of(rows.get(whole));
            if (column == null || other == null || rows.get(whole).end() <= column.next) {
                return null;
            }
            Row upper = part == at ? cell : other;
            Row lower = part == at ? other : cell;
            boolean fills = upper.end() >= column.end - LEFT_FREE * first.em();
            boolean nearer = column.pitch > 0 && second.y() - first.y() <= NEARER * column.pitch;
            boolean note = NOTES.contains(lower.glyphs().getFirst().text());
            if (!fills || note || !nearer && !isOffice(upper, lower)) {
                return null;
            }
            Row before = rows.get(whole).between(rest, other.start() - SAME * other.em());
            if (before != null) {
                cells.add(List.of(before));
            }
            cells.add(List.of(upper, lower));
            rest = column.next - SAME * other.em();
        }
        Row after = rows.get(whole).between(rest, Double.POSITIVE_INFINITY);
        if (after != null) {
            cells.add(List.of(after));
        }
        // Where the part stands, so that a third line is as near.
        Row together = together(cells, rows.get(whole));
        return new Row(together.glyphs(), together.spaceBefore(), rows.get(part).y(), together.em());
    }

    /** Where nothing but their words tells: the first line ends no office and names no group, the second ends an office. */
    private static boolean isOffice(Row upper, Row lower) {
        String last = upper.glyphs().getLast().text();
        return !OFFICE_ENDS.contains(last)
                && !GROUP_ENDS.contains(last)
                && upper.glyphs().getLast().isLetter()
                && OFFICE_ENDS.contains(lower.glyphs().getLast().text());
    }

    /**
     * A column of cells.
     *
     * @param start where it begins
     * @param next where the column beside it begins
     * @param end where its longest cell ends
     * @param pitch how far below each other rows stand that have both; 0 when unknown
     */
    private record Column(double start, double next, double end, double pitch) {
        @Nullable
        Row of(Row row) {
            double em = row.em();
            Row cell = row.between(start - SAME * em, next - SAME * em);
            return cell != null && Math.abs(cell.start() - start) <= SAME * em ? cell : null;
        }
    }

    /** The column that a cell is of, as the rows around show it; null where they show none. */
    private @Nullable Column column(Row cell, int at) {
        double em = cell.em();
        List<Row> around = around(at);
        double next = Double.POSITIVE_INFINITY;
        for (Row row : around) {
            for (int k = 1; k < row.glyphs().size(); k++) {
                double x = row.glyphs().get(k).x();
                if (x >= cell.end() - SAME * em && x < next && isNext(around, cell.start(), x, em)) {
                    next = x;
                }
            }
        }
        if (next == Double.POSITIVE_INFINITY) {
            return null;
        }
        Column column = new Column(cell.start(), next, 0, 0);
        double end = cell.end();
        double pitch = Double.POSITIVE_INFINITY;
        Row before = null;
        for (Row row : around) {
            Row own = column.of(row);
            boolean both = own != null && row.end() > next;
            if (own != null) {
                end = Math.max(end, own.end());
            }
            if (both && before != null && column.of(before) != null && before.end() > next) {
                pitch = Math.min(pitch, row.y() - before.y());
            }
            before = row;
        }
        return new Column(cell.start(), next, end, pitch == Double.POSITIVE_INFINITY ? 0 : pitch);
    }

    /** The rows of the same list, and of those beside it that headings with a marker part from it. */
    private List<Row> around(int at) {
        int from = at;
        while (from > 0 && at - from < AROUND && !Columns.isOfSentence(rows.get(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < rows.size() && to - at < AROUND && !Columns.isOfSentence(rows.get(to))) {
            to++;
        }
        return rows.subList(from, to).stream().filter(row -> !isText(row)).toList();
    }

    /** Whether rows that have a cell where this one begins have one at the other place, and nothing over it. */
    private static boolean isNext(List<Row> around, double start, double place, double em) {
        int showing = 0;
        int against = 0;
        for (Row row : around) {
            boolean begins = false;
            boolean shows = false;
            boolean over = false;
            for (int k = 0; k < row.glyphs().size(); k++) {
                Glyph glyph = row.glyphs().get(k);
                boolean parted = k == 0 || row.gap(k) >= Spacing.APART;
                begins |= parted && Math.abs(glyph.x() - start) <= SAME * em;
                boolean there = Math.abs(glyph.x() - place) <= SAME * em;
                shows |= there && parted;
                over |= !there && glyph.x() < place && glyph.end() > place - 0.1 * em;
            }
            showing += begins && shows ? 1 : 0;
            against += begins && over ? 1 : 0;
        }
        return showing >= ENOUGH && showing > against;
    }

    private static boolean isText(Row row) {
        return Columns.isOfSentence(row) || Paragraphs.isMarker(row);
    }

    private static List<Row> cells(Row row) {
        List<Row> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= row.glyphs().size(); i++) {
            if (i == row.glyphs().size() || row.gap(i) >= Spacing.CELL) {
                cells.add(row.part(from, i));
                from = i;
            }
        }
        return cells;
    }

    /** The cells of rows, what stands below each other in one of them together, from left to right. */
    private static List<List<Row>> cellsOf(List<Row> parts) {
        List<List<Row>> cells = new ArrayList<>();
        for (Row part : parts) {
            for (Row cell : cells(part)) {
                List<Row> own = null;
                for (List<Row> other : cells) {
                    boolean same = Math.abs(other.getFirst().start() - cell.start()) <= SAME * cell.em();
                    own = same ? other : own;
                }
                if (own == null) {
                    cells.add(new ArrayList<>(List.of(cell)));
                } else {
                    own.add(cell);
                }
            }
        }
        cells.sort(Comparator.comparingDouble(cell -> cell.getFirst().start()));
        return cells;
    }

    /** Cells as one row, those of two lines narrowed to their place. */
    private static Row together(List<List<Row>> cells, Row whole) {
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double next = i + 1 < cells.size() ? cells.get(i + 1).getFirst().start() : Double.POSITIVE_INFINITY;
            double room = next - BETWEEN * whole.em() - cells.get(i).getFirst().start();
            placed.add(cells.get(i).size() == 1 ? cells.get(i).getFirst() : narrowed(cells.get(i), room));
        }
        return Row.beside(placed, whole.y(), whole.em());
    }

    private static Row narrowed(List<Row> parts, double room) {
        Row joined = Row.oneAfterTheOther(parts);
        double share = Math.min(1, room / (joined.end() - joined.start()));
        List<Glyph> glyphs = new ArrayList<>();
        for (Glyph g : joined.glyphs()) {
            double x = joined.start() + (g.x() - joined.start()) * share;
            glyphs.add(new Glyph(g.text(), x, g.y(), g.width() * share, g.size()));
        }
        return new Row(glyphs, joined.spaceBefore(), joined.y(), joined.em());
    }
}
