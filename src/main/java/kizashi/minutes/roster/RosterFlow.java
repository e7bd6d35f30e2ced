package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.minutes.words.Markers;

/** Lists that are written as a paragraph, whose lines the margin breaks wherever it falls: 教育長　甲野太郎　　総 / 務課長　乙野花子. */
final class RosterFlow {
    /** A line of a paragraph is this long at least, in half-width columns. */
    private static final int SHORTEST = 48;
    /** How far from the margin a full line can end, in half-width columns. */
    private static final int NEAR = 3;

    private RosterFlow() {}

    /** The lines, those that the margin breaks joined to the next one; as many as before where there is no margin. */
    static List<RosterLine> of(List<RosterLine> lines) {
        int margin = lines.stream().mapToInt(RosterLine::width).max().orElse(0);
        if (margin < SHORTEST || lines.size() < 2 || isTable(lines)) {
            return lines;
        }
        int indent =
                lines.stream().skip(1).mapToInt(line -> line.column(0)).min().orElse(0);
        List<RosterLine> out = new ArrayList<>();
        RosterLine open = null;
        boolean goesOn = false;
        for (RosterLine line : lines) {
            if (open != null && goesOn && !beginsAnew(line)) {
                open = open.and(line, open.trailing() + Math.max(0, line.column(0) - indent));
            } else {
                if (open != null) {
                    out.add(open);
                }
                open = line;
            }
            goesOn = isFull(line, margin);
        }
        if (open != null) {
            out.add(open);
        }
        return out;
    }

    /** Whether cells begin below each other: what reaches the margin there are columns. */
    private static boolean isTable(List<RosterLine> lines) {
        int cells = 0;
        int below = 0;
        for (int i = 1; i < lines.size(); i++) {
            Set<Integer> above = cellColumns(lines.get(i - 1));
            for (int column : cellColumns(lines.get(i))) {
                cells++;
                below += above.contains(column) || above.contains(column - 1) || above.contains(column + 1) ? 1 : 0;
            }
        }
        return cells > 0 && below * 5 >= cells * 2;
    }

    private static Set<Integer> cellColumns(RosterLine line) {
        Set<Integer> columns = new HashSet<>();
        for (int i = 1; i < line.length(); i++) {
            if (line.gap(i) >= RosterLine.CELL_GAP) {
                columns.add(line.column(i));
            }
        }
        return columns;
    }

    /** The written lines of a paragraph's lines: each is the first one of those that were joined. */
    static List<String> raws(List<RosterLine> lines, List<String> raws, List<RosterLine> flowed) {
        List<String> out = new ArrayList<>();
        int next = 0;
        for (RosterLine line : flowed) {
            StringBuilder raw = new StringBuilder();
            while (next < lines.size() && lines.get(next).offset(0) <= line.offset(line.length() - 1)) {
                raw.append(raws.get(next++));
            }
            out.add(raw.toString());
        }
        return out;
    }

    private static boolean isFull(RosterLine line, int margin) {
        return line.width() >= margin - NEAR;
    }

    private static boolean beginsAnew(RosterLine line) {
        char first = line.letters().charAt(0);
        return Markers.isMarker(first) || "（(【［[〔・".indexOf(first) >= 0;
    }
}
