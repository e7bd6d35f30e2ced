package kizashi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code kizashi COMMAND}. */
@Command(
        name = "kizashi",
        mixinStandardHelpOptions = true,
        version = "kizashi 0.1.0",
        header =
                "Kizashi 兆: which municipality has started to need what you offer, who said so, and where the proof is.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Start with:  kizashi demo              sample councils, from crawling to the digest",
            "Then:        kizashi import FOLDER     read documents that you have",
            "             kizashi search '見守り AND 予算' --side official",
            "             kizashi COMMAND --help    what a command does, with examples",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The home (configuration, archive, index) is the folder of this program, or --home, or KIZASHI_HOME.",
            "Exit codes: 0 done, 1 failed (one line says why and what to do), 2 wrong usage."
        },
        subcommands = {ConfigCommand.class, EvalCommand.class, CommandLine.HelpCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and leaves with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(args));
    }

    /** The command line with its error handling, as tests run it. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new CliErrors())
                .setUsageHelpWidth(120)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
