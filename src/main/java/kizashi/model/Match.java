package kizashi.model;

import java.util.List;

/**
 * A passage that fits a profile (一致).
 *
 * @param profileId whose
 * @param passage what
 * @param score the sum of the parts
 * @param parts why, in the order in which they should be read; they add up to the score
 * @param terms the keywords that were found
 */
public record Match(String profileId, Passage passage, double score, List<Part> parts, List<TermHit> terms) {

    /** Keeps its own copies of the lists; parts that are made later stay so. */
    public Match {
        parts = parts instanceof LazyList<Part> ? parts : List.copyOf(parts);
        terms = List.copyOf(terms);
    }

    /**
     * One part of a score.
     *
     * @param name which part: {@code keywords}, {@code side}, {@code commitment}, {@code need}, …
     * @param value what it adds, negative for what it takes
     * @param reason in Japanese, for a reader
     */
    public record Part(String name, double value, String reason) {}

    /**
     * A keyword that was found.
     *
     * @param term of the profile
     * @param start offset in the stored text
     * @param end offset after it
     * @param text as it stands there
     * @param weight what it contributed to the keyword part
     */
    public record TermHit(String term, int start, int end, String text, double weight) {}
}
