package kizashi.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.match.CompiledProfiles.Posting;
import kizashi.match.CompiledProfiles.Use;
import kizashi.match.Features.Measured;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Profile;

/**
 * Matches passages against all profiles at once: one pass over each text finds the terms of all of them, and only a profile
 * with a hit is scored. Immutable but for a cache; use one per thread.
 */
public final class Matcher {
    private final CompiledProfiles profiles;
    private final Features features;
    private final Scorer scorer;
    private final Wording wording = new Wording();
    private final WordBoundaries boundaries = new WordBoundaries();
    private final Feedback feedback;

    /**
     * @param profiles to match; their areas, exclusions, noise and minimum scores are obeyed
     * @param weights of scoring
     * @param statistics how common terms are
     * @param variants other ways to write a term; {@code t -> Set.of()} for none
     * @param feedback what users said about earlier matches
     */
    public Matcher(
            List<Profile> profiles,
            Weights weights,
            TermStatistics statistics,
            Function<String, Set<String>> variants,
            Feedback feedback) {
        this.profiles = new CompiledProfiles(profiles, variants);
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
    public List<Match> match(Collection<Passage> batch) {
        return match(batch, false);
    }

    /** All matches, those below the minimum score too: refusals, somebody else's contracts, noise. */
    public List<Match> matchAll(Collection<Passage> batch) {
        return match(batch, true);
    }

    private List<Match> match(Collection<Passage> batch, boolean all) {
        List<Match> matches = new ArrayList<>();
        for (Passage passage : batch) {
            List<Match> found = new ArrayList<>();
            match(passage, all, found);
            found.sort(Comparator.comparingDouble(Match::score).reversed());
            matches.addAll(found);
        }
        return matches;
    }

    private void match(Passage passage, boolean all, List<Match> found) {
        Folded folded = Folded.of(passage.text());
        Set<Integer> words = new HashSet<>();
        Map<Integer, ProfileHits> byProfile = hits(passage, folded, words);
        PassageReading reading = null;
        for (ProfileHits hits : byProfile.values()) {
            if (hits.excluded() || hits.hits().isEmpty()) {
                continue;
            }
            reading = reading == null ? new PassageReading(passage, folded, wording) : reading;
            score(reading, hits, words, all, found);
        }
    }

    private Map<Integer, ProfileHits> hits(Passage passage, Folded folded, Set<Integer> words) {
        Map<Integer, ProfileHits> byProfile = new LinkedHashMap<>();
        profiles.trie().scan(folded, (term, from, to) -> {
            if (!boundaries.isWord(folded, from, to)) {
                return;
            }
            words.add(term);
            for (Posting posting : profiles.postings(term)) {
                ProfileHits hits = byProfile.get(posting.profile());
                if (hits == null) {
                    Profile profile = profiles.prepared().get(posting.profile()).profile();
                    hits = new ProfileHits(posting.profile());
                    if (!Areas.covers(profile.areas(), passage.document().municipality())) {
                        hits.exclude();
                    }
                    byProfile.put(posting.profile(), hits);
                }
                if (posting.use() == Use.EXCLUSION) {
                    hits.exclude();
                } else if (posting.use() == Use.NOISE) {
                    hits.addNoise();
                } else {
                    hits.add(new ProfileHits.Hit(posting.keyword(), term, from, to));
                }
            }
        });
        return byProfile;
    }

    private void score(PassageReading reading, ProfileHits hits, Set<Integer> words, boolean all, List<Match> found) {
        Profile profile = profiles.prepared().get(hits.profile()).profile();
        Measured measured = features.measure(reading, hits, words);
        double score = scorer.score(measured);
        Feedback.Adjustment learned = feedback.adjustment(profile.id(), reading.passage(), terms(hits, profile));
        double adjustment = learned == null ? 0 : Scorer.quantise(learned.points());
        score += adjustment;
        if (!all && score < profile.minimumScore()) {
            return;
        }
        List<Match.Part> parts = new ArrayList<>(scorer.parts(measured, new Reasons(reading, hits, profile, measured)));
        if (learned != null && adjustment != 0) {
            parts.add(parts.size() - 1, new Match.Part("feedback", adjustment, learned.reason()));
        }
        found.add(new Match(profile.id(), reading.passage(), score, parts, termHits(reading, hits, profile, measured)));
    }

    private static Set<String> terms(ProfileHits hits, Profile profile) {
        Set<String> terms = new HashSet<>();
        for (ProfileHits.Hit hit : hits.hits()) {
            terms.add(profile.keywords().get(hit.keyword()).term());
        }
        return terms;
    }

    private static List<Match.TermHit> termHits(
            PassageReading reading, ProfileHits hits, Profile profile, Measured measured) {
        Passage passage = reading.passage();
        Folded folded = reading.folded();
        List<Match.TermHit> terms = new ArrayList<>();
        Set<Integer> counted = new HashSet<>();
        for (ProfileHits.Hit hit : hits.hits()) {
            int start = folded.start(hit.from());
            int end = folded.end(hit.to());
            boolean first = counted.add(hit.keyword());
            terms.add(new Match.TermHit(
                    profile.keywords().get(hit.keyword()).term(),
                    passage.start() + start,
                    passage.start() + end,
                    passage.text().substring(start, end),
                    first ? measured.byKeyword().getOrDefault(hit.keyword(), 0.0) : 0));
        }
        return terms;
    }
}
