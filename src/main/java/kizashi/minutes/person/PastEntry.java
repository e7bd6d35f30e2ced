package kizashi.minutes.person;

import java.time.LocalDate;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of another sitting's roster.
 *
 * @param entry the person
 * @param documentId where it stands
 * @param seenOn the day of that sitting
 * @param committee the committee that sat; null for a plenary sitting
 */
public record PastEntry(
        RosterEntry entry,
        String documentId,
        LocalDate seenOn,
        @Nullable String committee) {

    /** Whether it stands on a list of all who sit with somebody: the whole council's, or the one of his own committee. */
    boolean listsAll(@Nullable String ofCommittee) {
        String section = entry.section();
        return committee == null ? section != null && section.contains("議員") : committee.equals(ofCommittee);
    }
}
