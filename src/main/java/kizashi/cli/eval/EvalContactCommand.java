package kizashi.cli.eval;

import java.nio.file.Path;
import kizashi.eval.ContactEval;
import picocli.CommandLine.Command;

/** {@code kizashi eval contact}. */
@Command(
        name = "contact",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the section to write to (所管課) for labelled answers of mayors and heads of departments.",
            "FILE: document, start of the passage, sections (a bar between alternatives, empty where the minutes do not tell),",
            "tab-separated. After the answers, one line for each basis: how often a section was named on it, right and wrong.",
            "Example:  kizashi eval contact contact.tsv --minutes minutes/"
        })
final class EvalContactCommand extends EvalOfMinutes {
    @Override
    void measure(Path labels, Path folder) {
        ContactEval.Outcome outcome = ContactEval.run(labels, folder);
        for (ContactEval.Result result : outcome.results()) {
            row(
                    result.right() ? "right" : result.answered() ? "wrong" : "open",
                    result.documentId(),
                    Integer.toString(result.start()),
                    String.join("|", result.labels()),
                    result.found().name(),
                    result.found().basis());
        }
        for (ContactEval.OnBasis basis : ContactEval.byBasis(outcome.results())) {
            row(
                    "basis",
                    basis.basis(),
                    "named=" + basis.named(),
                    "right=" + basis.right(),
                    "wrong=" + (basis.named() - basis.right()));
        }
        figures("n=%d precision=%.3f coverage=%.3f", outcome.results().size(), outcome.precision(), outcome.coverage());
    }
}
