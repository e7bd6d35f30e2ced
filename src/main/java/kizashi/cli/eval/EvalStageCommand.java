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
import kizashi.eval.LabelScore;
import kizashi.eval.StageEval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval stage}. */
@Command(
        name = "stage",
        mixinStandardHelpOptions = true,
        description = {
            "Reads how far the matter of a keyword has come in each answer of FILE and compares with the labels.",
            "FILE is JSON Lines: id, keyword, text, and stage (sign, running, study, plan, …; none counts as sign), date,",
            "municipality where known. Needs no home."
        })
public final class EvalStageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "labelled answers, JSON Lines")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "TSV",
            description = "writes id, a tab and the stage that was read, one line an answer")
    private @Nullable Path out;

    @Option(
            names = "--errors",
            description = "prints every answer that was read otherwise than labelled, with the wording that decided")
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
            List<StageEval.Item> items = new StageEval().run(file);
            if (out != null) {
                StringBuilder lines = new StringBuilder();
                items.forEach(i ->
                        lines.append(i.id()).append('\t').append(i.predicted()).append('\n'));
                Files.writeString(OutFile.checked(out), lines, StandardCharsets.UTF_8);
            }
            if (errors) {
                items.stream()
                        .filter(i -> i.label() != null && !i.label().equals(i.predicted()))
                        .forEach(i -> stdout.printf(
                                "%s gold=%s read=%s [%s] %s | %s%n",
                                i.id(),
                                i.label(),
                                i.predicted(),
                                i.words(),
                                i.keyword(),
                                i.text().replace('\n', ' ')));
            }
            LabelScore score = StageEval.score(items);
            if (score == null) {
                stdout.printf("%d answers read; none carries a label%n", items.size());
            } else {
                stdout.printf(
                        Locale.ROOT, "n=%d accuracy=%.3f macroF1=%.3f%n", score.n(), score.accuracy(), score.macroF1());
                score.f1().forEach((label, f1) -> stdout.printf(Locale.ROOT, "F1 %-8s %.3f%n", label, f1));
            }
            stdout.flush();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("eval stage: " + e.getMessage());
            return 1;
        }
    }
}
