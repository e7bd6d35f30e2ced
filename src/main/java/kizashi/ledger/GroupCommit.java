package kizashi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Small writes of many threads, committed together and in the order in which they came: a commit that must reach the disk
 * costs more than what it writes. A lone writer does not wait for others.
 */
final class GroupCommit {
    private static final int MOST = 500;
    /** So many in one commit mean that more are on their way. */
    private static final int BUSY = 8;

    private static final int GATHER_MILLIS = 10;

    private final Jdbi jdbi;
    private final LinkedBlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Write(HandleConsumer<RuntimeException> work, CompletableFuture<Void> done) {}

    /** Writes; when this returns, it is committed. What the work throws comes out here, and nothing of it is written. */
    void run(HandleConsumer<RuntimeException> work) {
        await(submit(work));
    }

    /**
     * Puts a write into the queue.
     *
     * @param work may be called twice, the first time in vain
     * @return done when it is committed; {@link #await} it
     */
    CompletableFuture<Void> submit(HandleConsumer<RuntimeException> work) {
        Write write = new Write(work, new CompletableFuture<>());
        waiting.add(write);
        startWriting();
        return write.done;
    }

    /** Waits for a write, uninterrupted since it goes on anyway, and throws what it threw. */
    static void await(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void startWriting() {
        if (writing.compareAndSet(false, true)) {
            // A platform thread: waiting for the disk must not hold up the virtual threads that fetch.
            Thread.ofPlatform().daemon().name("ledger-commits").start(this::writeAll);
        }
    }

    private void writeAll() {
        int last = 0;
        try {
            while (!waiting.isEmpty()) {
                if (last >= BUSY) {
                    Thread.sleep(GATHER_MILLIS);
                }
                List<Write> batch = new ArrayList<>();
                waiting.drainTo(batch, MOST);
                together(batch);
                last = batch.size();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            startWriting();
        }
    }

    private void together(List<Write> batch) {
        try {
            jdbi.useTransaction(handle -> useAll(handle, batch));
        } catch (RuntimeException | Error e) {
            // One of them failed, and with it all: each alone, so that only the guilty one is told.
            batch.forEach(this::alone);
            return;
        }
        batch.forEach(write -> write.done.complete(null));
    }

    private static void useAll(Handle handle, List<Write> batch) {
        for (Write write : batch) {
            write.work.useHandle(handle);
        }
    }

    private void alone(Write write) {
        try {
            jdbi.useTransaction(write.work);
            write.done.complete(null);
        } catch (RuntimeException | Error e) {
            write.done.completeExceptionally(e);
        }
    }
}
