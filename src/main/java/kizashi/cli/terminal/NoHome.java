package kizashi.cli.terminal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --home} of commands that read nothing of a home: taken, so that a script may give it to every command alike. */
public final class NoHome {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Accepted as everywhere else; nothing of a home is read or written here.")
    private @Nullable Path unusedHome;
}
