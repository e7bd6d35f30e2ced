package kizashi.cli.eval;

import java.nio.file.Path;
import kizashi.eval.TrackerEval;
import kizashi.match.Promise;
import picocli.CommandLine.Command;

/** {@code kizashi eval tracker}. */
@Command(
        name = "tracker",
        mixinStandardHelpOptions = true,
        description = {
            "Follows labelled promises (検討 answers) through a folder of minutes.",
            "FILE: document, start, end, outcome (open, done, dropped), and document, start, end of what resolved it,",
            "tab-separated, UTF-16 units into DOCUMENT.txt; the last three are empty for open. Prints a line a promise (right",
            "or wrong, status found, promise, what resolved it and why), then n, precision of the resolutions proposed and recall",
            "of those labelled. Example:  kizashi eval tracker tracker.tsv --minutes minutes/"
        })
final class EvalTrackerCommand extends EvalOfMinutes {
    @Override
    void measure(Path labels, Path folder) {
        TrackerEval.Outcome outcome = TrackerEval.run(labels, folder);
        for (TrackerEval.Result result : outcome.results()) {
            Promise found = result.found();
            Promise.Resolution by = found == null ? null : found.resolution();
            row(
                    result.right() ? "right" : "wrong",
                    found == null ? "no promise seen" : found.status().label(),
                    found == null ? "" : found.documentId() + " " + found.start(),
                    by == null ? "" : by.documentId() + " " + by.start() + " " + by.why());
        }
        figures("n=%d precision=%.3f recall=%.3f", outcome.results().size(), outcome.precision(), outcome.recall());
    }
}
