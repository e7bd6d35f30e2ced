package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.KeywordHits;

/**
 * Tells which profiles may reach their minimum score in a passage, before any of them is measured. Most profiles meet a
 * passage by one common word and stay far below; with ten thousand of them one pair in thirty reaches the minimum. What is
 * told are bounds: a profile that is left out cannot reach it, one that is named is measured in full by {@link Features}, but for
 * those of which the bound is the score. A feature that depends on the profile therefore needs its place here or in {@link
 * Postings} too. Used again for each passage, by one thread.
 */
final class Candidates {
    private final Postings postings;
    private final Scorer scorer;
    private final PitchBounds pitches;
    private final PassageKeywords keywords;
    private final double most;

    /**
     * By profile: the place of the only keyword of the passage that it has, counted on from passage to passage, so that nothing
     * needs to be forgotten; behind the last place that there are several. One number, since this is asked most often.
     */
    private final int[] met;

    /** By profile, of which kind it is; there are few kinds. */
    private final int[] kindOf;

    private final List<Kind> kinds = new ArrayList<>();

    /** By profile, for those with several keywords: their sentences, and the sums of what they bring. */
    private final long[] sentences;

    private final double[] evidence;
    private final int[] profiles;
    /** By profile, for those that are told: the score, where it is known. */
    private final double[] scores;

    private final int[] several;
    private int severalSize;
    /** What the places of this passage count from, and how many there are. */
    private int base = 1;

    private int places;
    private int size;
    private List<KeywordHits.Hit> hits = List.of();
    private Wanted wanted = new Wanted(0);
    /** By place, how far below the minimum a score is still wanted. */
    private double[] slack = new double[32];

    private SoberSentences sober = SoberSentences.NONE;

    /**
     * What profiles have in common.
     *
     * @param need what keywords, pitch and passage have to bring together
     * @param plain whether all keywords have the weight 1
     * @param simple whether, beside keywords, pitch and passage, nothing else changes the score
     */
    private record Kind(double need, boolean plain, boolean simple) {}

    /** By place and kind, what pitches have to bring; reckoned when somebody asks, since most kinds are not met in a place. */
    private static final class Wanted {
        private final int[] since;
        private final float[] one;
        private final float[] several;

        private Wanted(int size) {
            since = new int[size];
            one = new float[size];
            several = new float[size];
        }
    }

    /**
     * @param postings of all profiles
     * @param scorer of the points
     * @param measureAll whether every profile with a keyword in the passage is wanted
     * @param feedback what users said moves scores in ways that no bound here knows
     */
    Candidates(Postings postings, Scorer scorer, boolean measureAll, Feedback feedback) {
        this.postings = postings;
        this.scorer = scorer;
        this.pitches = new PitchBounds(postings, scorer);
        this.keywords = new PassageKeywords(postings, scorer, pitches);
        this.most = scorer.most(Feature.PITCH) + scorer.most(Feature.PHRASES);
        double[] needs = postings.needs();
        kindOf = new int[needs.length];
        Map<Kind, Integer> known = new HashMap<>();
        for (int p = 0; p < needs.length; p++) {
            boolean unbounded = measureAll || feedback.concerns(postings.id(p));
            Kind kind = new Kind(
                    unbounded ? Double.NEGATIVE_INFINITY : needs[p],
                    postings.isPlain(p),
                    !unbounded && postings.isPlain(p) && !postings.isNoisy(p));
            kindOf[p] = known.computeIfAbsent(kind, k -> {
                kinds.add(k);
                return kinds.size() - 1;
            });
        }
        met = new int[needs.length];
        sentences = new long[needs.length];
        evidence = new double[needs.length];
        profiles = new int[needs.length];
        scores = new double[needs.length];
        several = new int[needs.length];
    }

    /**
     * Reads a passage.
     *
     * @param hits the terms in it
     * @param reading the passage
     * @param features how keywords are measured
     * @param sober where the passage says something sober: what may be on it is wanted {@link Exits#BELOW} its minimum too
     * @return numbers of the profiles that may reach their minimum, in the first {@link #size} places, ascending
     */
    int[] read(List<KeywordHits.Hit> hits, PassageReading reading, Features features, SoberSentences sober) {
        keywords.read(hits, reading, features);
        begin(hits, sober);
        int maybe = 0;
        for (int h = 0; h < places; h++) {
            int term = hits.get(h).number();
            int end = postings.first(term + 1);
            for (int e = postings.first(term); e < end; e++) {
                int p = postings.profile(e);
                int before = met[p];
                if (before < base) {
                    met[p] = base + h;
                    if (mayReach(p, h)) {
                        profiles[maybe++] = p;
                    }
                } else {
                    add(p, before - base, h);
                }
            }
        }
        size = 0;
        for (int i = 0; i < maybe; i++) {
            int p = profiles[i];
            if (hasOne(p) && isPossible(p, reading)) {
                profiles[size++] = p;
            }
        }
        for (int i = 0; i < severalSize; i++) {
            if (isPossible(several[i], reading)) {
                profiles[size++] = several[i];
            }
        }
        Arrays.sort(profiles, 0, size);
        return profiles;
    }

    private void begin(List<KeywordHits.Hit> of, SoberSentences soberOnes) {
        int next = base + places + 1;
        hits = of;
        places = of.size();
        sober = soberOnes;
        if (slack.length < places) {
            slack = new double[2 * places];
        }
        for (int h = 0; h < places; h++) {
            slack[h] = below(keywords.sentences(h));
        }
        if (next > Integer.MAX_VALUE - places - 1) {
            Arrays.fill(met, 0);
            wanted = new Wanted(0);
            next = 1;
        }
        base = next;
        severalSize = 0;
        if (wanted.since.length < places * kinds.size()) {
            wanted = new Wanted(2 * places * kinds.size());
        }
    }

    /** How many profiles {@link #read} told. */
    int size() {
        return size;
    }

    /** Whether a profile with a keyword in the passage has no other there. */
    boolean hasOne(int profile) {
        return met[profile] - base < places;
    }

    /** The place of the only keyword of a profile among the passage's hits. */
    int place(int profile) {
        return met[profile] - base;
    }

    /** The score of a profile that was told; no number where it is not known before it is measured. */
    double score(int profile) {
        return scores[profile];
    }

    /** What the keyword at a place brings alone at a weight of 1. */
    double evidence(int place) {
        return keywords.alone(place);
    }

    /** How far below its minimum a profile that was told is wanted. */
    double below(int profile) {
        int h = place(profile);
        return h < places ? slack[h] : below(sentences[profile]);
    }

    private double below(long keywordSentences) {
        return sober.mayBeOn(keywordSentences) ? Exits.BELOW : 0;
    }

    /** Whether a profile without any other keyword there may reach its minimum: a bound told fast, before {@link #isPossible}. */
    private boolean mayReach(int p, int h) {
        int number = kindOf[p];
        int at = h * kinds.size() + number;
        if (wanted.since[at] != base) {
            wanted.since[at] = base;
            Kind kind = kinds.get(number);
            double missing = kind.plain() ? kind.need() - slack[h] - keywords.total(h) : 0;
            wanted.one[at] = missing <= 0 ? -1 : pitches.least(missing);
            wanted.several[at] = pitches.leastOfSeveral(missing);
        }
        float one = wanted.one[at];
        return one < 0 || pitches.mayBring(p, one, wanted.several[at]);
    }

    /** One more keyword of a profile. */
    private void add(int p, int before, int h) {
        if (before < places) {
            sentences[p] = keywords.sentences(before);
            evidence[p] = evidence(p, before);
            met[p] = base + places;
            several[severalSize++] = p;
        }
        sentences[p] |= keywords.sentences(h);
        evidence[p] += evidence(p, h);
    }

    private double evidence(int p, int h) {
        double evidence = keywords.besideOthers(h);
        return evidence == Double.POSITIVE_INFINITY ? evidence : weight(p, h) * evidence;
    }

    private double weight(int p, int h) {
        return kinds.get(kindOf[p]).plain()
                ? 1
                : postings.weight(postings.entry(hits.get(h).number(), p));
    }

    private boolean isPossible(int p, PassageReading reading) {
        Kind kind = kinds.get(kindOf[p]);
        int h = place(p);
        if (h < places && kind.simple() && keywords.isExact(h)) {
            double score = keywords.points(h)
                    + scorer.points(Feature.KEYWORDS, Features.share(keywords.alone(h)))
                    + pitches.points(p);
            scores[p] = score;
            return score >= kind.need() - slack[h];
        }
        scores[p] = Double.NaN;
        double missing = kind.need() - below(p) - (h < places ? points(p, h) : points(p, reading));
        return missing <= 0 || missing <= most && pitches.brings(p, missing);
    }

    /** The most that several keywords and the passage bring. */
    private double points(int p, PassageReading reading) {
        return evidence[p] == Double.POSITIVE_INFINITY
                ? evidence[p]
                : scorer.base()
                        + reading.features(scorer).at(sentences[p]).points()
                        + scorer.atMost(Feature.KEYWORDS, Features.share(evidence[p]));
    }

    /** The most that one keyword and the passage bring. */
    private double points(int p, int h) {
        double weight = weight(p, h);
        return weight == 1
                ? keywords.total(h)
                : keywords.points(h) + scorer.atMost(Feature.KEYWORDS, Features.share(weight * keywords.alone(h)));
    }
}
