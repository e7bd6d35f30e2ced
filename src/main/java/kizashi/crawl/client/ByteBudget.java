package kizashi.crawl.client;

import java.util.concurrent.Semaphore;

/**
 * Room for large bodies. Small ones are free; before one grows beyond that, room for the largest possible one is taken in one
 * piece (so that nobody holds half of it and waits), and given back when the run that asked for it turns to its next request.
 */
final class ByteBudget {
    static final int FREE_BYTES = 1 << 20;

    private final Semaphore room;
    private final int share;

    ByteBudget(long maxBytes, long heapBytes) {
        share = (int) Math.max(1, maxBytes >> 10);
        room = new Semaphore((int) Math.max(share, Math.min(Integer.MAX_VALUE, heapBytes >> 12)), true);
    }

    int take() throws InterruptedException {
        room.acquire(share);
        return share;
    }

    void giveBack(int taken) {
        room.release(taken);
    }
}
