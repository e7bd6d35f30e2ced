package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;

/**
 * A row of offices above the row of their names: 市　　長　　　副　市　長　　　教　育　長. Its cells are parted by gaps that are wider than any
 * within them, and each holds an office beyond doubt.
 */
final class OfficeRow {
    /** Of two cells one may be a unit, or a name that reads like an office. */
    private static final int FEWEST = 3;

    private OfficeRow() {}

    /** The offices of such a row from left to right; empty where the line is none. */
    static List<RosterPart> of(RosterLine line) {
        int n = line.length();
        if (n == 0 || !Ranks.shared().canEndIn(line.letters().charAt(n - 1))) {
            return List.of();
        }
        TreeSet<Integer> widths = new TreeSet<>();
        for (int i = 1; i < n; i++) {
            widths.add(line.gap(i));
        }
        for (int width : widths.tailSet(RosterLine.CELL_GAP)) {
            List<RosterPart> cells = cells(line, width);
            if (cells.size() >= FEWEST
                    && cells.stream().allMatch(cell -> isOffice(line.text(cell.start(), cell.end())))) {
                return cells;
            }
        }
        return List.of();
    }

    private static List<RosterPart> cells(RosterLine line, int width) {
        List<RosterPart> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || line.gap(i) >= width) {
                cells.add(new RosterPart(Type.ROLE, start, i, 0));
                start = i;
            }
        }
        return cells;
    }

    /** 市長, 総務課長: a rank that needs no unit, or one with a unit of known words. */
    private static boolean isOffice(String cell) {
        Ranks.Found found = Ranks.shared().find(cell);
        if (found == null) {
            return false;
        }
        boolean whole = found.start() == 0 && cell.length() > 1;
        return whole
                || found.rank().takesUnit()
                        && Units.shared().isRun(NameSplitter.unitText(cell.substring(0, found.start()), found.rank()));
    }
}
