package kizashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kizashi.japanese.Charsets;
import kizashi.model.ExtractedText;
import org.jspecify.annotations.Nullable;

/** Where the commands that take a file get its text from. Plain text they read themselves; the rest is the work of extract. */
interface TextReader {
    /** Longer files cannot be the minutes of one sitting: a year of a large council is 20 MB. */
    long LONGEST = 256L << 20;

    /**
     * The text of a file.
     *
     * @param file any file
     * @param platform the vendor system whose page it is; null when it is none
     * @throws CliException when there is no text, saying why and what to do
     */
    ExtractedText read(Path file, @Nullable String platform) throws IOException;

    /** Reads plain text as it came: decoded, and nothing else. */
    static ExtractedText plain(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LONGEST) {
            throw new CliException(file + ": " + (size >> 20) + " MB is more than one sitting can have (at most "
                    + (LONGEST >> 20) + " MB); split the file by sittings");
        }
        byte[] bytes = Files.readAllBytes(file);
        return ExtractedText.plain(Charsets.decode(bytes, List.of()).text());
    }

    /** Whether a file's name says that it is plain text. */
    static boolean isPlain(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".text");
    }

    /** What can be read without the extract stage. */
    static TextReader plainOnly() {
        return (file, platform) -> {
            if (platform != null || !isPlain(file)) {
                throw new CliException(file + ": only plain text (.txt) can be read by this command yet");
            }
            return plain(file);
        };
    }
}
