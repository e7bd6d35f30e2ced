package kizashi.match.section;

import java.util.List;
import kizashi.model.Opportunity.ResponsibleSection;
import org.jspecify.annotations.Nullable;

/**
 * Names the likeliest section where it is likely enough. Two sections that share one field (農業企画課 and 農業支援課, 推進第１課 and
 * 第２課) halve what speaks for the field: where only such a sister stands between a section and the bar, it is named, and the
 * basis says that it may be the sister.
 */
final class SectionChoice {
    private SectionChoice() {}

    /** @return null where none is likely enough */
    static @Nullable ResponsibleSection among(List<SectionWeights.Likely> ranked) {
        if (ranked.isEmpty()) {
            return null;
        }
        SectionWeights weights = SectionWeights.BUNDLED;
        SectionWeights.Likely first = ranked.get(0);
        String name = first.candidate().name();
        if (first.probability() >= weights.enough()) {
            return new ResponsibleSection(name, weights.basis(first.candidate()), true);
        }
        SectionWeights.Likely second = ranked.size() > 1 ? ranked.get(1) : null;
        if (second == null
                || first.probability() + second.probability() < weights.enough()
                || !SectionNames.areSisters(name, second.candidate().name())) {
            return null;
        }
        return new ResponsibleSection(
                name,
                weights.basis(first.candidate()) + "、または" + second.candidate().name(),
                true);
    }
}
