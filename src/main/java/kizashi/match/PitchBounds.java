package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kizashi.index.KeywordHits;

/**
 * The words of pitches that stand in one passage, and how many points they bring a profile. Asked some hundred times a passage:
 * whether a pitch has enough of them is first told by adding whole numbers that are rounded up, without a branch for each word;
 * who passes is asked exactly. Used again from passage to passage, by one thread.
 */
final class PitchBounds {
    /** A word in the sum of a pitch's words: above it their number, below it what they bring. */
    private static final int ONE = 1 << 22;

    /** Evidence is counted in parts of this; that of one word is below 64, since the rarest share bounds it. */
    private static final int PARTS = 256;

    /** So many words never reach {@link #ONE} together; a pitch with more is asked exactly at once. */
    private static final int MOST_WORDS = 250;

    private final Postings postings;
    private final Scorer scorer;
    private final double mostPhrases;
    /** By number of the word: 0 for one that does not stand in the passage. */
    private final int[] counted;

    private final double[] evidence;
    private final List<List<KeywordHits.Span>> spans;
    private int[] standing = new int[64];
    private int size;
    /** By number of a pitch's words: what their evidence has to reach. */
    private final float[] full = new float[MOST_WORDS + 1];

    private final PitchPhrases phrases = new PitchPhrases();
    /** Of the profile asked last: what its words bring, and how many stand there. */
    private double sum;

    private int found;

    PitchBounds(Postings postings, Scorer scorer) {
        this.postings = postings;
        this.scorer = scorer;
        this.mostPhrases = scorer.most(Feature.PHRASES);
        counted = new int[postings.pitchWords()];
        evidence = new double[postings.pitchWords()];
        spans = new ArrayList<>(Collections.nCopies(postings.pitchWords(), List.of()));
        for (int n = 0; n <= MOST_WORDS; n++) {
            full[n] = (float) (Features.fullPitch(n) * PARTS);
        }
    }

    /** Forgets the passage before. */
    void forget() {
        for (int i = 0; i < size; i++) {
            counted[standing[i]] = 0;
        }
        size = 0;
    }

    /**
     * A word stands in the passage.
     *
     * @param word its number among the words of all pitches
     * @param where it stands
     * @param brings its evidence
     */
    void add(int word, List<KeywordHits.Span> where, double brings) {
        if (size == standing.length) {
            standing = Arrays.copyOf(standing, size * 2);
        }
        standing[size++] = word;
        spans.set(word, where);
        evidence[word] = brings;
        counted[word] = ONE + (int) Math.ceil(brings * PARTS);
    }

    /** The share of a full pitch's evidence below which it does not bring these points; infinite where it never does. */
    float least(double points) {
        return points <= 0 ? 0 : (float) Features.leastPitch(scorer.least(Feature.PITCH, points));
    }

    /** The same where words may also stand side by side. */
    float leastOfSeveral(double points) {
        return least(points - mostPhrases);
    }

    /**
     * Whether a profile's pitch may bring what is wanted: false only where it cannot.
     *
     * @param one the {@link #least} share, for a single word
     * @param several for two and more, which may stand side by side
     */
    boolean mayBring(int profile, float one, float several) {
        int start = postings.firstWord(profile);
        int end = postings.firstWord(profile + 1);
        int words = end - start;
        if (words > MOST_WORDS) {
            return true;
        }
        int sum = 0;
        for (int w = start; w < end; w++) {
            sum += counted[postings.word(w)];
        }
        float least = sum < 2 * ONE ? one : several;
        return sum >= ONE && (sum & ONE - 1) >= least * full[words];
    }

    /** Whether a profile's pitch may bring these points, more than 0: exactly, but for what stands side by side. */
    boolean brings(int profile, double points) {
        add(profile);
        double missing = points - (found > 1 ? mostPhrases : 0);
        return missing <= 0
                || found > 0 && missing <= scorer.atMost(Feature.PITCH, Features.pitchShare(sum, words(profile)));
    }

    /** What a profile's pitch brings, as {@link Features} measures it. */
    double points(int profile) {
        add(profile);
        double points = scorer.points(Feature.PITCH, Features.pitchShare(sum, words(profile)));
        return found > 1 ? points + scorer.points(Feature.PHRASES, phrases(profile)) : points;
    }

    private int words(int profile) {
        return postings.firstWord(profile + 1) - postings.firstWord(profile);
    }

    private void add(int profile) {
        sum = 0;
        found = 0;
        for (int w = postings.firstWord(profile); w < postings.firstWord(profile + 1); w++) {
            int word = postings.word(w);
            if (counted[word] != 0) {
                sum += evidence[word];
                found++;
            }
        }
    }

    private double phrases(int profile) {
        phrases.forget();
        for (int w = postings.firstWord(profile); w < postings.firstWord(profile + 1); w++) {
            int word = postings.word(w);
            if (counted[word] != 0) {
                phrases.add(word, spans.get(word));
            }
        }
        return phrases.share();
    }
}
