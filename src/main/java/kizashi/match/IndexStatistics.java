package kizashi.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.index.query.Expression;

/**
 * Statistics of the whole history, asked of the index once for each term. Make a new one for each run, since it does not see
 * what is written later.
 */
public final class IndexStatistics implements TermStatistics {
    /** Characters of a passage as the signal stage cuts them, on average; only the ratio of two passages matters. */
    private static final double AVERAGE_LENGTH = 300;

    private final PassageIndex index;
    private final long passages;
    private final ConcurrentMap<String, Long> counts = new ConcurrentHashMap<>();

    /** @param index refreshed, so that it sees what is to count */
    public IndexStatistics(PassageIndex index) {
        this.index = index;
        this.passages = index.size();
    }

    @Override
    public long passages() {
        return passages;
    }

    @Override
    public long passagesWith(String term) {
        return counts.computeIfAbsent(term, t -> index.count(Expression.text(t), Filter.ALL));
    }

    @Override
    public double averageLength() {
        return AVERAGE_LENGTH;
    }
}
