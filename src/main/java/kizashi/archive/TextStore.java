package kizashi.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kizashi.model.DocumentKeys;
import kizashi.model.ExtractedText;
import kizashi.model.Json;

/**
 * The extracted texts, into which all offsets point: one gzip file with the JSON of an {@link ExtractedText} for each capture
 * and extractor version. What was written is never rewritten.
 */
public final class TextStore {
    private final Path folder;

    /** @param folder such as {@code var/archive/text} */
    public TextStore(Path folder) {
        this.folder = folder;
    }

    /** The key of a text: the capture's hash, and a short hash of what extracted it. */
    public static String key(String sha256, String extractor) {
        return sha256 + "-" + DocumentKeys.sha256(extractor).substring(0, 8);
    }

    /**
     * Stores a text, unless it is there.
     *
     * @param sha256 of the capture that it was extracted from
     * @return its key
     */
    public String put(String sha256, ExtractedText text) {
        String key = key(sha256, text.extractor());
        Path file = path(key);
        if (Files.exists(file)) {
            return key;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
                out.write(Json.write(text).getBytes(StandardCharsets.UTF_8));
            }
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the text store cannot be written: " + e.getMessage(), e);
        }
    }

    /** A stored text. */
    public Optional<ExtractedText> get(String key) {
        Path file = path(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), ExtractedText.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the stored text " + key + " cannot be read", e);
        }
    }

    private Path path(String key) {
        if (key.length() < 10 || !key.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '-')) {
            throw new IllegalArgumentException("not the key of a stored text: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json.gz");
    }
}
