package kizashi.match;

import java.util.Arrays;
import java.util.List;
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

    private final Postings postings;
    private final Scorer scorer;
    private final double[] needs;

    /** By profile: the last passage in which it was met, by its number. */
    private final int[] met;
    /** By profile: which of the passage's keywords it met, or that there are several. */
    private final int[] hit;

    private final int[] entry;
    /** By profile, for those with several keywords: their sentences, and the sums of what they bring. */
    private final long[] sentences;

    private final double[] evidence;
    /** By profile: whether which of its sentences count is not sure before keywords that lie in others are sorted out. */
    private final boolean[] unsure;

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
        this.needs = postings.needs();
        for (int p = 0; p < needs.length; p++) {
            if (measureAll || feedback.concerns(prepared.get(p).profile().id())) {
                needs[p] = Double.NEGATIVE_INFINITY;
            }
        }
        met = new int[needs.length];
        hit = new int[needs.length];
        entry = new int[needs.length];
        sentences = new long[needs.length];
        evidence = new double[needs.length];
        unsure = new boolean[needs.length];
        profiles = new int[needs.length];
    }

    /**
     * Reads a passage.
     *
     * @param hits the keywords in it
     * @param reading the passage
     * @param features how keywords are measured
     * @return numbers of the profiles that may reach their minimum, in the first {@link #size} places, ascending
     */
    int[] read(List<KeywordHits.Hit> hits, PassageReading reading, Features features) {
        measure(hits, reading, features);
        passage++;
        int touched = 0;
        for (int h = 0; h < hits.size(); h++) {
            int term = hits.get(h).number();
            int end = postings.first(term + 1);
            for (int e = postings.first(term); e < end; e++) {
                int p = postings.profile(e);
                if (met[p] != passage) {
                    met[p] = passage;
                    hit[p] = h;
                    entry[p] = e;
                    profiles[touched++] = p;
                } else {
                    add(p, h, e);
                }
            }
        }
        size = 0;
        for (int i = 0; i < touched; i++) {
            int p = profiles[i];
            if (isPossible(p, reading)) {
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
        return hit[profile] != SEVERAL;
    }

    /** One more keyword of a profile. */
    private void add(int p, int h, int e) {
        int before = hit[p];
        if (before != SEVERAL) {
            sentences[p] = sentencesOf[before];
            evidence[p] = postings.weight(entry[p]) * evidenceOf[before];
            unsure[p] = crosses[before];
            hit[p] = SEVERAL;
        }
        sentences[p] |= sentencesOf[h];
        evidence[p] += postings.weight(e) * evidenceOf[h];
        unsure[p] |= crosses[h];
    }

    private boolean isPossible(int p, PassageReading reading) {
        int h = hit[p];
        if (h == SEVERAL) {
            return unsure[p]
                    || scorer.base()
                                    + reading.features(scorer).at(sentences[p]).points()
                                    + scorer.atMost(Feature.KEYWORDS, Features.share(evidence[p]))
                            >= needs[p];
        }
        int e = entry[p];
        double weight = postings.weight(e);
        double total = weight == 1
                ? totalOf[h]
                : pointsOf[h] + scorer.atMost(Feature.KEYWORDS, Features.share(weight * evidenceOf[h]));
        return total >= needs[p];
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
        }
        double norm = features.norm(reading);
        for (int h = 0; h < count; h++) {
            int term = hits.get(h).number();
            if (postings.first(term) < postings.first(term + 1)) {
                int times = find(hits.get(h).spans(), h, reading);
                evidenceOf[h] = features.evidence(term, times, norm);
                pointsOf[h] = pointsOf[h]
                        + scorer.base()
                        + reading.features(scorer).at(sentencesOf[h]).points();
                totalOf[h] = pointsOf[h] + scorer.atMost(Feature.KEYWORDS, Features.share(evidenceOf[h]));
            }
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
