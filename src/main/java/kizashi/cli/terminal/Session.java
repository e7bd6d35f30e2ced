package kizashi.cli.terminal;

import java.io.OutputStream;
import java.nio.file.Path;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;

/**
 * Where a command runs: in a process of its own, or within {@code serve} on behalf of one. In the second case relative
 * paths are those of the process that asked, and the home is already open.
 *
 * @param folder that relative paths start from
 * @param opened the home that {@code serve} has open; null in a process of its own
 * @param terminal whether a person reads the output
 * @param columns how wide the terminal is on which progress can be drawn; 0 where standard error is none
 * @param bytes standard output for what is no text
 */
public record Session(Path folder, @Nullable Kizashi opened, boolean terminal, int columns, OutputStream bytes) {
    private static final int USUAL = 80;
    private static final ThreadLocal<Session> CURRENT = new ThreadLocal<>();

    /** The session of this thread. */
    public static Session current() {
        Session session = CURRENT.get();
        return session != null
                ? session
                : new Session(Path.of("").toAbsolutePath(), null, isTerminal(), columnsOfTerminal(), System.out);
    }

    /** Runs something within a session. */
    public static int within(Session session, java.util.function.IntSupplier work) {
        CURRENT.set(session);
        try {
            return work.getAsInt();
        } finally {
            CURRENT.remove();
        }
    }

    /** A path as the user wrote it. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }

    /** A path as the user would write it: from the folder that he is in, where it lies within. */
    public String shown(Path path) {
        Path absolute = folder.resolve(path).normalize();
        return (absolute.startsWith(folder) ? folder.relativize(absolute) : absolute).toString();
    }

    /** The launcher says so, since Java cannot tell where standard output goes. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("kizashi.terminal") && System.getenv("NO_COLOR") == null;
    }

    /** Likewise for standard error. A terminal that tells no width has the usual one; one that is "dumb" draws nothing. */
    private static int columnsOfTerminal() {
        Integer columns = Integer.getInteger("kizashi.columns");
        return columns == null || "dumb".equals(System.getenv("TERM")) ? 0 : columns <= 0 ? USUAL : columns;
    }
}
