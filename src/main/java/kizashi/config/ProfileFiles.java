package kizashi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Reads company profiles: a folder with one YAML for each, one YAML file, or a file (YAML or JSON) that holds a list of
 * them. All three take the same keys.
 */
public final class ProfileFiles {
    private static final Pattern NAME = Pattern.compile("[^.].*\\.(yml|yaml|json)");

    private ProfileFiles() {}

    /**
     * Reads every profile under a path, in the order of file names.
     *
     * @param path a folder, whose {@code .yml}, {@code .yaml} and {@code .json} files are read, or one file
     * @return the profiles; empty for an empty folder
     * @throws ConfigException when something is missing, misspelt, wrong, or two profiles bear one id
     */
    public static List<Profile> read(Path path) {
        Map<String, Path> seen = new LinkedHashMap<>();
        List<Profile> profiles = new ArrayList<>();
        for (Path file : files(path)) {
            for (ProfileYaml yaml : readFile(file)) {
                String problem = yaml.problem();
                if (problem != null) {
                    throw new ConfigException(file, line(file, yaml.id()), null, problem);
                }
                ProfileYaml.Slip slip = yaml.slip();
                if (slip != null) {
                    throw new ConfigException(file, lineWith(file, slip), slip.key(), slip.what());
                }
                Profile profile = yaml.profile();
                Path other = seen.putIfAbsent(profile.id(), file);
                if (other != null) {
                    throw new ConfigException(
                            file,
                            line(file, profile.id()),
                            "id",
                            "'" + profile.id() + "' is also the id in " + other + ": give one another id");
                }
                profiles.add(profile);
            }
        }
        return profiles;
    }

    /**
     * Writes one profile as YAML, atomically.
     *
     * @param file usually {@code config/profiles/<id>.yml}
     */
    public static void write(Path file, Profile profile) {
        YamlFile.write(file, ProfileYaml.of(profile));
    }

    private static List<ProfileYaml> readFile(Path file) {
        String text = YamlFile.text(file);
        return isList(text)
                ? List.of(YamlFile.read(file, text, ProfileYaml[].class))
                : List.of(YamlFile.read(file, text, ProfileYaml.class));
    }

    /** The line that bears an id; the first where there is none. */
    private static int line(Path file, @Nullable String id) {
        int found = id == null ? 0 : lineWith(file, "id", id);
        return found == 0 ? 1 : found;
    }

    /** The line of a slip's key and value, of its value where the two stand apart; 0 where neither is found as it was read. */
    private static int lineWith(Path file, ProfileYaml.Slip slip) {
        String key = slip.key().substring(slip.key().lastIndexOf('.') + 1);
        int both = lineWith(file, key, slip.value());
        return both > 0 ? both : lineWith(file, "", slip.value());
    }

    private static int lineWith(Path file, String key, String value) {
        List<String> lines = YamlFile.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(key) && lines.get(i).contains(value)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A list begins with a bracket (JSON) or a dash (YAML); comments and blank lines may stand before it. */
    private static boolean isList(String text) {
        return text.lines()
                .map(l -> l.startsWith("\uFEFF") ? l.substring(1) : l)
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#") && !l.equals("---"))
                .findFirst()
                .filter(l -> l.startsWith("[") || l.equals("-") || l.startsWith("- "))
                .isPresent();
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new ConfigException(path, 0, null, "there is no such file or folder of profiles");
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(path, 0, null, "cannot be listed: " + e.getMessage());
        }
    }
}
