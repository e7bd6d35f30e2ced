package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kizashi.index.KeywordHits;

/**
 * Words of a pitch that stand side by side in a passage. The pitch's words are single words; that 人手 is followed by 不足, or
 * 太陽光 by 発電, says that the same thing is meant. Used again from pair to pair.
 */
final class PitchPhrases {
    private static final int MOST = 3;
    /** A particle between them does no harm: 給食の調理. */
    private static final int GAP = 2;

    private int[] words = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private final long[] pairs = new long[MOST];
    private final int[] firsts = new int[MOST];
    private int known;

    /** Begins with another pair. */
    void forget() {
        size = 0;
    }

    /** A word of the pitch, by its number, stands at these places. */
    void add(int word, List<KeywordHits.Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            insert(word, spans.get(i).start(), spans.get(i).end());
        }
    }

    /**
     * How many different pairs stand side by side, 1 for three and more.
     *
     * @param pitch numbers of the pitch's words
     * @param found what stands in the passage
     */
    double share(int[] pitch, Found found) {
        forget();
        for (int word : pitch) {
            add(word, found.of(word));
        }
        return share();
    }

    /** The same of the words that were added. */
    double share() {
        known = 0;
        for (int i = 1; i < size && known < MOST; i++) {
            int a = words[i - 1];
            int b = words[i];
            if (a != b && starts[i] - ends[i - 1] <= GAP) {
                long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
                boolean seen = false;
                for (int p = 0; p < known; p++) {
                    seen |= pairs[p] == pair;
                }
                if (!seen) {
                    firsts[known] = i - 1;
                    pairs[known++] = pair;
                }
            }
        }
        return (double) known / MOST;
    }

    /** Where the pairs that {@link #share} counted stand first, from the beginning of the passage's text. */
    List<KeywordHits.Span> pairs() {
        List<KeywordHits.Span> spans = new ArrayList<>();
        for (int p = 0; p < known; p++) {
            int first = firsts[p];
            spans.add(new KeywordHits.Span(starts[first], Math.max(ends[first], ends[first + 1])));
        }
        return spans;
    }

    /** In order of the beginnings. */
    private void insert(int word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int i = size++;
        while (i > 0 && starts[i - 1] > start) {
            words[i] = words[i - 1];
            starts[i] = starts[i - 1];
            ends[i] = ends[i - 1];
            i--;
        }
        words[i] = word;
        starts[i] = start;
        ends[i] = end;
    }
}
