package kizashi.match.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The sections that a roster (説明員) lists. Many list each head of a department with the heads of his sections after him
 * (福祉部長, 高齢福祉課長, 障害福祉課長, 建設部長, 道路課長), which tells where a section lies; others list all departments first and
 * all sections after them, which does not. Small towns have no departments, and list all their sections.
 */
final class RosterSections {
    /** A town hall has no fewer sections than that. */
    static final int TOWN = 6;

    /** 危機 of 危機管理室 and 危機管理課; no section has a shorter name ({@link SectionNames#isSection}). */
    private static final int STEM = 2;

    private final List<RosterEntry> roster;
    private final boolean grouped;

    private RosterSections(List<RosterEntry> roster) {
        this.roster = roster;
        this.grouped = groups() >= 2;
    }

    static List<SectionDirectory.Section> of(List<RosterEntry> roster) {
        return new RosterSections(roster).sections();
    }

    private List<SectionDirectory.Section> sections() {
        boolean town = isOfTown();
        List<SectionDirectory.Section> sections = new ArrayList<>();
        String department = null;
        for (int i = 0; i < roster.size(); i++) {
            RosterEntry entry = roster.get(i);
            String unit = official(i);
            if (unit == null) {
                department = null; // 市長, or somebody whose place is unknown
            } else if (isSection(i)) {
                int at = entry.path().indexOf(unit);
                String above = at > 0 ? entry.path().get(at - 1) : null;
                // 【教育委員会】 stands above the 教育部 whose head answers.
                boolean board = above != null && above.endsWith("委員会");
                String parent = above != null && !board ? above : grouped ? department : null;
                boolean listed = town || grouped && parent != null;
                sections.add(new SectionDirectory.Section(
                        unit,
                        parent,
                        List.of(),
                        listed ? SectionDirectory.Seen.LISTED : SectionDirectory.Seen.UNKNOWN));
            } else {
                department = heads(entry, unit) ? unit : department;
            }
        }
        return sections;
    }

    /** How often sections stand below a department. */
    private int groups() {
        int groups = 0;
        for (int i = 1; i < roster.size(); i++) {
            groups += isSection(i) && official(i - 1) != null && !isSection(i - 1) ? 1 : 0;
        }
        return groups;
    }

    private boolean isOfTown() {
        int sections = 0;
        for (int i = 0; i < roster.size(); i++) {
            String unit = official(i);
            if (unit != null && (unit.endsWith("部") || unit.endsWith("局") && !unit.endsWith("事務局"))) {
                return false;
            }
            sections += unit != null && isSection(i) ? 1 : 0;
        }
        return sections >= TOWN;
    }

    private @Nullable String official(int i) {
        RosterEntry entry = roster.get(i);
        return entry.side() == Side.OFFICIAL ? entry.department() : null;
    }

    /** A 危機管理室 whose head stands before that of a 危機管理課 is a department. */
    private boolean isSection(int i) {
        String unit = official(i);
        if (unit == null || !SectionNames.isSection(unit)) {
            return false;
        }
        String next = unit.endsWith("室") && i + 1 < roster.size() ? official(i + 1) : null;
        return next == null
                || !next.endsWith("課")
                || !next.startsWith(unit.substring(0, Math.max(STEM, unit.length() - 1)));
    }

    private static boolean heads(RosterEntry entry, String unit) {
        return Objects.requireNonNullElse(entry.role(), "").equals(unit + "長");
    }
}
