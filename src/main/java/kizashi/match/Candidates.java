package kizashi.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.KeywordHits;

/**
 * Tells which profiles may reach their minimum score in a passage, before any of them is measured. Most profiles meet a
 * passage by one common word and stay far below; with ten thousand of them one pair in eighty reaches the minimum. What is
 * told are bounds: a profile that is left out cannot reach it, one that is named is measured in full by {@link Features}.
 * A feature that depends on the profile therefore needs its place here or in {@link Postings} too. Used again for each
 * passage, by one thread.
 */
final class Candidates {
    private static final int SEVERAL = -1;
    private static final int STATE = 4;
    private static final int MET = 0;
    private static final int HIT = 1;
    private static final int ENTRY = 2;
    private static final int KIND = 3;

    private final Postings postings;
    private final Scorer scorer;
    private final double mostPitch;
    private final double mostPhrases;

    /**
     * By profile, side by side, since they are asked together some hundred times a passage: the number of the last passage in
     * which it was met; which of the passage's keywords it met, or that there are several; the entry of that keyword; and of
     * which kind the profile is.
     */
    private final int[] state;

    /** By kind: what its profiles need, of which there are few different numbers; and whether all their weights are 1. */
    private final double[] needsOf;

    private final boolean[] plainOf;

    /** The words of pitches in the passage, a bit for each term: what does not stand there is told without asking further. */
    private final long[] inPitches;

    private int[] pitchTerms = new int[64];
    private int pitchSize;

    /** By profile, for those with several keywords: their sentences, and the sums of what they bring. */
    private final long[] sentences;

    private final double[] evidence;
    private final int[] profiles;
    private int passage;
    private int size;

    /** By place among the passage's keywords. */
    private long[] sentencesOf = new long[32];

    /** Whether a word of it reaches over the end of a sentence: then what lies in it may count for another sentence. */
    private boolean[] crosses = new boolean[32];

    private double[] evidenceOf = new double[32];
    private double[] pointsOf = new double[32];
    private double[] totalOf = new double[32];
    private double[] pitchOf = new double[32];

    /**
     * @param postings of all profiles
     * @param scorer of the points
     * @param measureAll whether every profile with a keyword in the passage is wanted
     * @param feedback what users said moves scores in ways that no bound here knows
     * @param prepared the profiles
     */
    Candidates(
            Postings postings,
            Scorer scorer,
            boolean measureAll,
            Feedback feedback,
            List<CompiledProfiles.Prepared> prepared) {
        this.postings = postings;
        this.scorer = scorer;
        double[] needs = postings.needs();
        this.mostPitch = scorer.most(Feature.PITCH);
        this.mostPhrases = scorer.most(Feature.PHRASES);
        for (int p = 0; p < needs.length; p++) {
            if (measureAll || feedback.concerns(prepared.get(p).profile().id())) {
                needs[p] = Double.NEGATIVE_INFINITY;
            }
        }
        state = new int[STATE * needs.length];
        needsOf = new double[needs.length];
        plainOf = new boolean[needs.length];
        inPitches = new long[(postings.terms() >> 6) + 1];
        Map<Double, int[]> kinds = new HashMap<>();
        int count = 0;
        for (int p = 0; p < needs.length; p++) {
            int plain = postings.isPlain(p) ? 1 : 0;
            int[] of = kinds.computeIfAbsent(needs[p], n -> new int[] {-1, -1});
            if (of[plain] < 0) {
                needsOf[count] = needs[p];
                plainOf[count] = postings.isPlain(p);
                of[plain] = count++;
            }
            state[STATE * p + KIND] = of[plain];
        }
        sentences = new long[needs.length];
        evidence = new double[needs.length];
        profiles = new int[needs.length];
    }

    /**
     * Reads a passage.
     *
     * @param hits the terms in it
     * @param found the same, by number
     * @param reading the passage
     * @param features how keywords are measured
     * @return numbers of the profiles that may reach their minimum, in the first {@link #size} places, ascending
     */
    int[] read(List<KeywordHits.Hit> hits, Found found, PassageReading reading, Features features) {
        measure(hits, reading, features);
        passage++;
        int touched = 0;
        for (int h = 0; h < hits.size(); h++) {
            int term = hits.get(h).number();
            int end = postings.first(term + 1);
            for (int e = postings.first(term); e < end; e++) {
                int p = postings.profile(e);
                int at = STATE * p;
                if (state[at + MET] != passage) {
                    state[at + MET] = passage;
                    state[at + HIT] = h;
                    state[at + ENTRY] = e;
                    profiles[touched++] = p;
                } else {
                    add(p, h, e);
                }
            }
        }
        size = 0;
        for (int i = 0; i < touched; i++) {
            int p = profiles[i];
            if (isPossible(p, reading, found)) {
                profiles[size++] = p;
            }
        }
        Arrays.sort(profiles, 0, size);
        return profiles;
    }

    /** How many profiles {@link #read} told. */
    int size() {
        return size;
    }

    /** Whether a profile with a keyword in the passage has no other there. */
    boolean hasOne(int profile) {
        return state[STATE * profile + HIT] != SEVERAL;
    }

    /** One more keyword of a profile. */
    private void add(int p, int h, int e) {
        int at = STATE * p;
        int before = state[at + HIT];
        if (before != SEVERAL) {
            sentences[p] = sentencesOf[before];
            evidence[p] = evidence(before, state[at + ENTRY]);
            state[at + HIT] = SEVERAL;
        }
        sentences[p] |= sentencesOf[h];
        evidence[p] += evidence(h, e);
    }

    /** Beyond every bound where which sentences count is not sure before keywords that lie in others are sorted out. */
    private double evidence(int h, int e) {
        return crosses[h] ? Double.POSITIVE_INFINITY : postings.weight(e) * evidenceOf[h];
    }

    private boolean isPossible(int p, PassageReading reading, Found found) {
        double missing = needsOf[state[STATE * p + KIND]] - points(p, reading);
        return missing <= 0 || missing <= mostPitch + mostPhrases && isInPitch(p, missing, found);
    }

    /** The most that keywords and passage bring. */
    private double points(int p, PassageReading reading) {
        int h = state[STATE * p + HIT];
        if (h == SEVERAL) {
            return evidence[p] == Double.POSITIVE_INFINITY
                    ? evidence[p]
                    : scorer.base()
                            + reading.features(scorer).at(sentences[p]).points()
                            + scorer.atMost(Feature.KEYWORDS, Features.share(evidence[p]));
        }
        if (plainOf[state[STATE * p + KIND]]) {
            return totalOf[h];
        }
        double weight = postings.weight(state[STATE * p + ENTRY]);
        return weight == 1
                ? totalOf[h]
                : pointsOf[h] + scorer.atMost(Feature.KEYWORDS, Features.share(weight * evidenceOf[h]));
    }

    /** Whether the words of a pitch may bring these points. */
    private boolean isInPitch(int p, double points, Found found) {
        double sum = 0;
        int count = 0;
        int start = postings.firstWord(p);
        int end = postings.firstWord(p + 1);
        for (int w = start; w < end; w++) {
            int word = postings.word(w);
            if ((inPitches[word >> 6] >>> word & 1) != 0) {
                sum += pitchOf[found.place(word)];
                count++;
            }
        }
        double missing = points - (count > 1 ? mostPhrases : 0);
        return missing <= 0
                || count > 0 && missing <= scorer.atMost(Feature.PITCH, Features.pitchShare(sum, end - start));
    }

    /** Measures the keywords of a passage, whosever they are. */
    private void measure(List<KeywordHits.Hit> hits, PassageReading reading, Features features) {
        int count = hits.size();
        if (count > sentencesOf.length) {
            sentencesOf = new long[count * 2];
            crosses = new boolean[count * 2];
            evidenceOf = new double[count * 2];
            pointsOf = new double[count * 2];
            totalOf = new double[count * 2];
            pitchOf = new double[count * 2];
        }
        forgetPitches(count);
        double length = features.length(reading);
        for (int h = 0; h < count; h++) {
            int term = hits.get(h).number();
            if (postings.isPitch(term)) {
                inPitches[term >> 6] |= 1L << term;
                pitchTerms[pitchSize++] = term;
                pitchOf[h] = features.pitchEvidence(term, hits.get(h).spans().size(), length);
            }
            if (postings.first(term) < postings.first(term + 1)) {
                int times = find(hits.get(h).spans(), h, reading);
                evidenceOf[h] = features.evidence(term, times, length);
                pointsOf[h] = pointsOf[h]
                        + scorer.base()
                        + reading.features(scorer).at(sentencesOf[h]).points();
                totalOf[h] = pointsOf[h] + scorer.atMost(Feature.KEYWORDS, Features.share(evidenceOf[h]));
            }
        }
    }

    /** Makes ready for another passage with so many hits. */
    private void forgetPitches(int hits) {
        for (int i = 0; i < pitchSize; i++) {
            inPitches[pitchTerms[i] >> 6] = 0;
        }
        pitchSize = 0;
        if (pitchTerms.length < hits) {
            pitchTerms = new int[hits * 2];
        }
    }

    /** Where a keyword stands; gives back how often at most, what lies in another place of it left out. */
    private int find(List<KeywordHits.Span> spans, int h, PassageReading reading) {
        int times = 0;
        long at = 0;
        boolean crossing = false;
        boolean overlapping = false;
        int reached = 0;
        for (KeywordHits.Span span : spans) {
            int sentence = reading.sentenceAt(span.start());
            crossing |= sentence != reading.sentenceAt(span.end() - 1);
            overlapping |= span.start() < reached;
            times += span.end() > reached ? 1 : 0;
            reached = Math.max(reached, span.end());
            at |= 1L << sentence;
        }
        sentencesOf[h] = at;
        crosses[h] = crossing;
        pointsOf[h] = crossing && overlapping ? Double.POSITIVE_INFINITY : 0;
        return times;
    }
}
