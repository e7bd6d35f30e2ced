package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kizashi.model.Json;
import kizashi.model.Profile;

/**
 * What profiles are called for whom cases were made. Those of a file that a command was given are not in the home, but their cases are;
 * screens show the name, not the id.
 */
final class ProfileNames {
    private final Path file;

    /** @param file may be missing, and may be deleted at any time */
    ProfileNames(Path file) {
        this.file = file;
    }

    /** What the file holds; all that profiles were ever called, by id. */
    private record Names(Map<String, String> names) {}

    /** Remembers what these are called now. */
    synchronized void remember(List<Profile> profiles) {
        Map<String, String> names = known();
        boolean changed = false;
        for (Profile profile : profiles) {
            changed |= !profile.name().equals(names.put(profile.id(), profile.name()));
        }
        if (changed) {
            try {
                Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "names", ".tmp");
                Files.writeString(made, Json.write(new Names(names)));
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Names by id. */
    synchronized Map<String, String> known() {
        try {
            return Files.exists(file)
                    ? new TreeMap<>(
                            Json.read(Files.readString(file), Names.class).names())
                    : new TreeMap<>();
        } catch (IOException | IllegalArgumentException e) {
            return new TreeMap<>(); // a damaged one is written anew with the next match
        }
    }
}
