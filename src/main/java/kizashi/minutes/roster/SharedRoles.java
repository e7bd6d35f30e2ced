package kizashi.minutes.roster;

import kizashi.minutes.roster.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** The office that a name without one of its own shares with another: 書記　甲野太郎　乙川花子, 委員：甲野太郎、乙川花子. */
final class SharedRoles {
    private SharedRoles() {}

    /** 委員：甲野太郎、乙川花子: after a comma goes on what was said of the one before. */
    static @Nullable String ofMembers(PlacedPart at, RolesAbove above) {
        int start = at.part().start();
        String role = above.latest();
        boolean listed = NameSigns.isAfterComma(at.line(), start);
        return listed && at.i() > 0 && ("委員".equals(role) || "議員".equals(role)) ? role : null;
    }

    /** 書記　甲野太郎　乙川花子: one office of several persons, on one line or one below the other; null for none. */
    static @Nullable String of(PlacedPart at, RolesAbove above, boolean onlyParts) {
        RosterPart part = at.part();
        int gap = at.line().gap(part.start());
        boolean beside = at.i() > 1
                && at.parts().get(at.i() - 1).type() == Type.NAME
                && gap > at.line().widestGapWidth(part.start(), part.end());
        boolean listed = at.i() > 1
                && at.parts().get(at.i() - 1).type() == Type.NAME
                && (NameSigns.isAfterComma(at.line(), part.start()) || isAfterDot(at));
        return beside || listed
                ? above.latest()
                : at.parts().size() == 1 && onlyParts
                        ? above.ofNameBelow(at.line().column(part.start()))
                        : null;
    }

    /** 甲野太郎・乙川花子: a dot between two full names. */
    private static boolean isAfterDot(PlacedPart at) {
        RosterPart before = at.parts().get(at.i() - 1);
        int start = at.part().start();
        return "・･".indexOf(at.line().letters().charAt(start - 1)) >= 0
                && before.end() == start - 1
                && before.end() - before.start() > RosterPersons.LONGEST_SURNAME - 1
                && at.part().end() - start > RosterPersons.LONGEST_SURNAME - 1;
    }
}
