package kizashi.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kizashi.index.KeywordHits;
import kizashi.match.CompiledProfiles.Prepared;

/** Measures one passage against one profile: a number from 0 to about 1 for each {@link Feature}. */
final class Features {
    private static final double K1 = 0.9;
    private static final double B = 0.4;
    private static final double FULL_KEYWORDS = 10;
    /** Words of an offer count on longer than keywords do: the more of it is spoken of, the better it fits. */
    private static final double K1_PITCH = 1.5;
    /** What makes the feature {@code pitch} full, times the root of the number of words: long pitches find more by chance. */
    private static final double FULL_PITCH = 7.8;

    private static final int FEWEST_WORDS = 4;
    /** What stands in e to the minus this of all passages, which is one of three, tells nothing. */
    private static final double TELLS_NOTHING = 1;

    private final TermCounts counts;
    private final double averageLength;
    /** By number of the term, below 0 where it was not asked for yet; two threads would write the same. */
    private final double[] idf;

    /**
     * @param counts of the collection as it is now
     * @param terms how many different terms the profiles have
     */
    Features(TermCounts counts, int terms) {
        this.counts = counts;
        this.averageLength = counts.averageLength();
        this.idf = new double[terms];
        Arrays.fill(idf, -1);
    }

    /** What was measured of one pair; used again for the next. */
    static final class Measured {
        /** Of the features that depend on the profile; the others are {@link #at}'s. */
        private final double[] values = new double[Feature.COUNT];

        private double[] byKeyword = new double[16];
        private int[] counts = new int[16];
        private long sentences;
        private final PitchPhrases phrases = new PitchPhrases();
        private SentenceFeatures.At at = new SentenceFeatures.At(values, 0);

        /** The value of a feature. */
        double of(Feature feature) {
            return values[feature.ordinal()] + at.values()[feature.ordinal()];
        }

        /** Share of a keyword in the feature {@code keywords}. */
        double ofKeyword(int keyword) {
            return byKeyword[keyword];
        }

        /** How often a keyword stands in the passage. */
        int times(int keyword) {
            return counts[keyword];
        }

        /** Whether more than one keyword stands in the passage: noise is what says little alone. */
        private boolean several(Prepared profile) {
            int found = 0;
            for (int k = 0; k < profile.keywords().length && found < 2; k++) {
                found += counts[k] > 0 ? 1 : 0;
            }
            return found > 1;
        }

        /** The sentences with a keyword, one bit each. */
        long sentences() {
            return sentences;
        }

        /** Where words of the pitch stand side by side. */
        List<KeywordHits.Span> phrases() {
            return phrases.pairs();
        }

        private void clear(int keywords) {
            Arrays.fill(values, 0);
            if (byKeyword.length < keywords) {
                byKeyword = new double[keywords];
                counts = new int[keywords];
            }
            Arrays.fill(byKeyword, 0, keywords, 0);
            Arrays.fill(counts, 0, keywords, 0);
            sentences = 0;
        }
    }

    /**
     * Measures a pair and scores it.
     *
     * @param reading the passage
     * @param hits at least one hit in it
     * @param found everything in it, whosever it is
     * @param into where what was measured goes
     */
    double score(PassageReading reading, ProfileHits hits, Found found, Scorer scorer, Measured into) {
        Prepared profile = hits.prepared();
        into.clear(profile.keywords().length);
        for (int i = 0; i < hits.size(); i++) {
            into.counts[hits.keyword(i)]++;
            into.sentences |= 1L << reading.sentenceAt(hits.start(i));
        }
        double length = length(reading);
        keywords(profile, K1 * length, into);
        pitch(profile, K1_PITCH * length, found, into);
        into.values[Feature.PHRASES.ordinal()] = into.phrases.share(profile.pitch(), found);
        into.values[Feature.NOISE.ordinal()] =
                into.several(profile) ? 0 : Math.min(1, found.count(profile.noise()) / 2.0);
        into.at = reading.features(scorer).at(into.sentences);
        return scorer.base() + into.at.points() + scorer.points(into.values);
    }

    /** How long a passage is beside the others, with a small weight; 1 for one of average length. */
    double length(PassageReading reading) {
        return 1 - B + B * reading.length() / averageLength;
    }

    /** BM25 of a keyword of weight 1 that stands so many times in a passage of this {@link #length}. */
    double evidence(int term, int times, double length) {
        return idf(term) * times * (K1 + 1) / (times + K1 * length);
    }

    /** BM25 of a word of a pitch that stands so many times in a passage of this {@link #length}. */
    double pitchEvidence(int term, int times, double length) {
        return idf(term) * times * (K1_PITCH + 1) / (times + K1_PITCH * length);
    }

    /**
     * The feature {@code pitch}; its root, since the second half of an offer says less than the first.
     *
     * @param evidence the sum of what the words bring
     * @param words how many the pitch has, found or not
     */
    static double pitchShare(double evidence, int words) {
        return Math.min(1, Math.sqrt(evidence / fullPitch(words)));
    }

    /** The evidence that makes the feature {@code pitch} full of a pitch with so many words. */
    static double fullPitch(int words) {
        return FULL_PITCH * Math.sqrt(Math.max(FEWEST_WORDS, words));
    }

    /** The share of the full evidence that gives the feature {@code pitch} this value; none does above 1. */
    static double leastPitch(double value) {
        return value > 1 ? Double.POSITIVE_INFINITY : value * value;
    }

    /** The feature {@code keywords} of a sum of evidence. */
    static double share(double evidence) {
        return Math.min(1, evidence / FULL_KEYWORDS);
    }

    /** BM25 of the distinct keywords with a small length norm; one group counts once, by its best. */
    private void keywords(Prepared profile, double norm, Measured into) {
        double sum = 0;
        int[] numbers = profile.keywords();
        for (int k = 0; k < numbers.length; k++) {
            int tf = into.counts[k];
            if (tf == 0) {
                continue;
            }
            double score = profile.weights()[k] * idf(numbers[k]) * tf * (K1 + 1) / (tf + norm);
            if (profile.grouped() && profile.profile().keywords().get(k).group() != null) {
                int best = bestOfGroup(profile, k, into);
                if (best >= 0 && into.byKeyword[best] >= score) {
                    continue;
                }
                if (best >= 0) {
                    sum -= into.byKeyword[best];
                    into.byKeyword[best] = 0;
                }
            }
            into.byKeyword[k] = score;
            sum += score;
        }
        into.values[Feature.KEYWORDS.ordinal()] = share(sum);
    }

    private static int bestOfGroup(Prepared profile, int before, Measured measured) {
        String group = profile.profile().keywords().get(before).group();
        for (int k = 0; k < before; k++) {
            if (measured.byKeyword[k] > 0
                    && Objects.equals(group, profile.profile().keywords().get(k).group())) {
                return k;
            }
        }
        return -1;
    }

    private double idf(int term) {
        if (term < 0) {
            return 0;
        }
        double known = idf[term];
        if (known >= 0) {
            return known;
        }
        double share = Math.max(CommonWords.RARE, counts.share(term));
        double computed = Math.max(0, -Math.log(share) - TELLS_NOTHING);
        idf[term] = computed;
        return computed;
    }

    /** BM25 of the pitch's words. */
    private void pitch(Prepared profile, double norm, Found found, Measured into) {
        double sum = 0;
        for (int word : profile.pitch()) {
            if (found.has(word)) {
                int tf = found.of(word).size();
                sum += idf(word) * tf * (K1_PITCH + 1) / (tf + norm);
            }
        }
        into.values[Feature.PITCH.ordinal()] = pitchShare(sum, profile.pitch().length);
    }
}
