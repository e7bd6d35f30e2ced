package kizashi.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kizashi.config.Accounts;
import kizashi.config.Home;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityStore;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** The cases of a home that may be delivered: nobody put them aside, and their municipality is not excluded. */
public final class OpenCases {
    private static final int MOST = 10_000;

    private final Home home;
    private final OpportunityStore opportunities;
    private final Clock clock;

    OpenCases(Home home, OpportunityStore opportunities, Clock clock) {
        this.home = home;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    /**
     * All but those that ended before they were worth following, best first.
     *
     * @param since only cases with evidence from this day (発言日) on; null for all
     */
    public List<Opportunity> list(@Nullable LocalDate since) {
        return list(since, Set.of(), Set.of());
    }

    /**
     * The same at some stages and for some profiles.
     *
     * @param stages for none named all, but for those that ended before they were worth following
     * @param profiles ids of those for one of which a case must be; for none named all
     */
    public List<Opportunity> list(@Nullable LocalDate since, Set<Stage> stages, Set<String> profiles) {
        Accounts accounts = Accounts.of(home);
        OpportunityFilter filter = OpportunityFilter.open(LocalDate.ofInstant(clock.instant(), Kizashi.JAPAN))
                .withStages(stages)
                .withAmong(profiles);
        if (since != null) {
            filter = filter.since(since, OpportunityFilter.Basis.SPOKEN);
        }
        return opportunities.list(filter.page(MOST, 0)).stream()
                .filter(o -> !accounts.muted(o.municipality()))
                .toList();
    }
}
