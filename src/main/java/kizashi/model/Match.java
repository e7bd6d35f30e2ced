package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that fits a profile (一致).
 *
 * @param profileId whose
 * @param passage what
 * @param score the sum of the parts
 * @param parts why, in the order in which they should be read; they add up to the score
 * @param terms the keywords that were found; where there is a link, the words by which it hangs on the other passage
 * @param link why it belongs to its case though no keyword made it a match; null where a keyword did
 */
public record Match(
        String profileId,
        Passage passage,
        double score,
        List<Part> parts,
        List<TermHit> terms,
        @Nullable Link link) {

    /** Keeps its own copies of the lists; parts that are made later stay so. */
    public Match {
        parts = parts instanceof LazyList<Part> ? parts : List.copyOf(parts);
        terms = List.copyOf(terms);
    }

    /** One that a keyword made. */
    public Match(String profileId, Passage passage, double score, List<Part> parts, List<TermHit> terms) {
        this(profileId, passage, score, parts, terms, null);
    }

    /** The same with another score and what it is made of. */
    public Match scored(double points, List<Part> why) {
        return new Match(profileId, passage, points, why, terms, link);
    }

    /** The same of another reading of its passage. */
    public Match in(Passage other) {
        return new Match(profileId, other, score, parts, terms, link);
    }

    /**
     * What a passage without a keyword hangs on.
     *
     * @param passage key of the passage with the keyword: a member's question that this answers, or what it goes on from
     * @param how which of the two
     */
    public record Link(String passage, How how) {}

    /** How a passage hangs on another. */
    public enum How {
        /** It answers the question of a member. */
        ANSWERS,
        /** It stands right behind it in the same speech and goes on about it. */
        GOES_ON
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
