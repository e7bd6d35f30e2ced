package kizashi.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kizashi.index.KeywordHits;
import kizashi.match.CompiledProfiles.Prepared;

/**
 * Where one profile's keywords stand in one passage, in the order of the text; what lies inside a longer one of the same
 * profile does not count (デマンド in オンデマンド), nor does the same place twice (ＡＩ and AI). Used again for each pair.
 */
final class ProfileHits {
    private int[] keywords = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private Prepared prepared;

    ProfileHits(Prepared any) {
        prepared = any;
    }

    /** Forgets the pair before and reads another. */
    void read(Prepared of, Found found) {
        prepared = of;
        size = 0;
        int[] numbers = of.keywords();
        for (int k = 0; k < numbers.length; k++) {
            if (found.has(numbers[k])) {
                for (KeywordHits.Span span : found.of(numbers[k])) {
                    insert(k, span.start(), span.end());
                }
            }
        }
        int kept = 0;
        int reached = -1;
        for (int i = 0; i < size; i++) {
            if (ends[i] > reached) {
                reached = ends[i];
                keywords[kept] = keywords[i];
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        size = kept;
    }

    /** By start, the longest first, then in the profile's order. */
    private void insert(int keyword, int start, int end) {
        if (size == keywords.length) {
            keywords = Arrays.copyOf(keywords, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int i = size++;
        while (i > 0 && (starts[i - 1] > start || starts[i - 1] == start && ends[i - 1] < end)) {
            keywords[i] = keywords[i - 1];
            starts[i] = starts[i - 1];
            ends[i] = ends[i - 1];
            i--;
        }
        keywords[i] = keyword;
        starts[i] = start;
        ends[i] = end;
    }

    Prepared prepared() {
        return prepared;
    }

    /** How many occurrences. */
    int size() {
        return size;
    }

    /** Which of the profile's keywords the occurrence is of. */
    int keyword(int i) {
        return keywords[i];
    }

    /** Offset of an occurrence in the passage's text. */
    int start(int i) {
        return starts[i];
    }

    /** Offset after it. */
    int end(int i) {
        return ends[i];
    }

    /** Whether an occurrence is the first of its keyword. */
    boolean isFirst(int i) {
        for (int before = 0; before < i; before++) {
            if (keywords[before] == keywords[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a keyword, by its number, is one of those that stand there. */
    boolean has(int number) {
        for (int i = 0; i < size; i++) {
            if (prepared.keywords()[keywords[i]] == number) {
                return true;
            }
        }
        return false;
    }

    /** The keywords that stand there, as the profile writes them. */
    Set<String> terms() {
        Set<String> terms = new HashSet<>();
        for (int i = 0; i < size; i++) {
            terms.add(prepared.profile().keywords().get(keywords[i]).term());
        }
        return terms;
    }
}
