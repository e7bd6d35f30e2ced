package kizashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kizashi.cli.terminal.CliException;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.japanese.Charsets;
import kizashi.model.ExtractedText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that a command was given. Plain text is read here, decoded and nothing else; anything else is the work
 * of {@link Extractor}, whose worker process starts with the first file that needs it.
 */
final class TextReader implements AutoCloseable {
    /** Longer files cannot be the minutes of one sitting: a year of a large council is 20 MB. */
    private static final long LONGEST = 64L << 20;

    private final Extractor extractor = new Extractor();

    /**
     * Reads a file.
     *
     * @param file any file
     * @param platform the vendor system whose page it is; null when it is none
     * @throws CliException when the vendor is not known or there is no text, saying why and what to do
     */
    ExtractedText read(Path file, @Nullable String platform) throws IOException {
        if (platform != null && !Extractor.platforms().contains(platform)) {
            throw new CliException("--platform " + platform + ": known are "
                    + Extractor.platforms().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (!Files.isRegularFile(file)) {
            throw new CliException(file + ": there is no such file");
        }
        long size = Files.size(file);
        if (size > LONGEST) {
            throw new CliException(file + ": " + (size >> 20) + " MB is more than one sitting can have (at most "
                    + (LONGEST >> 20) + " MB); split the file by sittings");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (platform == null && isPlain(file)) {
            return ExtractedText.plain(Charsets.decode(bytes, List.of()).text());
        }
        // What calls itself a PDF and is none is a broken download, not a text.
        String type =
                platform == null && file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                        ? "application/pdf"
                        : null;
        return switch (extractor.extract(bytes, type, String.valueOf(file.getFileName()), platform)) {
            case Extraction.Text text -> text.value();
            case Extraction.None none ->
                throw new CliException(file + ": " + none.why().detail());
        };
    }

    private static boolean isPlain(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".text");
    }

    @Override
    public void close() {
        extractor.close();
    }
}
