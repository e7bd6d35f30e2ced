package kizashi.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables whose cells hold several lines each: offices below each other in one cell, their names in the next. What
 * stands side by side belongs together, so that such a row is read as that many.
 */
public final class CellLines {
    /** A line of an entry has no more characters. */
    private static final int LONGEST = 40;

    private CellLines() {}

    /**
     * The lines side by side, from the top.
     *
     * @param cells the lines of each cell of one row, none of them blank
     * @return null where the cells are not of one and the same number of lines, or hold text; a cell of a single line, such as the
     *     heading at the left, belongs to the first
     */
    public static @Nullable List<List<String>> sideBySide(List<List<String>> cells) {
        int lines = 0;
        int several = 0;
        for (List<String> cell : cells) {
            if (cell.size() > 1) {
                if (lines > 0 && cell.size() != lines) {
                    return null;
                }
                lines = cell.size();
                several++;
            }
            if (cell.stream().anyMatch(line -> line.length() > LONGEST || line.contains("。"))) {
                return null;
            }
        }
        if (several < 2) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            List<String> row = new ArrayList<>();
            for (List<String> cell : cells) {
                row.add(i < cell.size() ? cell.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
