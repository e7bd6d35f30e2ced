package kizashi.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --out FILE}. It goes into a folder that is there: a slip in a path shall not leave folders behind where nobody looks.
 * Only an option that names a folder ({@code --out DIR}) makes it, and so does what is written into the home by default.
 */
public final class OutFile {
    private OutFile() {}

    /** The file that was asked for, or where none was another of our own. */
    public static Path or(@Nullable Path asked, Path otherwise) {
        return asked == null ? otherwise : checked(asked);
    }

    /**
     * A file that was asked for.
     *
     * @throws CliException when its folder is not there, or it is a folder itself
     */
    public static Path checked(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new CliException("--out " + file + ": that is a folder; name a file in it");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CliException(
                    "--out " + file + ": there is no folder " + folder + "; make it first (mkdir -p) or name another");
        }
        return file;
    }
}
