package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.RosterEntry;

/** The lists that are open on the same lines: mostly one, or several side by side, each in its own columns. */
final class RosterColumns {
    /** How far before its heading a column can begin, in half-width columns. */
    private static final int NEAR = 12;

    private static final int INDENT = 3;
    private static final int WIDE_GAP = 4;

    private final CharSequence text;
    private final List<Column> columns = new ArrayList<>();

    private record Column(int start, RosterList list) {}

    RosterColumns(CharSequence text) {
        this.text = text;
    }

    void open(int column, RosterList list) {
        columns.add(new Column(column, list));
    }

    RosterList first() {
        return columns.get(0).list();
    }

    /** Adds a line, each part of it to the list below whose heading it stands; returns whether anything was found. */
    boolean add(RosterLine line, String raw) {
        boolean found = false;
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            int to = i + 1 < columns.size()
                    ? boundary(line, from, columns.get(i + 1).start())
                    : line.length();
            if (to > from) {
                RosterLine cell = from == 0 && to == line.length() ? line : line.cell(text, from, to);
                found |= columns.get(i).list().add(cell, raw);
            }
            from = to;
        }
        return found;
    }

    /** The letter with which the next column begins on this line. */
    private static int boundary(RosterLine line, int from, int column) {
        int best = -1;
        for (int i = from; i < line.length(); i++) {
            boolean near = Math.abs(line.column(i) - column) <= NEAR;
            boolean wide = line.gap(i) >= WIDE_GAP || i == 0;
            if (near && wide && (best < 0 || line.gap(i) > line.gap(best))) {
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
        for (int i = from; i < line.length(); i++) {
            if (line.column(i) >= column - INDENT && (line.gap(i) > 0 || i == 0)) {
                return i;
            }
        }
        return line.length();
    }

    /** The entries of all lists, the left one's first. */
    List<RosterEntry> entries() {
        List<RosterEntry> all = new ArrayList<>();
        columns.forEach(column -> all.addAll(column.list().entries()));
        return all;
    }
}
