package kizashi.deliver;

import java.util.List;

/**
 * What stood behind a digest: without it "nothing new" and "nothing was looked at" would read the same.
 *
 * @param bodies municipalities whose sources were asked
 * @param documents documents that were checked
 * @param fresh of these, new or revised ones
 * @param failures sources that could not be read
 */
public record Coverage(int bodies, int documents, int fresh, List<Failure> failures) {

    /** Nothing was fetched. */
    public static final Coverage NONE = new Coverage(0, 0, 0, List.of());

    /** Keeps its own copy of the list. */
    public Coverage {
        failures = List.copyOf(failures);
    }

    /**
     * A source that could not be read.
     *
     * @param source its municipality's name, or its id
     * @param reason in words
     */
    public record Failure(String source, String reason) {}
}
