package kizashi.match.section;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sections that may be in charge of what an official answers.
 *
 * @param sections known in the municipality, those that lie in other departments left out
 * @param full whether they are all that there are: a roster lists them in full, so that nobody unknown may be the one
 */
record KnownSections(List<SectionDirectory.Section> sections, boolean full) {
    /** So many of one department in a roster are all of them. */
    private static final int DEPARTMENT = 3;

    /** Keeps its own copy. */
    KnownSections {
        sections = List.copyOf(sections);
    }

    /**
     * Those of a department.
     *
     * @param known all of the municipality
     * @param unit the department that answers; null for the head of the municipality and whoever has none
     * @param field what it does, where it has no name of that kind (教育 for the head of the schools' board); null otherwise
     */
    static KnownSections of(List<SectionDirectory.Section> known, @Nullable String unit, @Nullable String field) {
        List<SectionDirectory.Section> own = known.stream()
                .filter(s -> s.seen().listed() && SectionNames.isSection(s.name()) && isIn(s.parent(), unit, field))
                .toList();
        if (own.size() >= DEPARTMENT) {
            return new KnownSections(own, true);
        }
        List<SectionDirectory.Section> near = known.stream()
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .filter(s -> SectionNames.isSection(s.name()))
                .toList();
        long listed = near.stream()
                .filter(s -> s.seen().listed() && s.parent() == null)
                .count();
        boolean town = listed >= RosterSections.TOWN && known.stream().allMatch(s -> s.parent() == null);
        return new KnownSections(near, town);
    }

    private static boolean isIn(@Nullable String parent, @Nullable String unit, @Nullable String field) {
        return parent != null && (unit != null ? parent.equals(unit) : field != null && parent.startsWith(field));
    }
}
