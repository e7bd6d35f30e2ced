package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** The offices that were read last, with the columns of offices and names: what 〃 repeats, and whose a name without an office is. */
final class RolesAbove {
    /** 〃 stands in the middle of the column of what it repeats. */
    private static final int NEAR = 12;

    private static final int SAME = 4;

    private final List<Above> last = new ArrayList<>();

    private record Above(int column, int nameColumn, String role) {}

    /** Remembers an office. */
    void add(int column, int nameColumn, String role) {
        last.removeIf(above -> Math.abs(above.column() - column) <= SAME);
        last.add(new Above(column, nameColumn, role));
    }

    /** The office that 〃 in a column repeats: the nearest above it, else the last one; null where there is none. */
    @Nullable
    String repeated(int column) {
        Above nearest = null;
        for (Above above : last) {
            int distance = Math.abs(above.column() - column);
            boolean better = nearest == null || distance <= Math.abs(nearest.column() - column);
            nearest = distance <= NEAR && better ? above : nearest;
        }
        return nearest != null ? nearest.role() : latest();
    }

    /** The office of which 〃 before a bare rank repeats the unit: 総務部長, 〃 次長. */
    String withUnit(int column, String rank) {
        String above = repeated(column);
        Ranks.Found found = Ranks.shared().find(Posts.first(rank));
        Office office = above == null ? null : Offices.read(above);
        String unit = office == null ? null : office.department();
        if (above != null && unit == null && rank.startsWith("事務局")) {
            return commission(above) + rank;
        }
        if (found == null || found.start() > 0 || unit == null) {
            return rank;
        }
        // 総務部長, 同部次長: the unit's last letter is not written twice.
        boolean twice = unit.charAt(unit.length() - 1) == rank.charAt(0)
                && Ranks.shared().isRank(rank.substring(1));
        return twice ? unit + rank.substring(1) : unit + rank;
    }

    /** 選挙管理委員会 of 選挙管理委員会委員長, 監査委員 of 代表監査委員: whose secretariat 同事務局長 heads; empty for no commission. */
    private static String commission(String office) {
        int body = office.indexOf("委員会");
        if (body > 0) {
            return office.substring(0, body + 3);
        }
        return office.endsWith("監査委員") ? "監査委員" : "";
    }

    /** The office of a name that stands alone below another name; null where no name stands there. */
    @Nullable
    String ofNameBelow(int column) {
        for (int i = last.size() - 1; i >= 0; i--) { // of two offices left of one column of names the one read last
            if (Math.abs(last.get(i).nameColumn() - column) <= SAME) {
                return last.get(i).role();
            }
        }
        return null;
    }

    /** The office that was read last; null before the first. */
    @Nullable
    String latest() {
        return last.isEmpty() ? null : last.get(last.size() - 1).role();
    }
}
