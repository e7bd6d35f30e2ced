package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.words.HeaderWords;
import org.jspecify.annotations.Nullable;

/**
 * Offices whose names have not come yet. In a list of two columns an office that is too long for its line has its name below
 * it, so the column tells which name is whose.
 */
final class PendingRoles {
    private static final int NEAR = 8;
    private static final int LONGEST_WAIT = 2;

    private final List<Pending> roles = new ArrayList<>();
    private int now;

    /** An office that waits. */
    record Pending(int column, String role, int start, int line) {}

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** Forgets what has waited too long. */
    void atLine(int line) {
        now = line;
        roles.removeIf(role -> line - role.line() > LONGEST_WAIT);
    }

    void add(Pending role) {
        roles.removeIf(old -> Math.abs(old.column() - role.column()) < 2);
        roles.add(role);
    }

    /** Takes the beginning of an office that goes on at the column: the nearest one without a rank. */
    @Nullable
    Pending takeBeginning(int column, boolean aloneOnLine) {
        Pending found = null;
        for (Pending role : roles) {
            int distance = Math.abs(role.column() - column);
            boolean near = distance <= NEAR || roles.size() == 1 && aloneOnLine;
            boolean deputy = isOfDeputy(role.role()) && (role.line() == now || role.line() == now - 1 && near);
            if ((deputy || near && RosterDraft.lacksRank(role.role()))
                    && (found == null || distance < Math.abs(found.column() - column))) {
                found = role;
            }
        }
        if (found != null) {
            roles.remove(found);
        }
        return found;
    }

    /** 町長職務代理者 above 副町長　甲野太郎: whoever acts for another has an office of his own. */
    private static boolean isOfDeputy(String role) {
        return HeaderWords.shared().of(HeaderWords.Kind.AFTER).stream()
                .anyMatch(word -> word.startsWith("職務") && role.endsWith(word));
    }

    /** Forgets an office that was read and heads a group; returns whether it waited. */
    boolean drop(String role) {
        return roles.removeIf(waiting -> waiting.role().equals(role));
    }

    /** Takes the office above a name: the one whose column begins last before it, else the first. */
    @Nullable
    Pending takeAbove(int column) {
        Pending found = null;
        for (Pending role : roles) {
            if (role.column() <= column + 2 && (found == null || role.column() > found.column())) {
                found = role;
            }
        }
        if (found == null && !roles.isEmpty()) {
            found = roles.get(0);
        }
        if (found != null) {
            roles.remove(found);
        }
        return found;
    }
}
