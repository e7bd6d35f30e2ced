package kizashi.match.cases;

import java.util.Arrays;
import kizashi.japanese.JapaneseText;

/**
 * A text's fingerprint by MinHash over character shingles: two fingerprints agree in about the share of places in which the
 * texts share shingles (Jaccard). White space and width do not count.
 */
final class Shingles {
    private static final int PERMUTATIONS = 64;
    private static final int WIDTH = 5;
    /** Above this share two texts are the same words in another edition. */
    private static final double SAME = 0.7;

    private final long[] minima = new long[PERMUTATIONS];
    private final int length;

    private Shingles(String text) {
        Arrays.fill(minima, Long.MAX_VALUE);
        String plain = JapaneseText.bundled().fold(text).replaceAll("[\\s\\p{P}]", "");
        length = plain.length();
        for (int i = 0; i + WIDTH <= plain.length(); i++) {
            long hash = mix(plain.substring(i, i + WIDTH).hashCode());
            for (int p = 0; p < PERMUTATIONS; p++) {
                minima[p] = Math.min(minima[p], mix(hash ^ (p * 0x9E3779B97F4A7C15L)));
            }
        }
    }

    static Shingles of(String text) {
        return new Shingles(text);
    }

    /** Estimated share of common shingles, 0 to 1; short texts are compared by nothing and give 0. */
    double similarity(Shingles other) {
        if (length < 2 * WIDTH || other.length < 2 * WIDTH) {
            return 0;
        }
        int same = 0;
        for (int p = 0; p < PERMUTATIONS; p++) {
            same += minima[p] == other.minima[p] ? 1 : 0;
        }
        return (double) same / PERMUTATIONS;
    }

    /** Estimated share of the shorter text's shingles that the longer one has: a report that quotes an answer holds it. */
    double containment(Shingles other) {
        double jaccard = similarity(other);
        int shorter = Math.min(length, other.length) - WIDTH + 1;
        int both = length + other.length - 2 * (WIDTH - 1);
        return shorter <= 0 ? 0 : Math.min(1, jaccard / (1 + jaccard) * both / shorter);
    }

    boolean sameAs(Shingles other) {
        return similarity(other) >= SAME;
    }

    private static long mix(long h) {
        long x = h;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
