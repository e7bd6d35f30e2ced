package kizashi.index.lucene;

import java.nio.file.Path;

/** What lies in the index's folder cannot be read: damaged, or written by another version. Rebuilding it mends that. */
public final class IndexUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexUnusableException(Path folder, Exception cause) {
        super(
                "the index in " + folder + " cannot be read ("
                        + cause.getClass().getSimpleName()
                        + "): run `kizashi reindex`, which makes it anew from the archive",
                cause);
    }
}
