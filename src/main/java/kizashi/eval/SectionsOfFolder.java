package kizashi.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kizashi.match.SpokenAbout;
import kizashi.match.section.SectionDirectory;
import kizashi.match.section.SectionNames;
import kizashi.match.section.SectionsTaught;
import kizashi.model.Passage;
import kizashi.model.Side;

/** The sections that the minutes of a folder name: those whose heads speak, and those that officials name. */
final class SectionsOfFolder implements SectionDirectory {
    private final Map<String, Map<String, Section>> sections = new HashMap<>();

    SectionsOfFolder(List<MinutesFolder.Sitting> sittings) {
        for (MinutesFolder.Sitting sitting : sittings) {
            String key = sitting.document().municipality().key();
            List<Section> named = new ArrayList<>(SectionsTaught.of(sitting.minutes()));
            sitting.passages().forEach(p -> named.addAll(SectionsTaught.of(p)));
            LocalDate day = SpokenAbout.of(sitting.document());
            for (Section undated : named) {
                Section section = undated.on(day);
                sections.computeIfAbsent(key, k -> new LinkedHashMap<>())
                        .merge(section.name(), section, SectionsOfFolder::both);
            }
        }
    }

    /** Heads of two departments named it: then it is unknown whose it is. */
    private static Section both(Section a, Section b) {
        SectionDirectory.Seen seen = a.seen().and(b.seen());
        if (b.parent() == null || Objects.equals(a.parent(), b.parent())) {
            return new Section(a.name(), a.parent(), a.duties(), seen);
        }
        return new Section(a.name(), a.parent() == null ? b.parent() : "", a.duties(), seen);
    }

    @Override
    public List<Section> of(String municipality) {
        return sections.getOrDefault(municipality, Map.of()).values().stream()
                .map(s -> "".equals(s.parent()) ? new Section(s.name(), null, s.duties(), s.seen()) : s)
                .toList();
    }

    /** Whether a passage is spoken by an official above the sections: a mayor, the head of a department. */
    static boolean above(Passage passage) {
        return passage.speaker() != null
                && passage.speaker().side() == Side.OFFICIAL
                && (passage.speaker().department() == null
                        || !SectionNames.isSection(passage.speaker().department()));
    }
}
