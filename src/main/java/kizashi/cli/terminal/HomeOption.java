package kizashi.cli.terminal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kizashi.config.Home;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --home} of every command that needs one. */
public final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home: configuration, archive, index. Default: KIZASHI_HOME, else the program's folder.")
    private @Nullable Path home;

    /** The home that was asked for, not opened. */
    public Home home() {
        Kizashi opened = Session.current().opened();
        if (opened != null) {
            return opened.home();
        }
        Path chosen = home;
        if (chosen == null) {
            String fromEnvironment = System.getenv("KIZASHI_HOME");
            chosen = Path.of(fromEnvironment == null || fromEnvironment.isBlank() ? "." : fromEnvironment);
        }
        return new Home(chosen.toAbsolutePath().normalize());
    }

    /**
     * The home, open. Within {@code serve} it is the one that is open there, and closing it does nothing.
     *
     * @param waiting is told when another command has it open
     */
    Opened open(Consumer<String> waiting) {
        return opened(() -> Kizashi.open(home(), Clock.systemUTC(), waiting));
    }

    /** The same for building the index anew, which may be damaged. */
    public Opened openToReindex(Consumer<String> waiting) {
        return opened(() -> Kizashi.openToReindex(home(), Clock.systemUTC(), waiting));
    }

    private static Opened opened(Supplier<Kizashi> own) {
        Kizashi shared = Session.current().opened();
        return shared != null ? new Opened(shared, false) : new Opened(own.get(), true);
    }

    /**
     * An open home.
     *
     * @param kizashi to work with
     * @param own whether closing this closes it
     */
    public record Opened(Kizashi kizashi, boolean own) implements AutoCloseable {
        @Override
        public void close() {
            if (own) {
                kizashi.close();
            }
        }
    }
}
