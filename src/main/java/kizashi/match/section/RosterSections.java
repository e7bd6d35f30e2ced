package kizashi.match.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.model.RosterEntry;
import kizashi.model.Side;

/**
 * The sections that a roster (説明員) lists. Many list each head of a department with the heads of his sections after him
 * (福祉部長, 高齢福祉課長, 障害福祉課長, 建設部長, 道路課長), which tells where a section lies; others list all departments first and
 * all sections after them, which does not.
 */
final class RosterSections {
    private RosterSections() {}

    static List<SectionDirectory.Section> of(List<RosterEntry> roster) {
        boolean grouped = isGrouped(roster);
        List<SectionDirectory.Section> sections = new ArrayList<>();
        String department = null;
        for (RosterEntry entry : roster) {
            String unit = entry.department();
            if (entry.side() != Side.OFFICIAL || unit == null) {
                department = null; // 市長, or somebody whose place is unknown
                continue;
            }
            if (SectionNames.isSection(unit)) {
                int at = entry.path().indexOf(unit);
                String parent = at > 0 ? entry.path().get(at - 1) : grouped ? department : null;
                sections.add(new SectionDirectory.Section(unit, parent, List.of()));
            } else {
                department = heads(entry, unit) ? unit : department;
            }
        }
        return sections;
    }

    /** Whether sections stand in groups below two departments or more. */
    private static boolean isGrouped(List<RosterEntry> roster) {
        int groups = 0;
        String before = null;
        for (RosterEntry entry : roster) {
            String unit = entry.side() == Side.OFFICIAL ? entry.department() : null;
            boolean section = unit != null && SectionNames.isSection(unit);
            groups += section && before != null && !SectionNames.isSection(before) ? 1 : 0;
            before = unit;
        }
        return groups >= 2;
    }

    private static boolean heads(RosterEntry entry, String unit) {
        return Objects.requireNonNullElse(entry.role(), "").equals(unit + "長");
    }
}
