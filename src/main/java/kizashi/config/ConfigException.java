package kizashi.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of the home that cannot be used as it is; the message names file, line and key, and says what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file
     * @param line from 1; 0 when the whole file is meant
     * @param key the key, dotted, or null when none is meant
     * @param problem what is wrong and what to do
     */
    public ConfigException(Path file, int line, @Nullable String key, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (key == null ? "" : "key '" + key + "': ") + problem);
    }
}
