package kizashi.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kizashi.japanese.analysis.Keyword;

/** Which keywords stand in one text, and whose they are. Not for several threads. */
public final class KeywordHits {
    private final KeywordQueries queries;
    private final List<Hit> found;

    KeywordHits(KeywordQueries queries, KeywordHits.Spans spans) {
        this.queries = queries;
        this.found = spans.hits(queries);
    }

    /** Every keyword that was found, once, by its number ascending. */
    public List<Hit> keywords() {
        return found;
    }

    /** The numbers of the owners who have at least one of them, ascending. */
    public int[] owners() {
        if (found.isEmpty()) {
            return new int[0];
        }
        BitSet owners = new BitSet(queries.ownerCount());
        for (Hit hit : found) {
            for (int owner : queries.ownersOf(hit.number())) {
                owners.set(owner);
            }
        }
        return owners.stream().toArray();
    }

    /** What was found of an owner's keywords, in the order in which he wrote them. */
    public List<Hit> of(int owner) {
        List<Hit> hits = new ArrayList<>();
        for (int keyword : queries.keywordsOf(owner)) {
            int at = indexOf(keyword);
            if (at >= 0) {
                hits.add(found.get(at));
            }
        }
        return hits;
    }

    private int indexOf(int keyword) {
        int low = 0;
        int high = found.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = found.get(middle).number();
            if (number == keyword) {
                return middle;
            }
            if (number < keyword) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * A keyword that was found.
     *
     * @param number its number in the queries
     * @param keyword the keyword
     * @param spans where, in the order of the text; offsets from the beginning of the text that was cut
     */
    public record Hit(int number, Keyword keyword, List<Span> spans) {
        /** Keeps its own copy of the list. */
        public Hit {
            spans = List.copyOf(spans);
        }
    }

    /**
     * Words of a text.
     *
     * @param start offset
     * @param end offset after it
     */
    public record Span(int start, int end) {}

    /** Findings as they come: keyword, start and end in one run of numbers. */
    static final class Spans {
        private int[] values = new int[48];
        private int size;

        void add(int keyword, int start, int end) {
            if (size + 3 > values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = keyword;
            values[size++] = start;
            values[size++] = end;
        }

        List<Hit> hits(KeywordQueries queries) {
            int count = size / 3;
            long[] order = new long[count];
            for (int i = 0; i < count; i++) {
                order[i] = (long) values[3 * i] << 32 | i;
            }
            Arrays.sort(order);
            List<Hit> hits = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int keyword = (int) (order[i] >>> 32);
                int at = 3 * (int) order[i];
                Span span = new Span(values[at + 1], values[at + 2]);
                if (!spans.contains(span)) {
                    spans.add(span);
                }
                if (i + 1 == count || (int) (order[i + 1] >>> 32) != keyword) {
                    hits.add(new Hit(keyword, queries.keyword(keyword), spans));
                    spans.clear();
                }
            }
            return hits;
        }
    }
}
