package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables of persons that are ruled: names and offices that wrap in a narrow cell are put on one line with what stands beside them,
 * and cells in vertical writing (縦書き), a narrow column for each person, become a row for each. Tables that hold sentences, amounts, or
 * several entries below each other in a cell stay as they are.
 */
final class RuledTables {
    /** What is left free between cells that are set anew, in sizes of their type. */
    private static final double BETWEEN = 1.2;

    private static final int LAST_SEAT = 150;

    private RuledTables() {}

    /** The glyphs of a page, those of such tables where the rows to be read would have them. */
    static List<Glyph> flatten(List<Glyph> glyphs, Rules rules) {
        if (rules.isEmpty()) {
            return glyphs;
        }
        Map<Rules.Box, List<Glyph>> boxes = new LinkedHashMap<>();
        for (Glyph glyph : glyphs) {
            Rules.Box box = rules.around(glyph.x() + glyph.width() / 2, glyph.y() - 0.35 * glyph.size());
            if (box != null) {
                boxes.computeIfAbsent(box, b -> new ArrayList<>()).add(glyph);
            }
        }
        List<Glyph> set = new ArrayList<>();
        Set<Glyph> moved = new HashSet<>();
        for (List<List<TableCell>> table : tables(boxes)) {
            boolean downwards = DownwardTable.isOne(table) && standsAlone(table, boxes.keySet());
            List<Glyph> anew = downwards ? DownwardTable.rows(table) : level(table);
            if (!anew.isEmpty()) {
                table.forEach(row -> row.forEach(cell -> moved.addAll(cell.glyphs())));
                set.addAll(anew);
            }
        }
        if (set.isEmpty()) {
            return glyphs;
        }
        List<Glyph> all = new ArrayList<>(glyphs);
        all.removeIf(moved::contains);
        all.addAll(set);
        return all;
    }

    /** Cells that touch, row by row from the top, each row from the left. */
    private static List<List<List<TableCell>>> tables(Map<Rules.Box, List<Glyph>> boxes) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Map.Entry<Rules.Box, List<Glyph>> box : boxes.entrySet()) {
            TableCell cell = new TableCell(box.getKey(), box.getValue());
            List<TableCell> own = null;
            for (List<TableCell> row : rows) {
                own = row.getFirst().box().besides(cell.box()) ? row : own;
            }
            if (own == null) {
                own = new ArrayList<>();
                rows.add(own);
            }
            own.add(cell);
        }
        rows.forEach(
                row -> row.sort(Comparator.comparingDouble(cell -> cell.box().left())));
        rows.sort(Comparator.comparingDouble(row -> row.getFirst().box().top()));
        List<List<List<TableCell>>> tables = new ArrayList<>();
        for (List<TableCell> row : rows) {
            boolean goesOn = !tables.isEmpty() && tables.getLast().stream().anyMatch(above -> touches(above, row));
            if (!goesOn) {
                tables.add(new ArrayList<>());
            }
            tables.getLast().add(row);
        }
        return tables;
    }

    /** Whether no cell besides a table touches it at its side: a heading in vertical writing stands beside the rows it is for. */
    private static boolean standsAlone(List<List<TableCell>> table, Set<Rules.Box> boxes) {
        Set<Rules.Box> own = new HashSet<>();
        table.forEach(row -> row.forEach(cell -> own.add(cell.box())));
        return boxes.stream()
                .filter(box -> !own.contains(box))
                .noneMatch(box -> own.stream().anyMatch(box::isAtSideOf));
    }

    private static boolean touches(List<TableCell> row, List<TableCell> next) {
        return next.stream()
                .anyMatch(cell -> row.stream()
                        .anyMatch(above ->
                                cell.box().isBelow(above.box()) || cell.box().isAtSideOf(above.box())));
    }

    /** The table with each of its rows on one line; nothing where no cell of it wraps, or it is no list. */
    private static List<Glyph> level(List<List<TableCell>> table) {
        boolean list = table.stream().allMatch(row -> row.stream().allMatch(RuledTables::isOneEntry));
        boolean wraps = table.stream().anyMatch(row -> row.stream().anyMatch(TableCell::wraps));
        if (!list || !wraps || hasAmounts(table) || table.stream().anyMatch(row -> row.size() < 2)) {
            return List.of();
        }
        List<Glyph> set = new ArrayList<>();
        for (List<TableCell> row : table) {
            double top = row.stream()
                    .flatMap(cell -> cell.letters().stream())
                    .mapToDouble(Glyph::y)
                    .min()
                    .orElse(0);
            for (int i = 0; i < row.size(); i++) {
                TableCell cell = row.get(i);
                double next = i + 1 < row.size()
                        ? row.get(i + 1).box().left()
                        : cell.box().right();
                set.addAll(onOneLine(cell, next, top));
            }
        }
        return set;
    }

    /** Whether figures of a table are amounts: the numbers of seats are small, and no two are the same. */
    private static boolean hasAmounts(List<List<TableCell>> table) {
        Set<Integer> figures = new HashSet<>();
        for (List<TableCell> row : table) {
            for (TableCell cell : row) {
                int figure = cell.figure();
                if (cell.hasAmount() || figure > LAST_SEAT || figure >= 0 && !figures.add(figure)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneEntry(TableCell cell) {
        return cell.isEmpty() || cell.isEntry() && (cell.lines().size() == 1 || cell.wraps());
    }

    /** What stands in a cell as one line, narrowed to leave room before the next cell. */
    private static List<Glyph> onOneLine(TableCell cell, double next, double y) {
        List<Glyph> line = new ArrayList<>();
        double start = Double.NaN;
        double end = Double.NaN;
        for (List<Glyph> part : cell.lines()) {
            start = Double.isNaN(start) ? part.getFirst().x() : start;
            double shift = Double.isNaN(end) ? 0 : end - part.getFirst().x();
            for (Glyph g : part) {
                line.add(new Glyph(g.text(), g.x() + shift, y, g.width(), g.size()));
            }
            end = line.getLast().end();
        }
        if (line.isEmpty()) {
            return line;
        }
        double from = start;
        double room = next - BETWEEN * cell.size() - from;
        double share = Math.min(1, room / (end - from));
        return line.stream()
                .map(g -> new Glyph(g.text(), from + (g.x() - from) * share, y, g.width() * share, g.size()))
                .toList();
    }
}
