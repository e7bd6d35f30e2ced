package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.japanese.OwnLines;
import kizashi.japanese.TableChanges;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The tables that decide which words the index knows, as text.
 *
 * @param variants {@code variants.tsv}
 * @param userDictionary {@code user-dictionary.tsv}
 * @param synonyms {@code synonyms.tsv}
 * @param stopTags {@code stop-tags.txt}
 * @param readings the other tables of the folder, one after the other: they decide what an index remembers of a text (how firm an answer
 *     is); empty where there is none
 */
public record AnalysisFiles(String variants, String userDictionary, String synonyms, String stopTags, String readings) {
    private static final List<String> NAMES =
            List.of("variants.tsv", "user-dictionary.tsv", "synonyms.tsv", "stop-tags.txt");

    /** Without tables of how answers are read. */
    public AnalysisFiles(String variants, String userDictionary, String synonyms, String stopTags) {
        this(variants, userDictionary, synonyms, stopTags, "");
    }

    /** Raised when the chain itself changes, so that an index made with the old one is known. */
    private static final int CHAIN = 1;

    /** What the program brings. */
    public static AnalysisFiles bundled() {
        return read(null);
    }

    /**
     * The tables of a folder laid over those of the program ({@link OwnLines}).
     *
     * @param folder {@code index/analysis} of a home; need not exist
     */
    public static AnalysisFiles of(Path folder) {
        return read(folder);
    }

    /**
     * What the tables of a folder change, one entry for each that is there.
     *
     * @param folder {@code index/analysis} of a home; need not exist
     */
    public static List<TableChanges> changes(Path folder) {
        return NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .map(name -> OwnLines.over(name, own(folder.resolve(name)), shipped(name))
                        .changes())
                .toList();
    }

    private static AnalysisFiles read(@Nullable Path folder) {
        List<String> texts = NAMES.stream().map(name -> text(folder, name)).toList();
        return new AnalysisFiles(texts.get(0), texts.get(1), texts.get(2), texts.get(3), readings(folder));
    }

    private static String text(@Nullable Path folder, String name) {
        return folder != null && Files.isRegularFile(folder.resolve(name))
                ? OwnLines.over(name, own(folder.resolve(name)), shipped(name)).text()
                : shipped(name);
    }

    private static String readings(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> !NAMES.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .map(file -> file.getFileName() + "\n" + own(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String own(Path file) {
        try {
            return withoutMark(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read index/analysis/" + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static String shipped(String name) {
        try (InputStream in = AnalysisFiles.class.getResourceAsStream("/kizashi/analysis/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program lacks its own kizashi/analysis/" + name + ": build it anew");
            }
            return withoutMark(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read kizashi/analysis/" + name + ": " + e.getMessage(), e);
        }
    }

    private static String withoutMark(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * What an index stores to know whether it was made with these tables: 16 hexadecimal digits over what decides the
     * words of a text and its reading. Synonyms do not count, since they widen queries only.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    new String[] {"chain " + CHAIN, Version.LATEST.toString(), variants, userDictionary, stopTags}) {
                digest.update(part.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            if (!readings.isEmpty()) { // so that an index of a home without such tables keeps its number
                digest.update(readings.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
