package kizashi.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.bench.ParseBench;
import kizashi.cli.terminal.CliException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi bench parse}. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Parses the texts of a folder on one thread and prints MB of UTF-8 text per CPU second (median of the rounds).",
            "Example:  kizashi bench parse ../shared/data/minutes"
        })
final class BenchParseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Holds .txt files, in it or below.")
    private Path folder;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "Measured rounds (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CliException(folder + ": there is no such folder");
        }
        ParseBench.Result result = ParseBench.run(folder, Math.max(1, rounds));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "files %d  MB %.1f  speeches %d  parse %.1f MB per CPU second%n",
                        result.files(),
                        result.bytes() / 1e6,
                        result.speeches(),
                        result.megabytesPerCpuSecond());
        return 0;
    }
}
