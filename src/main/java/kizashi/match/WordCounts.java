package kizashi.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.analysis.Tokens;

/** Counts in how many passages each word stands, whoever asks for it: statistics of a collection that is in no index. */
public final class WordCounts implements TermStatistics {
    private final Map<String, Long> counts = new HashMap<>();
    private long passages;
    private long words;

    /** Counts one more passage. */
    public void add(Tokens tokens) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (seen.add(tokens.term(i))) {
                counts.merge(tokens.term(i), 1L, Long::sum);
            }
        }
        passages++;
        words += tokens.size();
    }

    @Override
    public long passages() {
        return passages;
    }

    @Override
    public long passagesWith(String term) {
        return counts.getOrDefault(term, 0L);
    }

    @Override
    public double averageLength() {
        return passages == 0 ? 1 : (double) words / passages;
    }
}
