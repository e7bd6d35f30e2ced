package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.match.section.SectionDirectory.Seen;
import kizashi.model.Municipality;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** Answers of heads of departments in towns whose rosters list all sections: {@code other-towns.tsv}. */
class OtherTownsTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);

    @Test
    void theSectionIsFoundByWhatSectionsCommonlyDo() {
        Map<String, List<Section>> known = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int labelled = 0;
        int named = 0;
        int right = 0;
        for (TsvTable.Row row :
                TsvTable.load(OtherTownsTest.class, "other-towns.tsv", null).rows()) {
            List<Section> of = known.computeIfAbsent(row.get("town"), t -> new ArrayList<>());
            if (row.get("role").isEmpty()) {
                String parent = row.get("department").isEmpty() ? null : row.get("department");
                for (String name : row.get("sections").split("\\|")) {
                    of.add(new Section(name, parent, List.of(), Seen.LISTED));
                }
                continue;
            }
            ResponsibleSection found = new ResponsibleSections(municipality -> of).of(List.of(answer(row)));
            boolean fits = List.of(row.get("right").split("\\|")).contains(found.name());
            labelled += row.get("right").isEmpty() ? 0 : 1;
            named += found.confirmed() ? 1 : 0;
            right += found.confirmed() && fits ? 1 : 0;
            if (found.confirmed() && !fits) {
                wrong.add(found.name() + " for " + row.get("answer"));
            }
        }
        assertThat((double) right / named).as(wrong.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / labelled).isGreaterThanOrEqualTo(0.77);
    }

    private static Passage answer(TsvTable.Row row) {
        String town = row.get("town");
        Municipality body = new Municipality(null, "甲野" + town.substring(town.length() - 1), null, null, null);
        String department = row.get("department").isEmpty() ? null : row.get("department");
        return passage(
                document(body, JUNE, "定例会"),
                300,
                row.get("answer"),
                speaker(row.get("role"), department, "部長"),
                Signal.NOTHING);
    }
}
