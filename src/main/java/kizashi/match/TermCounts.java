package kizashi.match;

import java.util.Arrays;
import java.util.List;
import kizashi.index.KeywordHits;

/**
 * In how many passages each term of the profiles stands. A term is asked of the collection once; after that, what each new
 * batch holds is added, which is the same number without asking ten thousand terms of the index for each batch.
 */
final class TermCounts {
    private final CompiledProfiles profiles;
    private final long[] counts;
    /** By number, below 0 where nobody asked yet. */
    private final double[] atLarge;

    private TermStatistics statistics;
    private long passages;
    private double averageLength;

    TermCounts(CompiledProfiles profiles, TermStatistics statistics) {
        this.profiles = profiles;
        this.statistics = statistics;
        this.counts = new long[profiles.queries().keywordCount()];
        Arrays.fill(counts, -1);
        this.atLarge = new double[counts.length];
        Arrays.fill(atLarge, -1);
        take(statistics);
    }

    private void take(TermStatistics now) {
        statistics = now;
        passages = now.passages();
        averageLength = Math.max(1, now.averageLength());
    }

    /**
     * A batch came in.
     *
     * @param now of the collection with the batch in it
     * @param batch what stands in each of its passages
     * @param first whether this is the first batch that these counts are asked for
     */
    void grow(TermStatistics now, List<KeywordHits> batch, boolean first) {
        long before = first ? 0 : passages;
        take(now);
        if (passages == before) {
            return;
        }
        if (passages - before != batch.size()) {
            Arrays.fill(counts, -1);
            return;
        }
        if (before == 0) {
            Arrays.fill(counts, 0);
        }
        for (KeywordHits hits : batch) {
            for (KeywordHits.Hit hit : hits.keywords()) {
                if (counts[hit.number()] >= 0) {
                    counts[hit.number()]++;
                }
            }
        }
    }

    /** Number of passages that hold a term, by its number. */
    long of(int term) {
        long known = counts[term];
        if (known < 0) {
            known = statistics.passagesWith(profiles.term(term));
            counts[term] = known;
        }
        return known;
    }

    /** The share of passages that hold a term: in the collection, and as far as that is small in minutes at large. */
    double share(int term) {
        if (atLarge[term] < 0) {
            atLarge[term] = CommonWords.share(profiles.term(term));
        }
        return CommonWords.blended(atLarge[term], of(term), passages);
    }

    long passages() {
        return passages;
    }

    double averageLength() {
        return averageLength;
    }
}
