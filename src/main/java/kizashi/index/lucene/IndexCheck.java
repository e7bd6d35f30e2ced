package kizashi.index.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Reads every byte of an index and compares it with its checksums (Lucene's CheckIndex). An index that somebody writes to is left
 * alone. */
public final class IndexCheck {
    private IndexCheck() {}

    /**
     * Checks an index.
     *
     * @return what is wrong, in one line; null when it is sound, not made yet, or being written to
     */
    public static @Nullable String problem(Path folder) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8), false);
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
                CheckIndex.Status status = check.checkIndex();
                return status.clean
                        ? null
                        : "damaged: " + status.numBadSegments + " segments with " + status.totLoseDocCount
                                + " passages";
            }
        } catch (LockObtainFailedException e) {
            return null; // Whoever writes it has opened it, and says himself when he cannot read it.
        } catch (IOException e) {
            return "cannot be checked: " + e.getMessage();
        } catch (RuntimeException e) {
            return "damaged: " + e;
        }
    }
}
