package kizashi.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import kizashi.config.Home;

/**
 * One process owns a home for writing. The operating system drops the lock when that process ends, however it ends, so
 * there is nothing to clean up after a kill.
 */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; waits while another process holds it.
     *
     * @param waiting is told once, in words, when it has to wait
     * @throws IOException when the lock file cannot be used
     */
    public static HomeLock take(Home home, Consumer<String> waiting) throws IOException {
        Path file = home.var().resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.accept("another command (process " + holder(file) + ") is writing to " + home.root()
                        + "; waiting for it to finish");
                channel.lock();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new HomeLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            return "unknown"; // Only for the message.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
