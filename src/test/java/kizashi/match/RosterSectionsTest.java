package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.SectionDirectory.Section;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.junit.jupiter.api.Test;

/** Where a section lies by its place in a roster. */
class RosterSectionsTest {
    @Test
    void sectionsStandBelowTheirDepartment() {
        assertThat(RosterSections.of(roster("市長", "福祉部長", "高齢福祉課長", "障害福祉課長", "建設部長", "道路課長")))
                .containsExactly(section("高齢福祉課", "福祉部"), section("障害福祉課", "福祉部"), section("道路課", "建設部"));
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

    private static Section section(String name, String parent) {
        return new Section(name, parent, List.of());
    }

    private static List<RosterEntry> roster(String... roles) {
        List<RosterEntry> entries = new ArrayList<>();
        for (String role : roles) {
            String unit = role.endsWith("部長") || role.endsWith("課長") ? role.substring(0, role.length() - 1) : null;
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
