package kizashi.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import kizashi.cli.terminal.CliException;
import kizashi.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line that says what to do; the stack trace goes to the log at debug level. */
final class CliErrors implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CliErrors.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        LOG.debug("command failed", e);
        command.getErr().println("kizashi: " + message(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception e) {
        if (e instanceof CliException || e instanceof ConfigException) {
            return oneLine(e.getMessage());
        }
        IOException io = io(e);
        if (io != null && String.valueOf(io.getMessage()).contains("No space left on device")) {
            return "the disk is full; what was stored is unharmed. Make room, then run the same command again ("
                    + oneLine(io.getMessage()) + ")";
        }
        if (io instanceof FileSystemException file) {
            return file.getFile() + ": " + file.getClass().getSimpleName().replace("Exception", "")
                    + (file.getReason() == null ? "" : ", " + file.getReason());
        }
        return oneLine(e.getMessage() == null ? e.toString() : e.getMessage())
                + " (run with KIZASHI_LOG=DEBUG to see where)";
    }

    private static @Nullable IOException io(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "failed" : message.lines().findFirst().orElse("failed");
    }
}
