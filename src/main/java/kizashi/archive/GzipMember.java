package kizashi.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds where a gzip member ends, reading nothing of what follows it, and checks that it is whole. */
final class GzipMember {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHUNK = 64 << 10;

    private GzipMember() {}

    /**
     * The offset after a member, or −1 where it is torn, damaged or none (or one with a name or extra fields, which we never
     * write).
     *
     * @param channel positioned at its start
     * @param start that position
     */
    static long end(FileChannel channel, long start) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        if (!fill(channel, header)
                || (header.get(0) & 0xff) != 0x1f
                || (header.get(1) & 0xff) != 0x8b
                || header.get(3) != 0) {
            return -1;
        }
        Inflater inflater = new Inflater(true);
        try {
            CRC32 crc = new CRC32();
            ByteBuffer in = ByteBuffer.allocate(CHUNK);
            byte[] out = new byte[CHUNK];
            while (!inflater.finished()) {
                int n = inflater.inflate(out);
                crc.update(out, 0, n);
                if (n == 0 && inflater.needsInput()) {
                    in.clear();
                    if (channel.read(in) <= 0) {
                        return -1;
                    }
                    inflater.setInput(in.array(), 0, in.position());
                } else if (n == 0 && inflater.needsDictionary()) {
                    return -1;
                }
            }
            long trailerAt = start + HEADER + inflater.getBytesRead();
            ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            channel.position(trailerAt);
            boolean good = fill(channel, trailer)
                    && (trailer.getInt(0) & 0xffffffffL) == crc.getValue()
                    && trailer.getInt(4) == (int) inflater.getBytesWritten();
            return good ? trailerAt + TRAILER : -1;
        } catch (DataFormatException e) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }
}
