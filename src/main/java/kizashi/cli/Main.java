package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import kizashi.cli.bench.BenchCommand;
import kizashi.cli.eval.EvalCommand;
import kizashi.cli.source.SourceCommand;
import kizashi.cli.terminal.RunsInServe;
import kizashi.cli.terminal.Session;
import kizashi.config.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and leaves with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine commandLine = commandLine(args);
        Home home = homeOfServable(commandLine, args);
        if (home != null) {
            try {
                OptionalInt code = CommandClient.run(home, args, System.out, System.err);
                if (code.isPresent()) {
                    return code.getAsInt();
                }
            } catch (IOException e) {
                commandLine.getErr().println("kizashi: " + e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        return commandLine.execute(args);
    }

    /** The home of a command that a running serve would do; null for help, wrong usage and commands of their own. */
    private static @Nullable Home homeOfServable(CommandLine commandLine, String[] args) {
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(args);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
                return null;
            }
            return parsed.commandSpec().userObject() instanceof RunsInServe command
                    ? command.homeOption().home()
                    : null;
        } catch (CommandLine.ParameterException e) {
            return null; // execute() says it again, in words.
        }
    }

    /** One command a line, in the order of the help. */
    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand.class);
        commands.put("import", ImportCommand.class);
        commands.put("crawl", CrawlCommand.class);
        commands.put("match", MatchCommand.class);
        commands.put("digest", DigestCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("tracker", TrackerCommand.class);
        commands.put("profile", ProfileCommand.class);
        commands.put("search", SearchCommand.class);
        commands.put("parse", ParseCommand.class);
        commands.put("roster", RosterCommand.class);
        commands.put("source", SourceCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("archive", ArchiveCommand.class);
        commands.put("config", ConfigCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("reindex", ReindexCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("bench", BenchCommand.class);
        commands.put("eval", EvalCommand.class);
        commands.put("help", CommandLine.HelpCommand.class);
        return commands;
    }

    /**
     * The command line with its error handling, as tests run it.
     *
     * @param args where the first names a command, only that one is made ready, which starts the program sooner
     */
    static CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        Map<String, Class<?>> commands = commands();
        Class<?> asked = args.length == 0 || args[0].equals("help") ? null : commands.get(args[0]);
        if (asked != null) {
            commandLine.addSubcommand(args[0], asked);
        } else {
            commands.forEach(commandLine::addSubcommand);
        }
        return commandLine
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new CliErrors())
                .setParameterExceptionHandler(Main::wrongUsage)
                .setUsageHelpWidth(120)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::day)
                .registerConverter(Path.class, text -> Session.current().resolve(Path.of(text)));
    }

    /** One line of what is wrong and one of where it is explained: the whole help would bury both. */
    private static int wrongUsage(CommandLine.ParameterException e, String[] args) {
        CommandLine of = e.getCommandLine();
        PrintWriter err = of.getErr();
        err.println("kizashi: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("  " + of.getCommandSpec().qualifiedName() + " --help");
        return of.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day: write it as 2026-04-01");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
