package kizashi.minutes.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.model.RosterEntry;
import kizashi.model.Side;

/** Persons whom a sitting lists in two lists, and which of them counts. */
final class ListedTwice {
    private ListedTwice() {}

    /** Settles who stands in two lists. */
    static void settle(List<RosterEntry> entries) {
        dropCalled(entries);
        staysStaff(entries);
    }

    /** 応招議員, then 出席議員: who answered the summons is listed once more among those who are there, or among those who are not. */
    private static void dropCalled(List<RosterEntry> entries) {
        Set<String> listed = new HashSet<>();
        for (RosterEntry entry : entries) {
            if (isOfMembers(entry) && !isOfCalled(entry)) {
                listed.add(entry.name());
            }
        }
        entries.removeIf(entry -> isOfMembers(entry) && isOfCalled(entry) && listed.contains(entry.name()));
    }

    /** 列席者 and then 事務局: a list of all that attend does not make the council's own staff officials. */
    private static void staysStaff(List<RosterEntry> entries) {
        Set<String> staff = new HashSet<>();
        for (RosterEntry entry : entries) {
            if (entry.side() == Side.OTHER && String.valueOf(entry.section()).contains("事務局")) {
                staff.add(person(entry));
            }
        }
        entries.replaceAll(entry -> entry.side() == Side.OFFICIAL
                        && staff.contains(person(entry))
                        && !String.valueOf(entry.section()).contains("説明")
                ? entry.on(Side.OTHER)
                : entry);
    }

    private static String person(RosterEntry entry) {
        return entry.name() + "/" + entry.surname() + "/" + entry.role();
    }

    private static boolean isOfMembers(RosterEntry entry) {
        return entry.side() == Side.MEMBER || entry.side() == Side.CHAIR;
    }

    private static boolean isOfCalled(RosterEntry entry) {
        String section = String.valueOf(entry.section());
        return section.contains("応招") && !section.contains("席");
    }
}
