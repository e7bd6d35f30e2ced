package kizashi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kizashi.model.Capture;
import kizashi.model.DocumentKeys;
import kizashi.model.HttpAnswer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Every answer that was ever received, as WARC files in a folder, found again by address and time. What was there before with
 * the same bytes is not stored twice but noted as a revisit. Used by any number of threads; one process writes.
 */
public final class Archive implements AutoCloseable {
    /** A file that is this large is followed by the next. */
    public static final long ROLL_AT = 512L << 20;

    private final WarcFiles files;
    private final ArchiveIndex index;
    private final Clock clock;
    /** Records and their entries go in the same order, so that the index never lacks one before its last. */
    private final Object writing = new Object();

    private Archive(WarcFiles files, ArchiveIndex index, Clock clock) {
        this.files = files;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Opens an archive; what a killed process left behind is put right: a torn last record is cut off, and records that were
     * written but not indexed are indexed.
     */
    public static Archive open(Path folder, ArchiveIndex index, Clock clock) {
        return open(folder, index, clock, ROLL_AT);
    }

    static Archive open(Path folder, ArchiveIndex index, Clock clock, long rollAt) {
        try {
            Archive archive = new Archive(new WarcFiles(folder, clock, rollAt), index, clock);
            List<String> names = archive.files.names();
            // Only the file written last can be torn; an earlier one may lack its last entries if the index was
            // restored.
            for (int i = Math.max(0, names.size() - 2); i < names.size(); i++) {
                archive.catchUp(names.get(i));
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException("the archive in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Stores an answer.
     *
     * @return where its body lies; for the same bytes at the same address, and for 304, that is the record of before
     */
    public Capture store(HttpAnswer answer) {
        Optional<ArchiveEntry> before = index.latestGood(answer.url());
        String sha256 = answer.status() == 304 && before.isPresent()
                ? before.get().sha256()
                : DocumentKeys.sha256(answer.body());
        boolean same = before.isPresent()
                && before.get().sha256().equals(sha256)
                && (answer.status() == 200 || answer.status() == 304);
        try {
            WarcRecord record = same && before.isPresent()
                    ? WarcRecords.revisit(answer, before.get())
                    : WarcRecords.response(answer, sha256);
            byte[] bytes = WarcFiles.bytes(record);
            ArchiveEntry entry;
            ArchiveIndex.Adding adding;
            synchronized (writing) {
                entry = entry(answer, sha256, same ? before : Optional.empty(), files.write(bytes));
                adding = index.add(entry);
            }
            adding.await();
            return entry.capture();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
        }
    }

    /** Validators and type of an answer that brings none (304) are those of before. */
    private static ArchiveEntry entry(
            HttpAnswer answer, String sha256, Optional<ArchiveEntry> before, WarcFiles.Place place) {
        boolean same = before.isPresent();
        return new ArchiveEntry(
                same ? ArchiveEntry.Type.REVISIT : ArchiveEntry.Type.RESPONSE,
                answer.url(),
                answer.requestedUrl(),
                answer.at(),
                answer.status(),
                or(answer.header("Content-Type"), before.map(b -> b.contentType())),
                or(answer.header("ETag"), before.map(b -> b.etag())),
                or(answer.header("Last-Modified"), before.map(b -> b.lastModified())),
                sha256,
                same ? before.get().length() : answer.body().length,
                place.file(),
                place.offset(),
                place.size(),
                same ? before.get().bodyFile() : place.file(),
                same ? before.get().bodyOffset() : place.offset());
    }

    private static @Nullable String or(@Nullable String header, Optional<String> before) {
        return header != null ? header : before.orElse(null);
    }

    /** Notes something about a capture, as JSON, so that everything can be built anew from the archive alone. */
    public void note(Capture about, String json) {
        Instant now = clock.instant();
        try {
            byte[] bytes = WarcFiles.bytes(WarcRecords.note(about.url(), about.sha256(), now, json));
            ArchiveIndex.Adding adding;
            synchronized (writing) {
                WarcFiles.Place place = files.write(bytes);
                adding = index.add(new ArchiveEntry(
                        ArchiveEntry.Type.NOTE,
                        about.url(),
                        about.requestedUrl(),
                        now,
                        0,
                        "application/json",
                        null,
                        null,
                        about.sha256(),
                        0,
                        place.file(),
                        place.offset(),
                        place.size(),
                        place.file(),
                        place.offset()));
            }
            adding.await();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Every note with the capture it is about, in the order in which they were written.
     *
     * @param to gets the JSON and the capture
     */
    public void notes(BiConsumer<String, Capture> to) {
        index.each(ArchiveEntry.Type.NOTE, note -> {
            String json = new String(readAt(note.file(), note.offset()), java.nio.charset.StandardCharsets.UTF_8);
            index.captures(note.url()).stream()
                    .filter(c -> c.sha256().equals(note.sha256()))
                    .findFirst()
                    .ifPresent(capture -> to.accept(json, capture.capture()));
        });
    }

    /**
     * The bytes of a capture, checked against its hash.
     *
     * @throws IllegalStateException when the archive was damaged
     */
    public byte[] read(Capture capture) {
        int at = capture.location().lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a place in the archive: " + capture.location());
        }
        byte[] body = readAt(
                capture.location().substring(0, at),
                Long.parseLong(capture.location().substring(at + 1)));
        if (!DocumentKeys.sha256(body).equals(capture.sha256())) {
            throw new IllegalStateException("the archive is damaged at " + capture.location()
                    + ": the bytes are not those that were stored (run `kizashi archive verify`)");
        }
        return body;
    }

    /** The index: what was captured when. */
    public ArchiveIndex index() {
        return index;
    }

    /** Every answer of an address, the oldest first. */
    public List<Capture> captures(URI url) {
        return index.captures(url).stream().map(ArchiveEntry::capture).toList();
    }

    /** Checks every record of every file, and every entry of the index. */
    public Verification verify(Consumer<String> progress) {
        return Verification.run(files, index, progress);
    }

    /** Makes the index anew from the files. */
    public void rebuildIndex() {
        index.clear();
        try {
            for (String name : files.names()) {
                WarcScan.scan(files.path(name), 0, (record, offset, size) -> {
                    Optional<ArchiveEntry> entry = WarcRecords.entry(record, name, offset, size);
                    entry.ifPresent(e -> index.add(e).await());
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void catchUp(String name) throws IOException {
        long from = index.last(name).map(e -> e.offset() + e.size()).orElse(0L);
        long whole = WarcScan.scan(files.path(name), from, (record, offset, size) -> {
            Optional<ArchiveEntry> entry = WarcRecords.entry(record, name, offset, size);
            entry.ifPresent(e -> index.add(e).await());
        });
        if (whole < java.nio.file.Files.size(files.path(name))) {
            files.cut(name, whole);
        }
    }

    private byte[] readAt(String file, long offset) {
        try (FileChannel channel = FileChannel.open(files.path(file), StandardOpenOption.READ)) {
            channel.position(offset);
            WarcReader reader = new WarcReader(channel);
            WarcRecord record = reader.next()
                    .orElseThrow(
                            () -> new IllegalStateException("the archive has no record at " + file + "@" + offset));
            return WarcRecords.body(record);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read at " + file + "@" + offset, e);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
