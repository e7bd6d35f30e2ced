package kizashi.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import kizashi.config.ProfileFiles;
import kizashi.model.Profile;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --profiles} of commands that match. */
public final class ProfilesOption {
    @Option(
            names = "--profiles",
            paramLabel = "PATH",
            description =
                    "Profiles: a folder of YAML, one YAML, or a JSON array. Default: config/profiles of the home.")
    private @Nullable Path path;

    /** The profiles that were asked for. */
    public List<Profile> read(Kizashi kizashi) {
        return path == null ? kizashi.profiles() : ProfileFiles.read(path);
    }

    /** The same, where the command is of no use without any. */
    public List<Profile> readSome(Kizashi kizashi) {
        List<Profile> all = read(kizashi);
        if (all.isEmpty()) {
            throw new CliException("there is no profile: put one into config/profiles/, or name some with --profiles");
        }
        return all;
    }

    /**
     * One of several profiles.
     *
     * @param id the one that was asked for; null for all of them
     */
    public static List<Profile> only(@Nullable String id, List<Profile> all) {
        List<Profile> chosen =
                all.stream().filter(p -> id == null || p.id().equals(id)).toList();
        if (chosen.isEmpty() && id != null) {
            throw new CliException("there is no profile '" + id + "'; there are "
                    + String.join(", ", all.stream().map(Profile::id).toList()));
        }
        return chosen;
    }
}
