package kizashi.pipeline;

import java.util.List;
import java.util.Map;

/**
 * What an import brought.
 *
 * @param arrived documents that are new
 * @param known documents that were imported before
 * @param skipped how many files of each other ending
 * @param problems files that could not be taken, in words
 * @param read what came of reading
 */
public record ImportReport(
        int arrived, int known, Map<String, Integer> skipped, List<String> problems, IngestReport read) {

    /** Keeps its own copies. */
    public ImportReport {
        skipped = Map.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
