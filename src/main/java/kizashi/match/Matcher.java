package kizashi.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.index.KeywordHits;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.match.CompiledProfiles.Prepared;
import kizashi.match.Features.Measured;
import kizashi.model.LazyList;
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
    private final Scorer scorer;
    private final Postings postings;
    private final Wording wording = new Wording();
    private final Feedback feedback;
    private final TermCounts counts;
    private volatile Features features;
    private boolean grown;
    /** Of {@link #read}, used again from batch to batch: what it knows of ten thousand profiles takes long to put together. */
    private @Nullable Candidates lastRead;

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
        this(profiles, weights, statistics, RememberedWords.of(analyzer), feedback);
    }

    /**
     * The same with the words of profiles that were cut before.
     *
     * @param words by the analyzer that cut the passages
     */
    public Matcher(
            List<Profile> profiles,
            Weights weights,
            TermStatistics statistics,
            RememberedWords words,
            Feedback feedback) {
        this.profiles = new CompiledProfiles(profiles, words);
        this.scorer = new Scorer(weights);
        this.postings = new Postings(this.profiles.queries().keywordCount(), this.profiles.prepared(), scorer);
        this.feedback = feedback;
        this.counts = new TermCounts(this.profiles, statistics);
        this.features = features();
    }

    private Features features() {
        return new Features(counts, profiles.queries().keywordCount());
    }

    /**
     * What came of a batch.
     *
     * @param matches that reach their profile's minimum score, in the order of the passages, for one the best first
     * @param followUps sober answers and exits below the minimum, within {@link Exits#BELOW} points of it where a sentence that may be sober is near a
     *     keyword ({@link SoberSentences}): they open no case, but belong to one that there is on their matter
     * @param mentions of all keywords, those of weaker matches too
     */
    public record Outcome(List<Match> matches, List<Match> followUps, List<MentionHistory.Mention> mentions) {
        /** Keeps its own copies. */
        public Outcome {
            matches = List.copyOf(matches);
            followUps = List.copyOf(followUps);
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Matches one batch after the other as they come into a collection, and notes what they mention; only matches to be kept
     * are explained. How common terms are is carried on from batch to batch. One thread at a time.
     *
     * @param batch passages with their signals, all of which are in the collection
     * @param statistics of the collection with the batch in it
     */
    public synchronized Outcome read(Collection<AnalyzedPassage> batch, TermStatistics statistics) {
        List<KeywordHits> hits =
                batch.stream().map(p -> profiles.queries().find(p.tokens())).toList();
        counts.grow(statistics, hits, !grown);
        grown = true;
        features = features();
        Mentions mentions = new Mentions(profiles);
        Candidates candidates = lastRead == null ? candidates(false) : lastRead;
        lastRead = candidates;
        Run run = new Run(false, mentions, candidates);
        List<Match> matches = run.match(batch, hits);
        return new Outcome(matches, run.followUps, mentions.all());
    }

    /**
     * Forgets how common terms are, so that the next batch asks the collection: for who matches again what has long been in it. Batches
     * that come after each other otherwise count as what the collection has grown by, where they are as many passages.
     */
    public synchronized void recount() {
        grown = false;
    }

    /**
     * The matches that reach their profile's minimum score.
     *
     * @param batch passages with their signals
     * @return matches in the order of the passages, for one passage the best first
     */
    public List<Match> match(Collection<AnalyzedPassage> batch) {
        return new Run(false, null, candidates(false)).match(batch, null);
    }

    /** All matches, those below the minimum score too: refusals, somebody else's contracts, noise. */
    public List<Match> matchAll(Collection<AnalyzedPassage> batch) {
        return new Run(true, null, candidates(true)).match(batch, null);
    }

    private Candidates candidates(boolean all) {
        return new Candidates(postings, scorer, all, feedback);
    }

    /** One batch on one thread, with what is used again from pair to pair. */
    private final class Run {
        private final boolean all;
        private final @Nullable Mentions mentions;
        private final Found found = new Found(profiles.queries().keywordCount());
        private final Features features = Matcher.this.features;
        private final Measured measured = new Measured();
        private final List<Match> followUps = new ArrayList<>();
        private final Candidates candidates;
        private final Explanations explanations = new Explanations(profiles, scorer, features);
        private final @Nullable ProfileHits hits = profiles.prepared().isEmpty()
                ? null
                : new ProfileHits(profiles.prepared().get(0));

        private Run(boolean all, @Nullable Mentions mentions, Candidates candidates) {
            this.all = all;
            this.mentions = mentions;
            this.candidates = candidates;
        }

        private List<Match> match(Collection<AnalyzedPassage> batch, @Nullable List<KeywordHits> known) {
            List<Match> matches = new ArrayList<>();
            if (hits == null) {
                return matches;
            }
            int number = 0;
            for (AnalyzedPassage passage : batch) {
                KeywordHits keywords = known == null ? profiles.queries().find(passage.tokens()) : known.get(number++);
                List<Match> of = match(passage, keywords, hits);
                if (of.size() > 1) {
                    of.sort(Comparator.comparingDouble(Match::score).reversed());
                }
                matches.addAll(of);
            }
            return matches;
        }

        private List<Match> match(AnalyzedPassage analyzed, KeywordHits keywords, ProfileHits hits) {
            if (keywords.keywords().isEmpty()) {
                return List.of();
            }
            found.read(keywords);
            PassageReading reading = new PassageReading(analyzed.passage(), wording);
            SoberSentences sober = mentions == null ? SoberSentences.NONE : SoberSentences.of(reading);
            int[] possible = candidates.read(keywords.keywords(), reading, features, sober);
            List<Match> matches = new ArrayList<>(candidates.size());
            TermHits[] alone = new TermHits[keywords.keywords().size()];
            @Nullable Boolean[] soberAlone = new Boolean[alone.length];
            for (int i = 0; i < candidates.size(); i++) {
                int number = possible[i];
                if (!wanted(number, analyzed.passage())) {
                    continue;
                }
                boolean isMeasured = Double.isNaN(candidates.score(number));
                Match match =
                        isMeasured ? score(number, reading, keywords, hits) : known(number, reading, keywords, alone);
                if (match == null || profiles.isMeantOtherwise(number, match)) {
                    continue;
                }
                if (all || match.score() >= postings.minimum(number)) {
                    matches.add(match);
                } else if (isMeasured ? Exits.isSober(match) : isSober(match, candidates.place(number), soberAlone)) {
                    followUps.add(match);
                }
            }
            if (mentions != null) {
                mention(reading, keywords.keywords(), hits, mentions);
            }
            return matches;
        }

        /** Whether a match by one keyword alone is sober: the same for all who have it, since only passage and places tell. */
        private static boolean isSober(Match match, int place, @Nullable Boolean[] known) {
            Boolean sober = known[place];
            if (sober == null) {
                sober = Exits.isSober(match);
                known[place] = sober;
            }
            return sober;
        }

        /** A keyword is mentioned where one of its profiles sells and has it not in a longer one of its own. */
        private void mention(PassageReading reading, List<KeywordHits.Hit> keywords, ProfileHits hits, Mentions into) {
            Passage passage = reading.passage();
            if (Mentions.order(passage.document()) == null) {
                return;
            }
            for (KeywordHits.Hit hit : keywords) {
                int end = postings.first(hit.number() + 1);
                for (int e = postings.first(hit.number()); e < end; e++) {
                    int number = postings.profile(e);
                    if (wanted(number, passage) && (candidates.hasOne(number) || has(hits, number, hit))) {
                        into.meet(hit.number(), firmest(reading, hit));
                        break;
                    }
                }
            }
            into.end(passage);
        }

        private static int firmest(PassageReading reading, KeywordHits.Hit hit) {
            int firmest = -1;
            for (KeywordHits.Span span : hit.spans()) {
                firmest = Math.max(firmest, reading.commitmentOn(1L << reading.sentenceAt(span.start())));
            }
            return firmest;
        }

        private boolean has(ProfileHits hits, int profile, KeywordHits.Hit hit) {
            hits.read(profiles.prepared().get(profile), found);
            return hits.has(hit.number());
        }

        private boolean wanted(int profile, Passage passage) {
            return !postings.isBounded(profile) || wanted(profiles.prepared().get(profile), passage);
        }

        private boolean wanted(Prepared prepared, Passage passage) {
            return (prepared.exclusions().length == 0 || found.count(prepared.exclusions()) == 0)
                    && (prepared.everywhere()
                            || Areas.covers(
                                    prepared.profile().areas(),
                                    passage.document().municipality()));
        }

        /** The match of a profile whose score is known: what it found is the same for all who have this keyword alone. */
        private @Nullable Match known(int number, PassageReading reading, KeywordHits keywords, TermHits[] alone) {
            double score = candidates.score(number);
            if (score < postings.minimum(number) - candidates.below(number)) {
                return null;
            }
            int place = candidates.place(number);
            if (alone[place] == null) {
                alone[place] =
                        TermHits.of(reading.passage(), keywords.keywords().get(place), candidates.evidence(place));
            }
            return match(number, reading, keywords, score, null, 0, alone[place].list());
        }

        /** The match; null for one so far below the minimum that nobody asked for it. */
        private @Nullable Match score(int number, PassageReading reading, KeywordHits keywords, ProfileHits hits) {
            hits.read(profiles.prepared().get(number), found);
            String id = postings.id(number);
            double score = features.score(reading, hits, found, scorer, measured);
            Feedback.Adjustment learned =
                    feedback.concerns(id) ? feedback.adjustment(id, reading.passage(), hits.terms()) : null;
            double adjustment = learned == null ? 0 : Scorer.quantise(learned.points());
            score += adjustment;
            if (!all && score < postings.minimum(number) - candidates.below(number)) {
                return null;
            }
            return match(number, reading, keywords, score, learned, adjustment, termHits(reading.passage(), hits));
        }

        /** It can explain itself, which is done when somebody asks. */
        private Match match(
                int number,
                PassageReading reading,
                KeywordHits keywords,
                double score,
                Feedback.@Nullable Adjustment learned,
                double adjustment,
                List<Match.TermHit> terms) {
            LazyList<Match.Part> parts = new LazyList<>(() ->
                    explanations.parts(reading, keywords, profiles.prepared().get(number), learned, adjustment));
            return new Match(postings.id(number), reading.passage(), score, parts, terms);
        }

        private List<Match.TermHit> termHits(Passage passage, ProfileHits hits) {
            List<Match.TermHit> terms = new ArrayList<>(hits.size());
            for (int i = 0; i < hits.size(); i++) {
                int keyword = hits.keyword(i);
                terms.add(TermHits.hit(
                        passage,
                        profiles.term(hits.prepared().keywords()[keyword]),
                        hits.start(i),
                        hits.end(i),
                        hits.isFirst(i) ? measured.ofKeyword(keyword) : 0));
            }
            return List.copyOf(terms);
        }
    }
}
