package kizashi.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import kizashi.extract.frames.Frames;
import kizashi.model.NoText;
import org.jspecify.annotations.Nullable;

/** The workers: started when first needed, replaced when one ends, ended with the application. One file at a time each. */
final class WorkerPool implements AutoCloseable {
    /** After so many files a worker is replaced, so that what libraries leave behind cannot pile up. */
    private static final int FILES_PER_WORKER = 2000;

    private final ExtractLimits limits;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::endAll, "end-workers");
    private boolean closed;

    WorkerPool(ExtractLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.workers(), true);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Extraction read(Frames.Request request) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Extraction.none(NoText.Reason.IO, "中断されました (interrupted)");
        }
        try {
            WorkerProcess worker = take();
            if (worker == null) {
                worker = WorkerProcess.start(limits);
            }
            Extraction extraction = worker.read(request);
            giveBack(worker);
            return extraction;
        } catch (IOException e) {
            return Extraction.none(NoText.Reason.IO, "読み取りプロセスを起動できません: " + e.getMessage());
        } finally {
            places.release();
        }
    }

    private synchronized @Nullable WorkerProcess take() {
        while (!idle.isEmpty()) {
            WorkerProcess worker = idle.pop();
            if (worker.usable()) {
                return worker;
            }
            worker.close();
        }
        return null;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        if (!closed && worker.usable() && worker.files() < FILES_PER_WORKER) {
            idle.push(worker);
        } else {
            worker.close();
        }
    }

    private synchronized void endAll() {
        closed = true;
        idle.forEach(WorkerProcess::close);
        idle.clear();
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The application is ending anyway.
        }
    }
}
