package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Offices of several columns that go on below their names: two columns of 危機管理　甲野太郎, and under each 危機管理 the rest, 総室長.
 * What stands below is put behind what it goes on with, so that the line reads like any other.
 */
final class RosterWraps {
    /** A gap that parts cells, in half-width columns. */
    private static final int CELL_GAP = 4;
    /** How far from the beginning of the office its rest can begin, in half-width columns. */
    private static final int NEAR = 2;

    /** What surname and given name cost at most that two lines part. */
    private static final double DEAREST_PART = 4;

    private RosterWraps() {}

    /** A run of letters: index of the first and after the last. */
    private record Cell(int start, int end) {}

    /** Both lines as one; null where the lower one is no rest of the upper one. */
    static @Nullable RosterLine join(RosterLine above, RosterLine below) {
        if (breaksOff(above.letters()) || RoleBrackets.isHeldBeside(above, below)) {
            return above.and(below);
        }
        List<Cell> rests = cells(below);
        if (rests.size() < 2 || above.length() < 6) {
            return null;
        }
        List<Integer> places = new ArrayList<>();
        for (Cell rest : rests) {
            int place = placeOf(above, below, rest);
            if (place < 0 || !places.isEmpty() && place <= places.get(places.size() - 1)) {
                return null;
            }
            places.add(place);
        }
        RosterLine joined = above;
        for (int i = rests.size() - 1; i >= 0; i--) {
            Cell rest = rests.get(i);
            joined = joined.with(places.get(i), below, rest.start(), rest.end());
        }
        return joined;
    }

    /** 町長　甲野太郎君、副町長　乙川花子君、総務課長　丙山: commas part persons, and the line ends in the midst of one. */
    private static boolean breaksOff(String letters) {
        int persons = 0;
        for (int i = letters.indexOf("君、"); i >= 0; i = letters.indexOf("君、", i + 1)) {
            persons++;
        }
        return persons > 1 && !letters.endsWith("君") && !letters.endsWith("、");
    }

    /** The letter of the upper line before which the rest belongs; −1 where it goes on with nothing there. */
    private static int placeOf(RosterLine above, RosterLine below, Cell rest) {
        Ranks.Found rank = Ranks.shared().find(below.text(rest.start(), rest.end()));
        if (rank == null) {
            return placeOfGiven(above, below, rest);
        }
        if (rest.end() - rest.start() < 2) {
            return -1;
        }
        for (int i = 0; i < above.length(); i++) {
            boolean begins = i == 0 || above.gap(i) >= CELL_GAP;
            if (!begins || Math.abs(above.column(i) - below.column(rest.start())) > NEAR) {
                continue;
            }
            int end = i + 1;
            while (end < above.length() && above.gap(end) < CELL_GAP) {
                end++;
            }
            boolean named = end < above.length();
            return named && end > i + 1 && RosterDraft.lacksRank(above.text(i, end)) ? end : -1;
        }
        return -1;
    }

    /** 甲野, and 太郎 in the same column of the line below: a narrow cell breaks a name where its given name begins. */
    private static int placeOfGiven(RosterLine above, RosterLine below, Cell rest) {
        String given = below.text(rest.start(), rest.end());
        for (Cell cell : cells(above)) {
            boolean near = Math.abs(above.column(cell.start()) - below.column(rest.start())) <= NEAR;
            String surname = above.text(cell.start(), cell.end());
            boolean named = cell.start() > 0
                    && Ranks.shared().find(surname) == null
                    && NameCosts.surname(surname) < DEAREST_PART
                    && NameCosts.given(given) < DEAREST_PART
                    && NameCosts.surnameEnd(surname + given) == surname.length();
            if (near && named) {
                return cell.end();
            }
        }
        return -1;
    }

    private static List<Cell> cells(RosterLine line) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || line.gap(i) >= CELL_GAP) {
                cells.add(new Cell(start, i));
                start = i;
            }
        }
        return cells;
    }
}
