package kizashi.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading arrivals.
 *
 * @param fresh documents that are new
 * @param revised documents whose text changed
 * @param unchanged arrivals that brought nothing new
 * @param withoutText arrivals without a text that can be read
 * @param passages passages written
 * @param opportunities cases that are new or have new evidence
 * @param problems what could not be read and why, in words
 */
public record IngestReport(
        int fresh,
        int revised,
        int unchanged,
        int withoutText,
        int passages,
        int opportunities,
        List<String> problems) {
    /** Nothing read. */
    public static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0, 0, 0, List.of());

    /** Keeps its own copy of the list. */
    public IngestReport {
        problems = List.copyOf(problems);
    }

    /** Both together. */
    public IngestReport plus(IngestReport other) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new IngestReport(
                fresh + other.fresh,
                revised + other.revised,
                unchanged + other.unchanged,
                withoutText + other.withoutText,
                passages + other.passages,
                opportunities + other.opportunities,
                all);
    }

    /** The same with so many cases that are new or have new evidence. */
    IngestReport withOpportunities(int count) {
        return new IngestReport(fresh, revised, unchanged, withoutText, passages, count, problems);
    }

    /** How many arrivals were read. */
    public int read() {
        return fresh + revised + unchanged + withoutText;
    }
}
