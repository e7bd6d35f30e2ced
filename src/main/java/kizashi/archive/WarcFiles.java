package kizashi.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The WARC files of an archive: {@code 2026-11-21-001.warc.gz}, a new one each day (Japan time) and whenever one is full.
 * Each record is one gzip member and is written in one piece, so a process that dies leaves at most one torn record, at the
 * very end; the next one to open the archive cuts it off.
 */
final class WarcFiles implements AutoCloseable {
    static final String ENDING = ".warc.gz";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final long FORCE_EVERY_NANOS = 1_000_000_000L;

    private final Path folder;
    private final Clock clock;
    private final long rollAt;
    private @Nullable FileChannel channel;
    private @Nullable String name;
    private LocalDate day = LocalDate.EPOCH;
    private long forcedAt;
    private volatile @Nullable IOException forceFailed;

    WarcFiles(Path folder, Clock clock, long rollAt) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.rollAt = rollAt;
        Files.createDirectories(folder);
    }

    /** Where a record was written. */
    record Place(String file, long offset, long size) {}

    /** Writes one record. When this returns, the operating system has it; it is on the disk within about a second. */
    synchronized Place write(byte[] bytes) throws IOException {
        IOException failed = forceFailed;
        if (failed != null) {
            throw new IOException("what was written before did not reach the disk: " + failed.getMessage(), failed);
        }
        FileChannel out = open();
        long offset = out.position();
        try {
            writeAll(out, bytes);
        } catch (IOException e) {
            out.truncate(offset); // a full disk must not leave half a record
            out.position(offset);
            throw e;
        }
        if (System.nanoTime() - forcedAt > FORCE_EVERY_NANOS) {
            forcedAt = System.nanoTime();
            // Elsewhere: a disk that takes its time must not hold up the virtual threads that fetch.
            Thread.ofPlatform().daemon().name("archive-force").start(() -> force(out));
        }
        return new Place(String.valueOf(name), offset, bytes.length);
    }

    private void force(FileChannel out) {
        try {
            out.force(false);
        } catch (ClosedChannelException e) {
            // Whoever closed it forced it before.
        } catch (IOException e) {
            forceFailed = e; // the next to write is told
        }
    }

    /** The names of all files, the oldest first. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    Path path(String file) {
        if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
            throw new IllegalArgumentException("not the name of an archive file: " + file);
        }
        return folder.resolve(file);
    }

    /** Cuts off what lies beyond an offset. */
    void cut(String file, long offset) throws IOException {
        try (FileChannel torn = FileChannel.open(path(file), StandardOpenOption.WRITE)) {
            torn.truncate(offset);
        }
    }

    static byte[] bytes(WarcRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return bytes.toByteArray();
    }

    private FileChannel open() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
        if (channel != null && today.equals(day) && channel.position() < rollAt) {
            return channel;
        }
        close();
        int number = 1;
        Path path = folder.resolve(fileName(today, number));
        while (Files.exists(path) && Files.size(path) >= rollAt) {
            path = folder.resolve(fileName(today, ++number));
        }
        boolean fresh = !Files.exists(path);
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        opened.position(opened.size());
        channel = opened;
        name = path.getFileName().toString();
        day = today;
        if (fresh || opened.size() == 0) {
            writeAll(
                    opened,
                    bytes(new Warcinfo.Builder()
                            .filename(name)
                            .date(clock.instant())
                            .fields(Map.of("software", List.of("Kizashi"), "format", List.of("WARC File Format 1.0")))
                            .build()));
        }
        return opened;
    }

    private static String fileName(LocalDate day, int number) {
        return day + "-" + String.format(java.util.Locale.ROOT, "%03d", number) + ENDING;
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.force(false);
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
