package kizashi.crawl.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time for each host and for each address, and a pause after each: who shares a server shares its lane.
 * Lanes are taken in the order of their names, so nobody waits for somebody who waits for him.
 */
final class Lanes {
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile long openAt;
        private volatile boolean used;
    }

    /** The right to make one request. Closing it opens the lanes to the next one after the gap. */
    static final class Turn implements AutoCloseable {
        private final List<Lane> held;
        private Duration gap = Duration.ZERO;

        private Turn(List<Lane> held) {
            this.held = held;
        }

        /** A request was made: whoever comes next waits this long from the end of this turn. */
        void keepGap(Duration pause) {
            gap = pause;
        }

        @Override
        public void close() {
            long next = System.nanoTime() + gap.toNanos();
            for (Lane lane : held) {
                if (!gap.isZero() && (!lane.used || next - lane.openAt > 0)) {
                    lane.openAt = next;
                    lane.used = true;
                }
                lane.lock.unlock();
            }
        }
    }

    /**
     * Waits for all these lanes.
     *
     * @param names hosts and addresses
     * @throws InterruptedException when the run is ended meanwhile
     */
    Turn take(Collection<String> names) throws InterruptedException {
        List<Lane> held = new ArrayList<>();
        try {
            for (String name : names.stream().distinct().sorted().toList()) {
                Lane lane = lanes.computeIfAbsent(name, n -> new Lane());
                lane.lock.lockInterruptibly();
                held.add(lane);
            }
            for (Lane lane : held) {
                for (long wait = lane.openAt - System.nanoTime();
                        lane.used && wait > 0;
                        wait = lane.openAt - System.nanoTime()) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
            }
            return new Turn(held);
        } catch (InterruptedException e) {
            held.forEach(lane -> lane.lock.unlock());
            throw e;
        }
    }

    /** A lane that was used before this process began opens only after what is left of its pause. */
    void startAfter(String name, Duration pause) {
        Lane lane = lanes.computeIfAbsent(name, n -> new Lane());
        lane.lock.lock();
        try {
            if (!lane.used && !pause.isNegative()) {
                lane.openAt = System.nanoTime() + pause.toNanos();
                lane.used = true;
            }
        } finally {
            lane.lock.unlock();
        }
    }

    /** Whether nobody used this lane yet in this process. */
    boolean isNew(String name) {
        Lane lane = lanes.get(name);
        return lane == null || !lane.used;
    }
}
