package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the cells of lists and tables begin, told by the rows above and below. In type that is justified within its cells
 * (副　町　長, 長　谷　川　修) the gap to the next cell can be as wide as the gaps within one; other rows, where it is
 * not, show the place.
 */
final class Cells {
    /** How far the same cell of two rows can begin apart, in ems. */
    private static final double SAME = 0.35;
    /** Rows that show a place at least. */
    private static final int ENOUGH = 2;
    /** A row without gaps and as long is a heading or text, which ends a list. */
    private static final int HEADING = 8;
    /** Headings begin at most so far to the right of the margin, in ems. */
    private static final double INDENT = 3;

    private Cells() {}

    /** For each row of a block, and each of its glyphs, whether a cell begins with it. */
    static List<boolean[]> of(List<Row> rows) {
        List<boolean[]> cells = new ArrayList<>();
        List<double[]> gaps = new ArrayList<>();
        for (Row row : rows) {
            cells.add(new boolean[row.glyphs().size()]);
            gaps.add(Spacing.gapsInList(row, new boolean[row.glyphs().size()]));
        }
        List<Double> all = new ArrayList<>();
        List<int[]> lists = lists(rows);
        for (int[] list : lists) {
            if (list[1] - list[0] > ENOUGH) {
                List<Double> places = places(rows.subList(list[0], list[1]), gaps.subList(list[0], list[1]));
                places.forEach(place -> mark(rows, cells, list, place));
                all.addAll(places);
            }
        }
        // A list of one or two rows shows little by itself, but mostly stands as the longer ones of its page do.
        for (int[] list : lists) {
            if (list[1] - list[0] <= ENOUGH) {
                List<Row> few = rows.subList(list[0], list[1]);
                boolean alike = !all.isEmpty() && few.stream().allMatch(row -> fits(row, all));
                (alike ? all : places(few, gaps.subList(list[0], list[1])))
                        .forEach(place -> mark(rows, cells, list, place));
            }
        }
        return cells;
    }

    /** Whether something begins at each of the places that a row reaches over. */
    private static boolean fits(Row row, List<Double> places) {
        for (double place : places) {
            boolean begins = place < row.start() || place > row.end();
            for (int glyph = 1; glyph < row.glyphs().size() && !begins; glyph++) {
                begins = row.gap(glyph) >= Spacing.APART && isAt(row, glyph, place);
            }
            if (!begins) {
                return false;
            }
        }
        return true;
    }

    /** The first and the row after the last of each run of rows with gaps. */
    private static List<int[]> lists(List<Row> rows) {
        List<int[]> lists = new ArrayList<>();
        double left = rows.stream().mapToDouble(Row::start).min().orElse(0);
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || ends(rows.get(i), left)) {
                if (i > from) {
                    lists.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return lists;
    }

    private static boolean ends(Row row, double left) {
        boolean text = row.gapsOf(Spacing.CELL) == 0
                && row.glyphs().size() >= HEADING
                && row.start() <= left + INDENT * row.em();
        return text || Paragraphs.isMarker(row) || Columns.isOfSentence(row);
    }

    private static void mark(List<Row> rows, List<boolean[]> cells, int[] list, double place) {
        for (int i = list[0]; i < list[1]; i++) {
            Row row = rows.get(i);
            for (int glyph = 1; glyph < row.glyphs().size(); glyph++) {
                if (row.gap(glyph) >= Spacing.APART && isAt(row, glyph, place)) {
                    cells.get(i)[glyph] = true;
                }
            }
        }
    }

    private static boolean isAt(Row row, int glyph, double place) {
        return Math.abs(row.glyphs().get(glyph).x() - place) <= SAME * row.em();
    }

    /** The places across the page where cells of a list begin. */
    private static List<Double> places(List<Row> rows, List<double[]> gaps) {
        List<Double> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int glyph = 1; glyph < row.glyphs().size(); glyph++) {
                double x = row.glyphs().get(glyph).x();
                if (gaps.get(i)[glyph] >= Spacing.CELL
                        && isWord(row, glyph)
                        && candidates.stream().noneMatch(c -> Math.abs(c - x) <= SAME * row.em())
                        && isShown(rows, gaps, x)) {
                    candidates.add(x);
                }
            }
        }
        candidates.sort(Double::compare);
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            double left = i > 0 ? candidates.get(i - 1) : Double.NEGATIVE_INFINITY;
            double right = i + 1 < candidates.size() ? candidates.get(i + 1) : Double.POSITIVE_INFINITY;
            if (!partsSingles(rows, left, candidates.get(i), right)) {
                places.add(candidates.get(i));
            }
        }
        return places;
    }

    /** Whether more rows have a gap before a place than something over it. */
    private static boolean isShown(List<Row> rows, List<double[]> gaps, double place) {
        int showing = 0;
        int against = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean shows = false;
            boolean over = false;
            for (int glyph = 0; glyph < row.glyphs().size(); glyph++) {
                Glyph g = row.glyphs().get(glyph);
                boolean at = isAt(row, glyph, place);
                shows |= at && isWord(row, glyph) && (glyph == 0 || gaps.get(i)[glyph] >= Spacing.CELL);
                over |= at && glyph > 0 && gaps.get(i)[glyph] < Spacing.CELL;
                over |= !at && g.x() < place - 0.1 * row.em() && g.end() > place - 0.3 * row.em();
            }
            showing += shows ? 1 : 0;
            against += over && !shows ? 1 : 0;
        }
        return showing >= ENOUGH && showing > against;
    }

    /** A word or the number of a seat (12番), not figures: those are set to the right. */
    private static boolean isWord(Row row, int glyph) {
        int i = glyph;
        while (i < row.glyphs().size() - 1 && row.glyphs().get(i).isDigit()) {
            i++;
        }
        return row.glyphs().get(i).isLetter()
                && (i == glyph || row.glyphs().get(i).text().equals("番"));
    }

    /** Whether a place has one character to both sides in all rows: 町　　長, １　　番 are words. */
    private static boolean partsSingles(List<Row> rows, double left, double place, double right) {
        for (Row row : rows) {
            Row before = row.between(left, place - SAME * row.em());
            Row after = row.between(place - SAME * row.em(), right - SAME * row.em());
            if (before != null && after != null && (Spacing.units(before) > 1 || Spacing.units(after) > 1)) {
                return false;
            }
        }
        return true;
    }
}
