package kizashi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code crawlers/<prefecture>/<LG code>-<slug>.yml}: one small file for each source. */
public final class SourceFiles {
    private SourceFiles() {}

    /**
     * All sources of a home.
     *
     * @param sources what could be read, in order of id
     * @param files where each lies, by id
     * @param problems one for each file that could not be read; the others are not harmed by it
     */
    public record Sources(List<Source> sources, Map<String, Path> files, List<ConfigException> problems) {

        /** Keeps its own copies of the collections. */
        public Sources {
            sources = List.copyOf(sources);
            files = Map.copyOf(files);
            problems = List.copyOf(problems);
        }

        /** The source with this id. */
        public Optional<Source> byId(String id) {
            return sources.stream().filter(s -> s.id().equals(id)).findFirst();
        }
    }

    /** Reads every {@code *.yml} below the home's {@code crawlers/}; names that begin with {@code _} are left out. */
    public static Sources readAll(Home home, Registry registry) {
        List<Source> sources = new ArrayList<>();
        Map<String, Path> files = new LinkedHashMap<>();
        List<ConfigException> problems = new ArrayList<>();
        for (Path file : list(home.crawlers())) {
            try {
                Source source = read(file, registry);
                Path earlier = files.putIfAbsent(source.id(), file);
                if (earlier != null) {
                    throw new ConfigException(file, 0, null, "has the same name as " + earlier + "; rename one");
                }
                sources.add(source);
            } catch (ConfigException e) {
                problems.add(e);
            }
        }
        sources.sort(java.util.Comparator.comparing(Source::id));
        return new Sources(sources, files, problems);
    }

    /**
     * Reads one source. Its id is the file's name without the ending.
     *
     * @throws ConfigException when the file is wrong, with file, line and key
     */
    public static Source read(Path file, Registry registry) {
        return SourceReading.source(file, YamlFile.read(file, SourceYaml.class), registry);
    }

    /**
     * Where the file of a source belongs: in the folder of its prefecture, or in {@code national} or {@code other}.
     */
    public static Path pathOf(Home home, Source source) {
        String folder = source.municipality().code() == null
                ? "national"
                : source.municipality().prefecture() == null
                        ? "other"
                        : source.municipality().prefecture();
        return home.crawlers().resolve(folder).resolve(source.id() + ".yml");
    }

    /**
     * Writes a source as a new file.
     *
     * @param comment lines above it, or null
     * @return the file
     * @throws ConfigException when there is such a file already
     */
    public static Path write(Home home, Source source, @Nullable String comment) {
        Path file = pathOf(home, source);
        if (Files.exists(file)) {
            throw new ConfigException(
                    file,
                    0,
                    null,
                    "is there already; delete it first, or choose another name (`source new --slug NAME`)");
        }
        YamlFile.writeAtomically(file, SourceWriting.text(source, comment));
        return file;
    }

    /** A source as the text of its YAML file. */
    public static String text(Source source) {
        return SourceWriting.text(source, null);
    }

    /**
     * Puts a permission record into a source's file, in the place of an earlier one; a {@code disabled} line goes, and
     * whatever else stands in the file stays.
     *
     * @param note who recorded it and when
     */
    public static void recordPermission(Path file, Permission permission, String note) {
        try {
            YamlFile.writeAtomically(file, SourceWriting.withPermission(Files.readString(file), permission, note));
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".yml") || f.toString().endsWith(".yaml"))
                    .filter(f -> !f.getFileName().toString().startsWith("_"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(folder, 0, null, "cannot be read: " + e.getMessage());
        }
    }
}
