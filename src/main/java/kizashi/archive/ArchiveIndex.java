package kizashi.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where records lie. The WARC files are the truth; this can be made anew from them ({@link Archive#rebuildIndex}). */
public interface ArchiveIndex {

    /** An entry on its way into the index. */
    @FunctionalInterface
    interface Adding {
        /** Waits until it is there for good. */
        void await();
    }

    /**
     * Adds a record; the same file and offset twice counts once. Entries get in in the order of these calls, so that what a
     * dead process could not add is the end of a file.
     */
    Adding add(ArchiveEntry entry);

    /** The newest good answer of an address, with its body ({@link ArchiveEntry#isGood()}). */
    Optional<ArchiveEntry> latestGood(URI url);

    /** The newest good answer, or revisit of one, to a request for this address after an instant. */
    Optional<ArchiveEntry> goodAskedSince(URI requestedUrl, Instant after);

    /** The newest record of any kind for an address, which says when it was last looked at. */
    Optional<ArchiveEntry> latest(URI url);

    /** A record that holds these bytes. */
    Optional<ArchiveEntry> withBody(String sha256);

    /** Every answer and revisit of an address, the oldest first. */
    List<ArchiveEntry> captures(URI url);

    /** The last record of a file. */
    Optional<ArchiveEntry> last(String file);

    /** Hands out every record of a type, in the order in which they were written. */
    void each(ArchiveEntry.Type type, Consumer<ArchiveEntry> to);

    /** Forgets everything. */
    void clear();
}
