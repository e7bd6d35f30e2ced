package kizashi.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.NoHome;
import kizashi.cli.terminal.OutFile;
import kizashi.eval.CommitmentEval;
import kizashi.eval.LabelScore;
import kizashi.signal.firmness.CommitmentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval commitment}. */
@Command(
        name = "commitment",
        mixinStandardHelpOptions = true,
        description = {
            "Reads how firmly each sentence of FILE commits its municipality (none, 0 to 6) and compares with the labels.",
            "FILE is JSON Lines: id, sentence, and label where there is one. Needs no home."
        })
public final class EvalCommitmentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "labelled sentences, JSON Lines")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "TSV",
            description = "writes id, a tab and the label that was read, one line a sentence")
    private @Nullable Path out;

    @Option(
            names = "--errors",
            description = "prints every sentence that was read otherwise than labelled, with the rule that decided")
    private boolean errors;

    @Mixin
    private NoHome unusedHome = new NoHome();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter stdout = spec.commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            throw new CliException(file + ": there is no such file");
        }
        try {
            List<CommitmentEval.Item> items = new CommitmentEval(new CommitmentReader()).run(file);
            if (out != null) {
                StringBuilder lines = new StringBuilder();
                items.forEach(item -> lines.append(item.id())
                        .append('\t')
                        .append(item.predicted())
                        .append('\n'));
                Files.writeString(OutFile.checked(out), lines, StandardCharsets.UTF_8);
            }
            if (errors) {
                items.stream()
                        .filter(i -> i.label() != null && !i.label().equals(i.predicted()))
                        .forEach(i -> stdout.printf(
                                "%s gold=%s read=%s [%s] %s | %s%n",
                                i.id(), i.label(), i.predicted(), i.phrase(), i.why(), i.sentence()));
            }
            LabelScore score = CommitmentEval.score(items);
            if (score == null) {
                stdout.printf("%d sentences read; none carries a label%n", items.size());
            } else {
                print(stdout, score);
            }
            stdout.flush();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("eval commitment: " + e.getMessage());
            return 1;
        }
    }

    private static void print(PrintWriter stdout, LabelScore score) {
        stdout.printf(
                Locale.ROOT,
                "n=%d accuracy=%.3f macroF1=%.3f QWK=%.3f flips=%d%n",
                score.n(),
                score.accuracy(),
                score.macroF1(),
                score.kappa(),
                score.flips());
        score.f1().forEach((label, f1) -> stdout.printf(Locale.ROOT, "F1 %-4s %.3f%n", label, f1));
    }
}
