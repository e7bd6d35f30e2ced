package kizashi.cli;

import java.nio.file.Path;
import kizashi.config.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --home} of every command that needs one. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home: configuration, archive, index. Default: KIZASHI_HOME, else the program's folder.")
    private @Nullable Path home;

    /** The home that was asked for, not opened. */
    Home home() {
        Path chosen = home;
        if (chosen == null) {
            String fromEnvironment = System.getenv("KIZASHI_HOME");
            chosen = Path.of(fromEnvironment == null || fromEnvironment.isBlank() ? "." : fromEnvironment);
        }
        return new Home(chosen.toAbsolutePath().normalize());
    }
}
