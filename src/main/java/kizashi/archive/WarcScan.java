package kizashi.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Walks through the records of one file. */
final class WarcScan {
    private WarcScan() {}

    /** Takes a record whose body was not read yet. */
    interface Visitor {
        void record(WarcRecord record, long offset, long size) throws IOException;
    }

    /**
     * Visits every whole record.
     *
     * @param from offset of the first
     * @return the offset after the last whole record: the file's size, unless its end is torn
     */
    static long scan(Path file, long from, Visitor visitor) throws IOException {
        long start = from;
        while (true) {
            long end = end(file, start);
            if (end < 0) {
                return start;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.position(start);
                Optional<WarcRecord> record = new WarcReader(channel).next();
                if (record.isPresent()) {
                    visitor.record(record.get(), start, end - start);
                }
            }
            start = end;
        }
    }

    /** Where the record that begins here ends, or −1 where there is no whole one. */
    private static long end(Path file, long start) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (start >= channel.size()) {
                return -1;
            }
            channel.position(start);
            WarcReader reader = new WarcReader(channel);
            if (reader.next().isEmpty()) {
                return -1;
            }
            reader.next(); // consumes the body and the gzip trailer of the first
            long end = reader.position();
            return end > start && end <= channel.size() ? end : -1;
        } catch (IOException | RuntimeException e) {
            return -1; // a torn or damaged record: the library has no other way of saying so
        }
    }
}
