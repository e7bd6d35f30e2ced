package kizashi.match;

import java.util.List;
import kizashi.index.KeywordHits;

/**
 * The keywords and pitch words of one passage, measured once whosever they are; a keyword by its place among the passage's hits.
 * Used again from passage to passage, by one thread.
 */
final class PassageKeywords {
    private final Postings postings;
    private final Scorer scorer;
    private final PitchBounds pitches;

    private long[] sentences = new long[32];
    /** Whether a word of it reaches over the end of a sentence: then what lies in it may count for another sentence. */
    private boolean[] crosses = new boolean[32];

    private boolean[] overlaps = new boolean[32];
    private double[] evidence = new double[32];
    private double[] points = new double[32];
    private double[] totals = new double[32];

    PassageKeywords(Postings postings, Scorer scorer, PitchBounds pitches) {
        this.postings = postings;
        this.scorer = scorer;
        this.pitches = pitches;
    }

    /** Forgets the passage before and measures another. */
    void read(List<KeywordHits.Hit> hits, PassageReading reading, Features features) {
        int count = hits.size();
        if (count > sentences.length) {
            sentences = new long[count * 2];
            crosses = new boolean[count * 2];
            overlaps = new boolean[count * 2];
            evidence = new double[count * 2];
            points = new double[count * 2];
            totals = new double[count * 2];
        }
        pitches.forget();
        double length = features.length(reading);
        for (int h = 0; h < count; h++) {
            int term = hits.get(h).number();
            List<KeywordHits.Span> spans = hits.get(h).spans();
            int word = postings.pitchNumber(term);
            if (word >= 0) {
                pitches.add(word, spans, features.pitchEvidence(term, spans.size(), length));
            }
            if (postings.first(term) < postings.first(term + 1)) {
                evidence[h] = features.evidence(term, find(spans, h, reading), length);
                points[h] = crosses[h] && overlaps[h]
                        ? Double.POSITIVE_INFINITY
                        : scorer.base()
                                + reading.features(scorer).at(sentences[h]).points();
                totals[h] = points[h] + scorer.atMost(Feature.KEYWORDS, Features.share(evidence[h]));
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
        sentences[h] = at;
        crosses[h] = crossing;
        overlaps[h] = overlapping;
        return times;
    }

    /** In which sentences a keyword stands, one bit each. */
    long sentences(int h) {
        return sentences[h];
    }

    /** What it brings at a weight of 1: beyond every bound where which sentences count is not sure beside others. */
    double besideOthers(int h) {
        return crosses[h] ? Double.POSITIVE_INFINITY : evidence[h];
    }

    /** What it brings alone at a weight of 1; the most that it brings where places overlap. */
    double alone(int h) {
        return evidence[h];
    }

    /** Whether no two places of it overlap: then what is said of it alone is no bound but what it is. */
    boolean isExact(int h) {
        return !overlaps[h];
    }

    /** What the passage brings with this keyword alone, without what the keyword itself does. */
    double points(int h) {
        return points[h];
    }

    /** The most that passage and keyword bring at a weight of 1. */
    double total(int h) {
        return totals[h];
    }
}
