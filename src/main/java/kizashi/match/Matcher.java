package kizashi.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.index.KeywordHits;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.CompiledProfiles.Prepared;
import kizashi.match.Features.Measured;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Matches passages against all profiles at once: one reading of each text's words finds the terms of all of them, and only a
 * profile with a hit is scored. Immutable; safe for many threads as far as statistics and feedback are.
 *
 * <pre>
 * Matcher matcher = new Matcher(profiles, Weights.shipped(), statistics, analyzer, Feedback.NONE);
 * List&lt;Match&gt; matches = matcher.match(analyzedPassages);
 * </pre>
 */
public final class Matcher {
    private final CompiledProfiles profiles;
    private final Features features;
    private final Scorer scorer;
    private final Wording wording = new Wording();
    private final Feedback feedback;

    /**
     * @param profiles to match; their areas, exclusions, noise and minimum scores are obeyed
     * @param weights of scoring
     * @param statistics how common terms are
     * @param analyzer the one that cut the passages, with the synonyms of the home
     * @param feedback what users said about earlier matches
     */
    public Matcher(
            List<Profile> profiles,
            Weights weights,
            TermStatistics statistics,
            KizashiAnalyzer analyzer,
            Feedback feedback) {
        this.profiles = new CompiledProfiles(profiles, analyzer);
        this.features = new Features(statistics, this.profiles);
        this.scorer = new Scorer(weights);
        this.feedback = feedback;
    }

    /**
     * The matches that reach their profile's minimum score.
     *
     * @param batch passages with their signals
     * @return matches in the order of the passages, for one passage the best first
     */
    public List<Match> match(Collection<AnalyzedPassage> batch) {
        return match(batch, false);
    }

    /** All matches, those below the minimum score too: refusals, somebody else's contracts, noise. */
    public List<Match> matchAll(Collection<AnalyzedPassage> batch) {
        return match(batch, true);
    }

    private List<Match> match(Collection<AnalyzedPassage> batch, boolean all) {
        List<Match> matches = new ArrayList<>();
        for (AnalyzedPassage passage : batch) {
            List<Match> found = match(passage, all);
            found.sort(Comparator.comparingDouble(Match::score).reversed());
            matches.addAll(found);
        }
        return matches;
    }

    private List<Match> match(AnalyzedPassage analyzed, boolean all) {
        KeywordHits hits = profiles.queries().find(analyzed.tokens());
        List<Match> matches = new ArrayList<>();
        Found found = null;
        PassageReading reading = null;
        for (int owner : hits.owners()) {
            int profile = profiles.profileOf(owner);
            if (profile < 0) {
                continue;
            }
            if (found == null) {
                found = new Found(hits);
            }
            Prepared prepared = profiles.prepared().get(profile);
            if (found.count(prepared.exclusions()) > 0
                    || !Areas.covers(
                            prepared.profile().areas(),
                            analyzed.passage().document().municipality())) {
                continue;
            }
            if (reading == null) {
                reading = new PassageReading(analyzed.passage(), wording);
            }
            Match match = score(reading, ProfileHits.of(prepared, found), found, all);
            if (match != null) {
                matches.add(match);
            }
        }
        return matches;
    }

    private @Nullable Match score(PassageReading reading, ProfileHits hits, Found found, boolean all) {
        Profile profile = hits.prepared().profile();
        Measured measured = features.measure(reading, hits, found);
        Feedback.Adjustment learned =
                feedback == Feedback.NONE ? null : feedback.adjustment(profile.id(), reading.passage(), terms(hits));
        double adjustment = learned == null ? 0 : Scorer.quantise(learned.points());
        double score = scorer.score(measured) + adjustment;
        if (!all && score < profile.minimumScore()) {
            return null;
        }
        List<Match.Part> parts = new ArrayList<>(scorer.parts(measured, new Reasons(reading, hits, measured)));
        if (learned != null && adjustment != 0) {
            parts.add(parts.size() - 1, new Match.Part("feedback", adjustment, learned.reason()));
        }
        return new Match(profile.id(), reading.passage(), score, parts, termHits(reading.passage(), hits, measured));
    }

    private static Set<String> terms(ProfileHits hits) {
        Set<String> terms = new HashSet<>();
        for (ProfileHits.Hit hit : hits.hits()) {
            terms.add(hits.prepared().profile().keywords().get(hit.keyword()).term());
        }
        return terms;
    }

    private static List<Match.TermHit> termHits(Passage passage, ProfileHits hits, Measured measured) {
        List<Match.TermHit> terms = new ArrayList<>();
        Set<Integer> counted = new HashSet<>();
        for (ProfileHits.Hit hit : hits.hits()) {
            boolean first = counted.add(hit.keyword());
            terms.add(new Match.TermHit(
                    hits.prepared().profile().keywords().get(hit.keyword()).term(),
                    passage.start() + hit.start(),
                    passage.start() + hit.end(),
                    passage.text().substring(hit.start(), hit.end()),
                    first ? measured.byKeyword().getOrDefault(hit.keyword(), 0.0) : 0));
        }
        return terms;
    }
}
