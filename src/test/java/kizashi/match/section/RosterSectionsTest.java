package kizashi.match.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.junit.jupiter.api.Test;

/** Where a section lies by its place in a roster. */
class RosterSectionsTest {
    @Test
    void sectionsStandBelowTheirDepartment() {
        assertThat(RosterSections.of(roster("市長", "福祉部長", "高齢福祉課長", "障害福祉課長", "建設部長", "道路課長")))
                .containsExactly(listed("高齢福祉課", "福祉部"), listed("障害福祉課", "福祉部"), listed("道路課", "建設部"));
    }

    @Test
    void allDepartmentsFirstTellNothingOfTheirSections() {
        assertThat(RosterSections.of(roster("福祉部長", "建設部長", "高齢福祉課長", "道路課長")))
                .containsExactly(section("高齢福祉課", null), section("道路課", null));
    }

    @Test
    void whoHasNoUnitEndsAGroup() {
        assertThat(RosterSections.of(roster("福祉部長", "高齢福祉課長", "建設部長", "道路課長", "会計管理者", "会計課長")))
                .contains(section("会計課", null));
    }

    @Test
    void aTownWithoutDepartmentsListsAllItsSections() {
        assertThat(RosterSections.of(roster("町長", "総務課長", "税務課長", "住民課長", "福祉課長", "産業課長", "建設課長")))
                .hasSize(6)
                .allMatch(s -> s.seen().listed() && s.parent() == null);
        assertThat(RosterSections.of(roster("市長", "総務課長", "税務課長")))
                .noneMatch(s -> s.seen().listed());
    }

    @Test
    void aRoomBeforeTheSectionOfItsNameIsADepartment() {
        assertThat(RosterSections.of(roster("福祉部長", "高齢福祉課長", "危機管理室長", "危機管理課長", "区民防災課長")))
                .containsExactly(listed("高齢福祉課", "福祉部"), listed("危機管理課", "危機管理室"), listed("区民防災課", "危機管理室"));
        assertThat(RosterSections.of(roster("総務部長", "デジタル推進室長", "人事課長", "福祉部長", "高齢福祉課長")))
                .contains(listed("デジタル推進室", "総務部"), listed("人事課", "総務部"));
    }

    @Test
    void aLevelThatOnlyAFullRosterOpensHasNoSeldomNames() {
        for (TsvTable.Row row :
                TsvTable.load(RosterSections.class, "section-duties.tsv", null).rows()) {
            assertThat(row.get("sections").split("\\|"))
                    .as(row.place())
                    .noneMatch(l -> l.startsWith("!") && l.contains("~"));
        }
    }

    private static Section listed(String name, String parent) {
        return new Section(name, parent, List.of(), SectionDirectory.Seen.LISTED);
    }

    private static Section section(String name, String parent) {
        return new Section(name, parent, List.of());
    }

    private static List<RosterEntry> roster(String... roles) {
        List<RosterEntry> entries = new ArrayList<>();
        for (String role : roles) {
            String unit = role.endsWith("部長") || role.endsWith("課長") || role.endsWith("室長")
                    ? role.substring(0, role.length() - 1)
                    : null;
            entries.add(new RosterEntry(
                    null,
                    null,
                    role,
                    unit,
                    unit == null ? List.of() : List.of(unit),
                    null,
                    null,
                    Side.OFFICIAL,
                    true,
                    null,
                    0,
                    1,
                    role));
        }
        return entries;
    }
}
