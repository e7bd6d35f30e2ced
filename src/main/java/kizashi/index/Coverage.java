package kizashi.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to search: 0 hits and "not collected" are different answers.
 *
 * @param passages how many
 * @param bodies the municipalities, most passages first
 * @param years calendar years (発言日) with the number of passages, in order
 * @param kinds kinds of documents by their word on screens, most first
 * @param first first day; null when no passage has a date
 * @param last last day
 */
public record Coverage(
        long passages,
        List<SearchResult.Count> bodies,
        List<SearchResult.Count> years,
        List<SearchResult.Count> kinds,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** Keeps its own copies of the lists. */
    public Coverage {
        bodies = List.copyOf(bodies);
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
    }

    /** Whether nothing was collected. */
    public boolean isEmpty() {
        return passages == 0;
    }
}
