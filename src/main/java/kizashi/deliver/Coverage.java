package kizashi.deliver;

import java.util.List;

/**
 * What stood behind a digest: without it "nothing new" and "nothing was looked at" would read the same.
 *
 * @param bodies municipalities whose sources were asked
 * @param documents documents that were checked
 * @param fresh of these, new or revised ones
 * @param failures sources that could not be read
 * @param leftAlone what was not asked for on purpose, since robots.txt or the permission closes it
 */
public record Coverage(int bodies, int documents, int fresh, List<Failure> failures, List<Failure> leftAlone) {

    /** Nothing was fetched. */
    public static final Coverage NONE = new Coverage(0, 0, 0, List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Coverage {
        failures = List.copyOf(failures);
        leftAlone = List.copyOf(leftAlone);
    }

    /**
     * A source, or documents of it, that were not read.
     *
     * @param source its municipality's name, or its id
     * @param reason in words
     */
    public record Failure(String source, String reason) {}
}
