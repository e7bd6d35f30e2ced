package kizashi.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Statistics of passages that were counted one by one, in no index. */
abstract class CountedPassages implements TermStatistics {
    private final Map<String, Long> counts = new HashMap<>();
    private long passages;
    private long lengths;

    /** One more passage, with the different terms in it. */
    final void count(Collection<String> terms, int length) {
        for (String term : terms) {
            counts.merge(term, 1L, Long::sum);
        }
        passages++;
        lengths += length;
    }

    @Override
    public final long passages() {
        return passages;
    }

    @Override
    public final long passagesWith(String term) {
        return counts.getOrDefault(term, 0L);
    }

    @Override
    public final double averageLength() {
        return passages == 0 ? 1 : (double) lengths / passages;
    }
}
