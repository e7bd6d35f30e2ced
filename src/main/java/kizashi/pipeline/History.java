package kizashi.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityStore;
import kizashi.model.Match;
import kizashi.model.Opportunity;

/** The evidence that cases had before a step, so that one can tell what it added. */
final class History {
    /** A passage that speaks for a profile. */
    private record Evidence(String profile, String passage) {}

    private final Set<Evidence> before = new HashSet<>();

    private History() {}

    /** What cases have now, those that somebody put aside included. */
    static History of(OpportunityStore store, LocalDate today) {
        return of(store.list(OpportunityFilter.all(today)));
    }

    /** What these cases have now. */
    static History of(List<Opportunity> cases) {
        History history = new History();
        cases.forEach(o -> o.matches().forEach(m -> history.before.add(evidence(m))));
        return history;
    }

    /**
     * Keys of the passages that came in since.
     *
     * @param of which documents, by their ids
     */
    List<String> added(List<Opportunity> now, Predicate<String> of) {
        Set<String> keys = new LinkedHashSet<>();
        for (Opportunity opportunity : now) {
            for (Match match : opportunity.matches()) {
                if (!before.contains(evidence(match))
                        && of.test(match.passage().document().id())) {
                    keys.add(match.passage().key());
                }
            }
        }
        return List.copyOf(keys);
    }

    private static Evidence evidence(Match match) {
        return new Evidence(match.profileId(), match.passage().key());
    }
}
