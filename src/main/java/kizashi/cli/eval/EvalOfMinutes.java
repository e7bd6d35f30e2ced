package kizashi.cli.eval;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.NoHome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A measurement against labels that name places in a folder of minutes: each label a line, then one line of figures. */
abstract class EvalOfMinutes implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The labels, tab-separated.")
    private Path file;

    @Option(
            names = {"--minutes", "--texts"},
            paramLabel = "DIR",
            required = true,
            description = "Folder of .txt at any depth, .meta.json beside them.")
    private Path minutes;

    @Mixin
    private NoHome unusedHome = new NoHome();

    @Spec
    private CommandSpec spec;

    /** Measures; prints results by {@link #row} and {@link #figures}. */
    abstract void measure(Path labels, Path folder);

    @Override
    public final Integer call() {
        measure(file, minutes);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** One judged label, on standard output. */
    final void row(String... cells) {
        spec.commandLine().getOut().println(String.join("\t", cells));
    }

    /** The figures, after the rows: on standard error, so that the rows pipe. */
    final void figures(String format, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(String.format(Locale.ROOT, format, values));
    }
}
