package kizashi.minutes.person;

import java.time.LocalDate;
import java.util.List;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/** Remembers who was on the rosters of a municipality's sittings. Implemented by the ledger. */
public interface RosterHistory {

    /** Remembers nothing. */
    RosterHistory NONE = new RosterHistory() {
        @Override
        public void record(
                String municipality,
                String documentId,
                LocalDate day,
                @Nullable String committee,
                List<RosterEntry> entries) {}

        @Override
        public List<PastEntry> around(String municipality, LocalDate day) {
            return List.of();
        }

        @Override
        public List<Membership> memberships(String municipality) {
            return List.of();
        }
    };

    /**
     * Keeps a sitting's roster; what was kept for the same document before is replaced.
     *
     * @param municipality {@link kizashi.model.Municipality#key()}
     * @param documentId the sitting's document
     * @param day the sitting's own day
     * @param committee the committee that sat; null for a plenary sitting
     * @param entries its roster, with whom the headers of its speeches name ({@link SpokenOffices}); entries without a name are left out
     */
    void record(
            String municipality,
            String documentId,
            LocalDate day,
            @Nullable String committee,
            List<RosterEntry> entries);

    /**
     * Entries of the municipality's rosters of the same fiscal year as the day and of the year before.
     *
     * @param municipality {@link kizashi.model.Municipality#key()}
     * @param day a sitting's day
     */
    List<PastEntry> around(String municipality, LocalDate day);

    /** Who held which office from when to when, as rosters show it; the latest first. */
    List<Membership> memberships(String municipality);
}
