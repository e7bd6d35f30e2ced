package kizashi.cli;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/**
 * Several commands one after the other in one process: what {@code src/build/aot.sh} lets the Java machine watch, so that the start
 * cache knows the classes of reading and of searching and which methods are busy there. Commands are parted by {@value #THEN}.
 */
public final class Rehearsal {
    private static final String THEN = "then";

    private Rehearsal() {}

    /** Runs the commands and leaves with the exit code of the first that failed, 0 where none did. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(args));
    }

    static int run(String... args) {
        for (List<String> command : commands(args)) {
            int code = Main.run(command.toArray(String[]::new));
            if (code != CommandLine.ExitCode.OK) {
                return code;
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static List<List<String>> commands(String... args) {
        List<List<String>> commands = new ArrayList<>();
        commands.add(new ArrayList<>());
        for (String arg : args) {
            if (arg.equals(THEN)) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(arg);
            }
        }
        return commands;
    }
}
