package kizashi.match;

import java.util.Arrays;
import java.util.List;
import kizashi.match.CompiledProfiles.Prepared;
import kizashi.model.Profile;

/**
 * From each keyword the way to the profiles that have it, with what bounds their scores, in arrays that lie side by side: ten
 * thousand profiles are asked about some hundred times a passage, and what lies scattered over the heap costs more than the
 * arithmetic. Immutable.
 */
final class Postings {
    /** Scores are whole eighths; what a minimum loses by this subtraction is never one. */
    private static final double LESS_THAN_A_QUANTUM = 1e-6;

    private final int[] first;
    private final int[] profiles;
    private final double[] weights;
    private final double[] needs;
    private final double[] minimums;
    private final boolean[] noisy;
    private final String[] ids;
    private final boolean[] bounded;
    private final boolean[] plain;
    private final int[] firstWord;
    private final int[] words;
    /** By term: its number among the words of pitches, −1 for one that no pitch has. */
    private final int[] pitchNumbers;

    private final int pitchWords;

    /**
     * @param terms how many different terms there are
     * @param prepared the profiles
     * @param scorer of the points
     */
    Postings(int terms, List<Prepared> prepared, Scorer scorer) {
        first = new int[terms + 1];
        for (Prepared profile : prepared) {
            int[] numbers = profile.keywords();
            for (int k = 0; k < numbers.length; k++) {
                if (isFirst(numbers, k)) {
                    first[numbers[k] + 1]++;
                }
            }
        }
        for (int t = 0; t < terms; t++) {
            first[t + 1] += first[t];
        }
        profiles = new int[first[terms]];
        weights = new double[first[terms]];
        needs = new double[prepared.size()];
        minimums = new double[prepared.size()];
        noisy = new boolean[prepared.size()];
        ids = new String[prepared.size()];
        bounded = new boolean[prepared.size()];
        plain = new boolean[prepared.size()];
        firstWord = new int[prepared.size() + 1];
        for (int p = 0; p < prepared.size(); p++) {
            firstWord[p + 1] = firstWord[p] + prepared.get(p).pitch().length;
        }
        words = new int[firstWord[prepared.size()]];
        pitchNumbers = new int[terms];
        Arrays.fill(pitchNumbers, -1);
        int numbered = 0;
        int[] next = first.clone();
        for (int p = 0; p < prepared.size(); p++) {
            Prepared profile = prepared.get(p);
            int[] numbers = profile.keywords();
            List<Profile.Keyword> keywords = profile.profile().keywords();
            plain[p] = keywords.stream().allMatch(k -> k.weight() == 1);
            for (int k = 0; k < numbers.length; k++) {
                if (isFirst(numbers, k)) {
                    int at = next[numbers[k]]++;
                    profiles[at] = p;
                    weights[at] = Math.max(0, keywords.get(k).weight());
                }
            }
            bounded[p] = !profile.everywhere() || profile.exclusions().length > 0;
            minimums[p] = profile.profile().minimumScore();
            noisy[p] = profile.noise().length > 0;
            ids[p] = profile.profile().id();
            needs[p] = minimums[p] - LESS_THAN_A_QUANTUM - (noisy[p] ? scorer.most(Feature.NOISE) : 0);
            int at = firstWord[p];
            for (int word : profile.pitch()) {
                if (pitchNumbers[word] < 0) {
                    pitchNumbers[word] = numbered++;
                }
                words[at++] = pitchNumbers[word];
            }
        }
        pitchWords = numbered;
    }

    /** A profile that writes a keyword twice has it once: the same place never counts twice, and the first one gets it. */
    private static boolean isFirst(int[] numbers, int k) {
        for (int before = 0; before < k; before++) {
            if (numbers[before] == numbers[k]) {
                return false;
            }
        }
        return numbers[k] >= 0;
    }

    /** How many different terms there are. */
    int terms() {
        return first.length - 1;
    }

    /** Where the entries of a term begin; those of the next one begin behind its last. */
    int first(int term) {
        return first[term];
    }

    /** Whose keyword an entry is: the number of the profile; those of a term ascend. */
    int profile(int entry) {
        return profiles[entry];
    }

    /** The weight that the profile gives it, at least 0. */
    double weight(int entry) {
        return weights[entry];
    }

    /** Whether a profile gives each of its keywords the weight 1, as most do. */
    boolean isPlain(int profile) {
        return plain[profile];
    }

    /** Where the words of what a profile says of itself begin; those of the next one begin behind its last. */
    int firstWord(int profile) {
        return firstWord[profile];
    }

    /** Such a word, by its number among the words of all pitches. */
    int word(int at) {
        return words[at];
    }

    /** How many different words all pitches have. */
    int pitchWords() {
        return pitchWords;
    }

    /** The number of a term among the words of all pitches; −1 where nobody says it of himself. */
    int pitchNumber(int term) {
        return pitchNumbers[term];
    }

    /** Whether a profile has areas or exclusions. */
    boolean isBounded(int profile) {
        return bounded[profile];
    }

    /** Whether a profile calls anything noise. */
    boolean isNoisy(int profile) {
        return noisy[profile];
    }

    /** The score that a profile's matches have to reach. */
    double minimum(int profile) {
        return minimums[profile];
    }

    /** The name of a profile. */
    String id(int profile) {
        return ids[profile];
    }

    /** The entry of a profile among those of a term; there is one. */
    int entry(int term, int profile) {
        return Arrays.binarySearch(profiles, first[term], first[term + 1], profile);
    }

    /** For each profile the points that keywords, pitch and passage have to bring together; a new array. */
    double[] needs() {
        return needs.clone();
    }
}
