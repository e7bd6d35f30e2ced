package kizashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kizashi.cli.terminal.CliException;

/** The files that a command line means: each that it names, and of a folder those that can be minutes, at any depth. */
final class MinutesFiles {
    private static final Set<String> KINDS =
            Set.of("txt", "text", "html", "htm", "mht", "mhtml", "pdf", "docx", "doc", "rtf", "odt");

    private MinutesFiles() {}

    /**
     * The files, folders by the names in them.
     *
     * @throws CliException where a folder has none
     */
    static List<Path> in(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> within = Files.walk(path)) {
                List<Path> found = within.filter(Files::isRegularFile)
                        .filter(MinutesFiles::isOfKind)
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new CliException(
                            path + ": this folder holds no .txt, .html, .mht, .pdf, .docx, .doc, .rtf or .odt file");
                }
                files.addAll(found);
            }
        }
        return files;
    }

    private static boolean isOfKind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
