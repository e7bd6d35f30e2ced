package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.eval.TrackerEval;
import kizashi.match.Promise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval tracker}. */
@Command(
        name = "tracker",
        mixinStandardHelpOptions = true,
        description = {
            "Follows labelled promises (検討 answers) through a folder of minutes.",
            "FILE: document, start, end, outcome (open, done, dropped), and document, start, end of what resolved it,",
            "tab-separated. Example:  kizashi eval tracker tracker.tsv --minutes minutes/"
        })
final class EvalTrackerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Labelled promises.")
    private Path file;

    @Option(names = "--minutes", required = true, description = "Folder of .txt with .meta.json beside them.")
    private Path minutes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        TrackerEval.Outcome outcome = TrackerEval.run(file, minutes);
        for (TrackerEval.Result result : outcome.results()) {
            Promise found = result.found();
            Promise.Resolution by = found == null ? null : found.resolution();
            out.println(String.join(
                    "\t",
                    result.right() ? "right" : "wrong",
                    found == null ? "no promise seen" : found.status().label(),
                    found == null ? "" : found.documentId() + " " + found.start(),
                    by == null ? "" : by.documentId() + " " + by.start() + " " + by.why()));
        }
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "n=%d precision=%.3f recall=%.3f",
                        outcome.results().size(),
                        outcome.precision(),
                        outcome.recall()));
        return 0;
    }
}
