package kizashi.pipeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.match.SpokenAbout;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.match.section.SectionDirectory.Seen;
import kizashi.match.section.SectionNames;
import kizashi.match.section.SectionsTaught;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.papers.DutyLists;
import org.jspecify.annotations.Nullable;

/**
 * The sections that documents name, each once with the first and the last day on which it was named: a hundred sittings name the
 * same ones, and each is a question to the ledger.
 */
final class NamedSections {
    private final Map<Section, Seen> seen = new LinkedHashMap<>();

    private NamedSections() {}

    /** The sections that documents name, by municipality. */
    static Map<Municipality, List<Section>> in(List<DocumentReader.Read> documents) {
        Map<Municipality, NamedSections> named = new LinkedHashMap<>();
        documents.forEach(read -> named.computeIfAbsent(read.document().municipality(), m -> new NamedSections())
                .read(read));
        Map<Municipality, List<Section>> sections = new LinkedHashMap<>();
        named.forEach((municipality, of) -> sections.put(municipality, of.all()));
        return sections;
    }

    private List<Section> all() {
        return seen.entrySet().stream()
                .map(e -> new Section(
                        e.getKey().name(), e.getKey().parent(), e.getKey().duties(), e.getValue()))
                .toList();
    }

    private void read(DocumentReader.Read read) {
        LocalDate day = SpokenAbout.of(read.document());
        Minutes minutes = read.minutes();
        if (minutes != null) {
            SectionsTaught.of(minutes).forEach(s -> add(s, day));
        }
        read.passages().forEach(p -> SectionsTaught.of(p.passage()).forEach(s -> add(s, day)));
        if (read.paper() != null) {
            add(read.paper().section(), day);
            read.paper().sections().forEach(s -> add(s.department(), day));
            DutyLists.of(read.text().text())
                    .forEach(d -> add(new Section(d.section(), d.department(), d.duties()), day));
        }
    }

    private void add(@Nullable String department, @Nullable LocalDate day) {
        if (department != null && SectionNames.isSection(department)) {
            add(new Section(department, null, List.of()), day);
        }
    }

    private void add(Section section, @Nullable LocalDate day) {
        seen.merge(
                new Section(section.name(), section.parent(), section.duties()),
                section.on(day).seen(),
                Seen::and);
    }
}
