package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Set;
import kizashi.model.Copyable;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which opportunities are wanted. Empty or null means all.
 *
 * @param profile id of a profile that it fits
 * @param among ids of the profiles that there are: what fits none of them is left out, for a profile that somebody took away leaves its cases behind
 * @param municipalities keys of bodies ({@link kizashi.model.Municipality#key()})
 * @param since first day
 * @param basis which day {@code since} is about
 * @param stages how far it has come; of those that were never worth following ({@link Standing#endedEarly}) only who asks for ended ones sees any
 * @param statuses what its readers decided; without a profile, what any of them decided
 * @param on today, on which a snooze is judged
 * @param limit how many
 * @param offset how many to leave out
 */
@Copyable
public record OpportunityFilter(
        @Nullable String profile,
        Set<String> among,
        Set<String> municipalities,
        @Nullable LocalDate since,
        Basis basis,
        Set<Stage> stages,
        Set<Status> statuses,
        LocalDate on,
        int limit,
        int offset)
        implements OpportunityFilterBuilder.With {

    /** Which day counts. */
    public enum Basis {
        /** 発言日 of its newest evidence; of a sitting whose day is not known the opening of its session. */
        SPOKEN,
        /** 検知日 of its newest evidence. */
        DETECTED
    }

    /** What readers decided. */
    public enum Status {
        /** Nothing yet, or a snooze that is over. */
        NEW("新規"),
        /** Followed. */
        FOLLOWED("追跡中"),
        /** Snoozed until later than today. */
        SNOOZED("休止中"),
        /** Not relevant. */
        NOT_RELEVANT("対象外");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /** Keeps its own copies. */
    public OpportunityFilter {
        among = Set.copyOf(among);
        municipalities = Set.copyOf(municipalities);
        stages = Set.copyOf(stages);
        statuses = Set.copyOf(statuses);
    }

    /** The first hundred that nobody put aside. */
    public static OpportunityFilter open(LocalDate today) {
        return new OpportunityFilter(
                null,
                Set.of(),
                Set.of(),
                null,
                Basis.SPOKEN,
                Set.of(),
                Set.of(Status.NEW, Status.FOLLOWED),
                today,
                100,
                0);
    }

    /** All, those that somebody put aside included. */
    public static OpportunityFilter all(LocalDate today) {
        return new OpportunityFilter(
                null, Set.of(), Set.of(), null, Basis.SPOKEN, Set.of(), Set.of(), today, Integer.MAX_VALUE, 0);
    }

    /** The same since a day. */
    public OpportunityFilter since(LocalDate day, Basis by) {
        return with(same -> same.since(day).basis(by));
    }

    /** Whether what ended before it was worth following is left out. */
    public boolean hidesEnded() {
        return stages.isEmpty() && statuses.contains(Status.NEW);
    }

    /** The same with another page. */
    public OpportunityFilter page(int size, int from) {
        return with(same -> same.limit(size).offset(from));
    }
}
