package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kizashi.config.ConfigException;
import kizashi.config.Registry;
import kizashi.model.Capture;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/** Puts the documents of a folder into the archive and the inbox: the way in for files that somebody already has. */
final class FolderImport {
    private static final Set<String> ENDINGS = Set.of(
            "txt", "html", "htm", "mht", "mhtml", "pdf", "doc", "docx", "xls", "xlsx", "rtf", "odt", "md", "csv",
            "tsv");
    private static final String SOURCE = "import";

    /** A file is read at once, and no paper of a council is longer. */
    private static final long LONGEST = 64L << 20;

    private final Registry registry;
    private final Arrivals arrivals;
    private final Clock clock;

    /**
     * What is said about all documents of the folder; a {@code .meta.json} beside a document says more.
     *
     * @param municipality a name or an LG code; null to find it in each document
     * @param kind what they are; null to tell by each text
     */
    record Options(@Nullable String municipality, @Nullable DocumentKind kind) {}

    /**
     * What was found.
     *
     * @param arrived new documents
     * @param known documents that were imported before
     * @param skipped how many files of each other ending
     * @param problems files that could not be taken, in words
     */
    record Found(int arrived, int known, Map<String, Integer> skipped, List<String> problems) {}

    FolderImport(Registry registry, Arrivals arrivals, Clock clock) {
        this.registry = registry;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    Found run(Path folder, Options options, Progress progress) {
        List<Path> files = new ArrayList<>();
        Map<String, Integer> skipped = new HashMap<>();
        for (Path file : walk(folder)) {
            String ending = ending(file);
            if (file.toString().endsWith(".meta.json")) {
                continue;
            }
            if (ENDINGS.contains(ending)) {
                files.add(file);
            } else {
                skipped.merge(ending.isEmpty() ? "(なし)" : "." + ending, 1, Integer::sum);
            }
        }
        int arrived = 0;
        int known = 0;
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            progress.at(
                    Progress.Step.IMPORT,
                    arrived + known,
                    files.size(),
                    file.getFileName().toString());
            try {
                long size = Files.size(file);
                if (size > LONGEST) {
                    problems.add(file + ": " + (size >> 20) + " MB is more than a document can have (at most "
                            + (LONGEST >> 20) + " MB); split the file by sittings");
                } else if (arrivals.take(arrival(folder, file, options))) {
                    arrived++;
                } else {
                    known++;
                }
            } catch (ConfigException e) {
                problems.add(e.getMessage());
            } catch (IOException e) {
                problems.add(file + ": cannot be read: " + e.getMessage());
            }
        }
        progress.at(Progress.Step.IMPORT, files.size(), files.size(), null);
        return new Found(arrived, known, skipped, problems);
    }

    private Arrival arrival(Path folder, Path file, Options options) throws IOException {
        ImportMeta meta = ImportMeta.beside(file);
        Capture capture = arrivals.keep(file, Files.readAllBytes(file));
        return new Arrival(
                SOURCE,
                municipality(folder, file, meta, options),
                kind(file, meta, options),
                meta.meeting(),
                null,
                meta.day(file),
                true,
                meta.publishedOn(file),
                state(meta),
                meta.url() == null || meta.url().isBlank() ? file.toUri() : uri(file, meta.url()),
                null,
                file.getFileName().toString(),
                capture,
                clock.instant(),
                true);
    }

    private static URI uri(Path file, String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file, 0, "url", "'" + url + "' is no address");
        }
    }

    private static PublicationState state(ImportMeta meta) {
        String title = meta.meeting() == null ? "" : meta.meeting();
        return title.contains("速報") ? PublicationState.PRELIMINARY : PublicationState.FINAL;
    }

    private static @Nullable DocumentKind kind(Path file, ImportMeta meta, Options options) {
        if (meta.kind() == null) {
            return options.kind();
        }
        try {
            return DocumentKind.valueOf(meta.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file, 0, "kind", "'" + meta.kind() + "' is not known");
        }
    }

    private Municipality municipality(Path folder, Path file, ImportMeta meta, Options options) {
        if (meta.code() != null) {
            return byCode(file, meta.code(), meta.municipality());
        }
        String name = meta.municipality() != null ? meta.municipality() : options.municipality();
        if (name != null && name.strip().matches("[0-9]{6}")) {
            return byCode(file, name.strip(), null);
        }
        if (name == null) {
            name = fromFolders(folder, file);
        }
        if (name == null) {
            return new Municipality(null, "自治体未確認", null, null, null);
        }
        List<Registry.Body> bodies = registry.byName(name.strip());
        // Two bodies bear this name: it stays a name, and the reader sees that it is not known which.
        return bodies.size() == 1
                ? bodies.get(0).municipality()
                : new Municipality(null, name.strip(), null, null, null);
    }

    private Municipality byCode(Path file, String code, @Nullable String name) {
        try {
            LgCode lgCode = new LgCode(code);
            return registry.byCode(lgCode)
                    .map(Registry.Body::municipality)
                    .orElseGet(() -> new Municipality(lgCode, name == null ? code : name, null, null, null));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file, 0, "code", String.valueOf(e.getMessage()));
        }
    }

    /** A folder named after a municipality, such as 千葉県/柏市/…, says whose the papers in it are. */
    private @Nullable String fromFolders(Path folder, Path file) {
        Path top = folder.toAbsolutePath().normalize();
        for (Path p = file.toAbsolutePath().normalize().getParent(); p != null; p = p.getParent()) {
            String name = String.valueOf(p.getFileName());
            if (registry.byName(name).size() == 1) {
                return name;
            }
            if (p.equals(top)) {
                return null;
            }
        }
        return null;
    }

    private static List<Path> walk(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
