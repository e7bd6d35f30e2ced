package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.eval.ContactEval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval contact}. */
@Command(
        name = "contact",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the section to write to (所管課) for labelled answers of mayors and heads of departments.",
            "FILE: document, start of the passage, sections (a bar between alternatives, empty where the minutes do not tell),",
            "tab-separated. Example:  kizashi eval contact contact.tsv --minutes minutes/"
        })
final class EvalContactCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Labelled answers.")
    private Path file;

    @Option(names = "--minutes", required = true, description = "Folder of .txt with .meta.json beside them.")
    private Path minutes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ContactEval.Outcome outcome = ContactEval.run(file, minutes);
        for (ContactEval.Result result : outcome.results()) {
            out.println(String.join(
                    "\t",
                    result.right() ? "right" : result.answered() ? "wrong" : "open",
                    result.documentId(),
                    Integer.toString(result.start()),
                    String.join("|", result.labels()),
                    result.found().name(),
                    result.found().basis()));
        }
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "n=%d precision=%.3f coverage=%.3f",
                        outcome.results().size(),
                        outcome.precision(),
                        outcome.coverage()));
        return 0;
    }
}
