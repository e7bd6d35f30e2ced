package kizashi.match.cases;

import java.util.Comparator;
import java.util.Objects;
import kizashi.match.Exits;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** Where a case stands, as lists ask for it without reading its evidence. */
public final class Standing {
    private Standing() {}

    /**
     * Whether a case ended before anything open was heard of it: all of its evidence is a refusal, a tender that failed or somebody else's contract.
     * It is no news, and is shown to who asks for its stage.
     */
    public static boolean endedEarly(Opportunity o) {
        return Exits.isExit(o.stage()) && o.matches().stream().allMatch(m -> m.link() != null || Exits.isSober(m));
    }

    /** How firm the executive is at most in the evidence of a case; null where it commits to nothing. */
    public static @Nullable Commitment firmest(Opportunity o) {
        return o.matches().stream()
                .map(ShownReading::counted)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Commitment::level))
                .orElse(null);
    }

    /**
     * Whether a case came further since a reader put it aside as too early. What ended came no further.
     *
     * @param then its stage at that time; null where nobody noted it
     * @param firmThen level of its firmest answer then; -1 for none
     * @param now its stage
     * @param firmNow level of its firmest answer; -1 for none
     */
    public static boolean rose(@Nullable Stage then, int firmThen, Stage now, int firmNow) {
        return then != null
                && !Exits.isExit(now)
                && (now.compareTo(then) > 0 || firmNow > Math.max(firmThen, Commitment.REFUSED.level()));
    }
}
