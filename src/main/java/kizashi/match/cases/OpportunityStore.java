package kizashi.match.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;

/** Where opportunities are kept. Ids never change; an id that was merged into another goes on to be found. */
public interface OpportunityStore {
    /** The opportunity of an id or an alias. */
    Optional<Opportunity> find(String idOrAlias);

    /** All of one municipality, by {@link kizashi.model.Municipality#key()}. */
    List<Opportunity> ofMunicipality(String municipalityKey);

    /**
     * Those of one municipality that have one of these keys ({@link CaseKeys}), perhaps others beside them; the cost follows what is
     * found, not what the municipality has.
     */
    List<Opportunity> sharing(String municipalityKey, Set<Long> keys);

    /**
     * Stores an opportunity in place of what its id had.
     *
     * @param opportunity the newest state
     * @param merged ids that are part of it from now on: each becomes an alias and is no longer listed
     */
    void save(Opportunity opportunity, Set<String> merged);

    /** Forgets a case of which nothing is left; one of which somebody said something stays. */
    void remove(String id);

    /** Those that fit, the best first. */
    List<Opportunity> list(OpportunityFilter filter);

    /** The bodies that have a case. */
    List<Municipality> municipalities();

    /**
     * Ids of the cases that a profile's readers do not want, or not now.
     *
     * @param on today
     */
    Set<String> putAside(String profile, LocalDate on);

    /** How many fit, not only those of the filter's page. */
    int count(OpportunityFilter filter);

    /** The ids that were merged into this one. */
    Set<String> aliases(String id);

    /**
     * Changes a case that is there, as it is when it is changed; nothing happens where it is gone.
     *
     * @param change gives the same case where nothing is to change
     */
    default void update(String id, UnaryOperator<Opportunity> change) {
        find(id).ifPresent(known -> {
            Opportunity changed = change.apply(known);
            if (!changed.equals(known)) {
                save(changed, Set.of());
            }
        });
    }
}
