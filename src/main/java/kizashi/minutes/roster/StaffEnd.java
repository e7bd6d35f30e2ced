package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.Offices;
import kizashi.model.RosterEntry;
import kizashi.model.Side;

/**
 * Where a list of the council's staff goes on to the officials under a heading that nobody reads as one. A 議会事務局 is made of sections:
 * whoever is of a 部 or 局 is of the administration, and so are those listed behind him.
 */
final class StaffEnd {
    /** The secretariats of the largest councils are bureaus and have departments themselves: 議会局管理部, 市会事務局. */
    private static final List<String> BUREAUS = List.of("議会局", "市会");

    private StaffEnd() {}

    /** The entries of a list, those behind the staff on the officials' side. */
    static List<RosterEntry> of(RosterStyle style, List<RosterEntry> entries) {
        boolean bureau =
                isBureau(style.heading()) || entries.stream().anyMatch(e -> isBureau(String.valueOf(e.role())));
        int from = 0;
        while (from < entries.size() && !isOfDepartment(entries.get(from), bureau)) {
            from++;
        }
        if (style.kind() != Kind.SECRETARIAT || from == 0 || from == entries.size()) {
            return entries; // who comes first is staff, wherever else he works
        }
        List<RosterEntry> sided = new ArrayList<>(entries.subList(0, from));
        for (RosterEntry entry : entries.subList(from, entries.size())) {
            boolean staff = entry.role() == null || Offices.ofBody(entry.role()) == Side.OTHER;
            sided.add(staff ? entry : entry.on(Side.OFFICIAL));
        }
        return sided;
    }

    private static boolean isBureau(String text) {
        return text.startsWith("局長") || BUREAUS.stream().anyMatch(text::contains);
    }

    private static boolean isOfDepartment(RosterEntry entry, boolean bureau) {
        return entry.path().stream().anyMatch(unit -> isDepartment(unit, bureau));
    }

    /** A 議会局 has a 総務部 of its own, but no other 局. */
    private static boolean isDepartment(String unit, boolean bureau) {
        boolean large = unit.endsWith("部") && !bureau || unit.endsWith("局") && !unit.endsWith("事務局");
        return large && unit.length() > 2 && Offices.ofBody(unit) != Side.OTHER;
    }
}
