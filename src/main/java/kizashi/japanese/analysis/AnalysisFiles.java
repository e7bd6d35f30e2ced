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
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The tables that decide which words the index knows, as text.
 *
 * @param variants {@code variants.tsv}
 * @param userDictionary {@code user-dictionary.tsv}
 * @param synonyms {@code synonyms.tsv}
 * @param stopTags {@code stop-tags.txt}
 */
public record AnalysisFiles(String variants, String userDictionary, String synonyms, String stopTags) {
    /** Raised when the chain itself changes, so that an index made with the old one is known. */
    private static final int CHAIN = 1;

    /** What the program brings. */
    public static AnalysisFiles bundled() {
        return read(null);
    }

    /**
     * The tables of a folder; one that is missing there is taken from the program.
     *
     * @param folder {@code index/analysis} of a home; need not exist
     */
    public static AnalysisFiles of(Path folder) {
        return read(folder);
    }

    private static AnalysisFiles read(@Nullable Path folder) {
        return new AnalysisFiles(
                text(folder, "variants.tsv"),
                text(folder, "user-dictionary.tsv"),
                text(folder, "synonyms.tsv"),
                text(folder, "stop-tags.txt"));
    }

    private static String text(@Nullable Path folder, String name) {
        try {
            if (folder != null && Files.isRegularFile(folder.resolve(name))) {
                return withoutMark(Files.readAllBytes(folder.resolve(name)));
            }
            try (InputStream in = AnalysisFiles.class.getResourceAsStream("/kizashi/analysis/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the program lacks its own kizashi/analysis/" + name + ": build it anew");
                }
                return withoutMark(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index/analysis/" + name + ": " + e.getMessage(), e);
        }
    }

    private static String withoutMark(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * What an index stores to know whether it was made with these tables: 16 hexadecimal digits over what decides the
     * words of a text. Synonyms do not count, since they widen queries only.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    new String[] {"chain " + CHAIN, Version.LATEST.toString(), variants, userDictionary, stopTags}) {
                digest.update(part.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
