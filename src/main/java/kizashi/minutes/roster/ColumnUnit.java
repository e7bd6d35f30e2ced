package kizashi.minutes.roster;

import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** The unit that stands in a column of its own, for the bare ranks beside and below it: 消防本部総務課　主幹　甲野太郎 / 　係長　乙川花子. */
final class ColumnUnit {
    /** A gap that parts the columns, in half-width columns. */
    private static final int WIDE = 2;

    private @Nullable String unit;
    private int column;

    /**
     * Takes in an office.
     *
     * @param first whether it begins its line
     */
    void at(RosterLine line, RosterPart role, boolean first) {
        int rank = rankStart(line, role);
        if (rank > 0) {
            unit = line.text(role.start(), rank);
            column = line.column(role.start());
        } else if (first && line.column(role.start()) <= column + 1) {
            unit = null;
        }
    }

    /** The unit of an office that is a rank and nothing else; null for others. */
    @Nullable
    String of(String role) {
        Ranks.Found found = unit == null ? null : Ranks.shared().find(Posts.first(role));
        return found != null && found.start() == 0 ? unit : null;
    }

    /** Where a bare rank begins that a gap parts from its unit; 0 for none. */
    private static int rankStart(RosterLine line, RosterPart role) {
        int widest = 0;
        for (int i = role.start() + 1; i < role.end(); i++) {
            if (line.gap(i) >= WIDE && line.gap(i) > widest && i > role.start() + 1) {
                Ranks.Found found = Ranks.shared().find(line.text(i, role.end()));
                if (found != null && found.start() == 0 && Offices.isUnit(line.text(role.start(), i))) {
                    return i;
                }
            }
            widest = Math.max(widest, line.gap(i));
        }
        return 0;
    }
}
