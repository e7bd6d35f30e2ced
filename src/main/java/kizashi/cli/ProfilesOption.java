package kizashi.cli;

import java.nio.file.Path;
import java.util.List;
import kizashi.config.ProfileFiles;
import kizashi.model.Profile;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --profiles} of commands that match. */
final class ProfilesOption {
    @Option(
            names = "--profiles",
            paramLabel = "PATH",
            description =
                    "Profiles: a folder of YAML, one YAML, or a JSON array. Default: config/profiles of the home.")
    private @Nullable Path path;

    /** The profiles that were asked for. */
    List<Profile> read(Kizashi kizashi) {
        return path == null ? kizashi.profiles() : ProfileFiles.read(path);
    }

    /** Whether others than those of the home were asked for. */
    boolean isGiven() {
        return path != null;
    }
}
