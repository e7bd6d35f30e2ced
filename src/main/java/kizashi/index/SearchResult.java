package kizashi.index;

import java.util.List;
import java.util.Map;
import kizashi.model.Passage;

/**
 * What was found.
 *
 * @param total how many fit, not only those of this page
 * @param complete false when time ran out: then there may be more, and the order is not sure
 * @param hits this page
 * @param facets for {@code municipality}, {@code prefecture}, {@code kind}, {@code side}, {@code year}: how many of all hits
 *     each value has, most frequent first
 * @param coverage what there is within the request's filter: 0 hits in it, or nothing collected
 */
public record SearchResult(
        long total, boolean complete, List<Hit> hits, Map<String, List<Count>> facets, Coverage coverage) {

    /** Keeps its own copies of the collections. */
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * A passage that was found.
     *
     * @param passage what
     * @param score how well it fits; 0 where the newest come first
     * @param highlights what was found in it, in order, without overlaps
     */
    public record Hit(Passage passage, double score, List<Highlight> highlights) {
        /** Keeps its own copy of the list. */
        public Hit {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * Words that were found.
     *
     * @param start offset in the stored text, as {@link Passage#start()}
     * @param end offset after it
     */
    public record Highlight(int start, int end) {}

    /**
     * How many hits have a value.
     *
     * @param value such as 柏市
     * @param count how many
     */
    public record Count(String value, long count) {}
}
