package kizashi.match.cases;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/** A case as one profile sees it: what is shown, scored and explained first is about its own offer. */
public final class OfProfile {
    private OfProfile() {}

    /**
     * The same case with the evidence of a profile first.
     *
     * @param profile an id; the case stays as it is for null, and where that profile has no match in it
     */
    public static Opportunity see(Opportunity o, @Nullable String profile) {
        List<Match> own =
                o.matches().stream().filter(m -> m.profileId().equals(profile)).toList();
        if (profile == null || own.isEmpty()) {
            return o;
        }
        List<Match> matches = new ArrayList<>(own);
        o.matches().stream().filter(m -> !m.profileId().equals(profile)).forEach(matches::add);
        return o.with(matches, CaseScore.of(own.getFirst().score(), o.stage()));
    }
}
