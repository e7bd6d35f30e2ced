package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kizashi.match.Feedback;
import kizashi.match.Scorer;
import kizashi.model.Match;
import kizashi.model.Opportunity;

/**
 * What readers said, in the scores of cases that are there already. The matcher asks for it when it scores; a remark of today is about
 * what it scored yesterday, and what sinks below the minimum by it is not matched again at all.
 */
public final class FeedbackPoints {
    private FeedbackPoints() {}

    /**
     * Scores the cases of a profile by what is said of it now.
     *
     * @param store of the cases; those that change are saved
     * @param feedback with the newest remark in it
     * @param profileId whose matches
     * @param cases that may change
     * @return ids of those that changed
     */
    public static Set<String> apply(
            OpportunityStore store, Feedback feedback, String profileId, Collection<Opportunity> cases) {
        Set<String> changed = new TreeSet<>();
        for (Opportunity o : cases) {
            if (!scored(o, feedback, profileId).equals(o)) {
                store.update(o.id(), now -> scored(now, feedback, profileId));
                changed.add(o.id());
            }
        }
        return changed;
    }

    /** A case as its score is by what readers of a profile say now; the same where nothing changes. */
    public static Opportunity scored(Opportunity o, Feedback feedback, String profileId) {
        List<Match> matches = new ArrayList<>();
        boolean changed = false;
        boolean followed = isFollowed(o, feedback, profileId);
        for (Match match : o.matches()) {
            Match now = match.profileId().equals(profileId) ? scored(match, feedback, followed) : match;
            changed |= !now.equals(match);
            matches.add(now);
        }
        if (!changed) {
            return o;
        }
        List<Match> best = BestEvidence.first(matches);
        return o.with(best, CaseScore.of(best.get(0).score(), o.stage()));
    }

    private static boolean isFollowed(Opportunity o, Feedback feedback, String profileId) {
        return feedback.of(o.id()).stream()
                .filter(e -> e.profileId().equals(profileId))
                .findFirst()
                .filter(e -> e.verdict() == Feedback.Verdict.FOLLOW)
                .isPresent();
    }

    /** With the part of the feedback as it is now, which may be none; all evidence of a followed case is followed, and not like it. */
    private static Match scored(Match match, Feedback feedback, boolean followed) {
        Set<String> terms = match.terms().stream().map(Match.TermHit::term).collect(Collectors.toSet());
        Feedback.Adjustment now = feedback.adjustment(match.profileId(), match.passage(), terms);
        if (followed && (now == null || now.points() >= 0)) {
            now = new Feedback.Adjustment(Feedback.FOLLOWED, Feedback.FOLLOWED_ITSELF);
        }
        List<Match.Part> parts = new ArrayList<>(match.parts());
        double before = parts.stream()
                .filter(p -> p.name().equals(Feedback.PART))
                .mapToDouble(Match.Part::value)
                .sum();
        double points = now == null ? 0 : Scorer.quantise(now.points());
        String why = now == null ? "" : now.reason();
        if (points == before
                && (points == 0
                        || parts.stream()
                                .anyMatch(p -> p.name().equals(Feedback.PART)
                                        && p.reason().equals(why)))) {
            return match;
        }
        parts.removeIf(p -> p.name().equals(Feedback.PART));
        List<Match.Part> with = now == null || points == 0
                ? parts
                : Scorer.with(parts, new Match.Part(Feedback.PART, points, now.reason()));
        return match.scored(match.score() - before + points, with);
    }
}
