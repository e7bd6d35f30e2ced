package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param readings what a home's own tables of other kinds say, one after the other: they decide what an index remembers of a text (how
 *     firm an answer is); empty where they say nothing
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
        return read(null, List.of());
    }

    /**
     * The tables of a folder laid over those of the program ({@link OwnLines}).
     *
     * @param folder {@code index/analysis} of a home; need not exist
     * @param readings names of the tables in it by which texts are read before they are indexed
     */
    public static AnalysisFiles of(Path folder, Collection<String> readings) {
        return read(folder, readings);
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

    private static AnalysisFiles read(@Nullable Path folder, Collection<String> readings) {
        List<String> texts = NAMES.stream().map(name -> text(folder, name)).toList();
        return new AnalysisFiles(texts.get(0), texts.get(1), texts.get(2), texts.get(3), readings(folder, readings));
    }

    private static String text(@Nullable Path folder, String name) {
        return folder != null && Files.isRegularFile(folder.resolve(name))
                ? OwnLines.over(name, own(folder.resolve(name)), shipped(name)).text()
                : shipped(name);
    }

    private static String readings(@Nullable Path folder, Collection<String> names) {
        if (folder == null) {
            return "";
        }
        return names.stream()
                .sorted()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .map(name -> Map.entry(name, said(own(folder.resolve(name)))))
                .filter(table -> !table.getValue().isEmpty())
                .map(table -> table.getKey() + "\n" + table.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A table without what only people read: its comments, empty lines and spaces at the ends of lines. */
    private static String said(String table) {
        return table.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
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
     * words of a text and its reading. Synonyms do not count, since they widen queries only, nor does what a home's own tables note in
     * comments; the program's own tables count as they are, so that an index of a home without own ones keeps its number.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, "chain " + CHAIN);
            update(digest, Version.LATEST.toString());
            update(digest, read("variants.tsv", variants));
            update(digest, read("user-dictionary.tsv", userDictionary));
            update(digest, read("stop-tags.txt", stopTags));
            if (!readings.isEmpty()) {
                digest.update(readings.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String read(String name, String text) {
        return text.equals(shipped(name)) ? text : said(text);
    }

    private static void update(MessageDigest digest, String part) {
        digest.update(part.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
