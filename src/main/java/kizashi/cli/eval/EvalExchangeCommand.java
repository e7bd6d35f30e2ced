package kizashi.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.NoHome;
import kizashi.eval.ExchangeEval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval exchange}. */
@Command(
        name = "exchange",
        mixinStandardHelpOptions = true,
        description = {
            "Links questions and answers in the minutes of a folder and compares with links made by hand.",
            "GOLD is TSV, one line a link: document, offset of the asking sentence, offset in the part that answers it, style:",
            "ikkatsu (questions first, then all answers) or ichimon (one by one). Offsets are UTF-16 units into DOCUMENT.txt;",
            "a question with two answers has two lines; lines that begin with # and a header line \"doc\" are skipped.",
            "Prints per style: questions, found (share seen as a question), answerer (share whose surest answerer is right),",
            "linkPrecision and linkRecall. Example:  kizashi eval exchange links.tsv --texts minutes/"
        })
public final class EvalExchangeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD", description = "links made by hand, TSV")
    private Path gold = Path.of("");

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            required = true,
            description = "folder with the minutes, DOCUMENT.txt at any depth")
    private Path texts = Path.of("");

    @Option(names = "--errors", description = "prints every question whose answerer is wrong")
    private boolean errors;

    @Mixin
    private NoHome unusedHome = new NoHome();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter stdout = spec.commandLine().getOut();
        if (!Files.isRegularFile(gold)) {
            throw new CliException(gold + ": there is no such file");
        }
        try {
            List<ExchangeEval.Result> results = new ExchangeEval(texts).run(gold);
            if (errors) {
                results.stream().filter(r -> !r.answerer()).forEach(stdout::println);
            }
            for (String style : List.of("ikkatsu", "ichimon")) {
                ExchangeEval.Score score = ExchangeEval.score(results, style);
                stdout.printf(
                        Locale.ROOT,
                        "%s questions=%d found=%.3f answerer=%.3f linkPrecision=%.3f linkRecall=%.3f%n",
                        style,
                        score.questions(),
                        score.found(),
                        score.answerer(),
                        score.precision(),
                        score.recall());
            }
            stdout.flush();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("eval exchange: " + e.getMessage());
            return 1;
        }
    }
}
