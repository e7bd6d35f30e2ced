package kizashi.japanese.analysis;

import java.util.List;

/**
 * A keyword as it would be found.
 *
 * @param term as its author wrote it
 * @param sequences every way in which it counts as found, its own words first; empty when none of its words is searched
 */
public record Keyword(String term, List<TermSequence> sequences) {
    /** Keeps its own copy of the list. */
    public Keyword {
        sequences = List.copyOf(sequences);
    }
}
