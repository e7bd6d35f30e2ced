package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;

/** Tables that are drawn with lines (│ ├ ─). */
final class DrawnTable {
    private static final int MOST_ROWS = 12;

    private DrawnTable() {}

    /** The rows above the one in which the first cell has its heading, as far up as the cell reaches, from bottom to top. */
    static List<RosterLine> rowsAbove(String text, int offset) {
        List<RosterLine> rows = new ArrayList<>();
        int start = lineStart(text, offset);
        boolean row = isRow(text, start, offset);
        while (row && start > 0 && rows.size() < MOST_ROWS) {
            int end = start - 1;
            start = lineStart(text, end);
            row = isRow(text, start, end) && contentStart(text, start, end) < 0;
            RosterLine line = new RosterLine(text, start, end);
            if (row && line.length() > 0) {
                rows.add(line);
            }
            if (!row && line.length() > 0) {
                rows.clear(); // no rule above: the rows are those of another heading
            }
        }
        return rows;
    }

    /** Whether a line is a row of a table: its first sign is an upright line. */
    static boolean isRow(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '│' || c == '┃' || c == '|' || c == '｜') {
                return true;
            }
            if (!Letters.isSpace(c)) {
                return false;
            }
        }
        return false;
    }

    /** Where the first cell of a row has something in it; −1 where it is empty. */
    private static int contentStart(String text, int start, int end) {
        int lines = 0;
        for (int i = start; i < end && lines < 2; i++) {
            char c = text.charAt(i);
            boolean upright = c == '│' || c == '┃' || c == '|' || c == '｜';
            lines += upright ? 1 : 0;
            if (!upright && lines == 1 && !Letters.isSpace(c)) {
                return i;
            }
        }
        return -1;
    }

    private static int lineStart(String text, int offset) {
        int i = offset;
        while (i > 0 && !Letters.isBreak(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
