package kizashi.minutes.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The columns in which something begins on nearly every line of a list: offices and names that are set below each other. */
final class AlignedColumns {
    static final AlignedColumns NONE = new AlignedColumns(Set.of());

    private static final int FEWEST_LINES = 3;
    /** The share of the lines reaching so far that begin something in the column. */
    private static final double MOST = 0.8;

    private final Set<Integer> columns;

    private AlignedColumns(Set<Integer> columns) {
        this.columns = columns;
    }

    /** The columns of lines. */
    static AlignedColumns of(List<RosterLine> lines) {
        if (lines.size() < FEWEST_LINES) {
            return NONE;
        }
        TreeMap<Integer, Integer> begun = new TreeMap<>();
        for (RosterLine line : lines) {
            for (int i = 0; i < line.length(); i++) {
                if (i == 0 || line.gap(i) >= RosterLine.CELL_GAP) {
                    begun.merge(line.column(i), 1, Integer::sum);
                }
            }
        }
        Set<Integer> columns = new HashSet<>();
        begun.forEach((column, times) -> {
            long reaching = lines.stream()
                    .filter(line -> line.length() > 0 && line.column(line.length() - 1) >= column)
                    .count();
            if (times >= FEWEST_LINES && times >= MOST * reaching) {
                columns.add(column);
            }
        });
        return columns.size() < 2 ? NONE : new AlignedColumns(columns);
    }

    /** Whether a letter behind a gap stands in none of the columns, though there are some. */
    boolean isOut(RosterLine line, int start) {
        if (columns.isEmpty() || start == 0 || line.gap(start) == 0) {
            return false;
        }
        return !beginAt(line, start) && fits(line);
    }

    /** Whether the line is set in the columns at all: an office that is too long moves all that follows. */
    private boolean fits(RosterLine line) {
        int reached = 0;
        int kept = 0;
        int width = line.column(line.length() - 1);
        for (int column : columns) {
            reached += column <= width ? 1 : 0;
        }
        for (int i = 0; i < line.length(); i++) {
            kept += (i == 0 || line.gap(i) > 0) && columns.contains(line.column(i)) ? 1 : 0;
        }
        return kept * 5 >= reached * 4;
    }

    /** Whether a letter stands where a column begins. */
    boolean beginAt(RosterLine line, int start) {
        int at = line.column(start);
        return columns.contains(at) || columns.contains(at - 1) || columns.contains(at + 1);
    }
}
