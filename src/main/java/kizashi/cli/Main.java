package kizashi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code kizashi COMMAND}. */
@Command(
        name = "kizashi",
        mixinStandardHelpOptions = true,
        version = "kizashi 0.1.0",
        description = "Reads what Japan's municipalities publish and says who has started to need what you offer.",
        subcommands = {EvalCommand.class})
public final class Main implements Runnable {

    /** Runs one command and leaves with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
