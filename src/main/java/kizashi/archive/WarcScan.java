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

    /** Where the record that begins here ends, or −1 where there is no whole one: a gzip member whose checksum holds. */
    private static long end(Path file, long start) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (start >= channel.size()) {
                return -1;
            }
            channel.position(start);
            return GzipMember.end(channel, start);
        }
    }
}
