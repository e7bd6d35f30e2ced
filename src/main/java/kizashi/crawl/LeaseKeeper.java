package kizashi.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.crawl.Leases.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes leases and prolongs them, all in one go, as long as they are held. Used by any number of threads. */
public final class LeaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final Duration every;
    private final Map<Lease, Held> held = new ConcurrentHashMap<>();
    private boolean renewing;

    /**
     * @param leases where they are kept
     * @param every how often to prolong; well under the time that a lease lasts
     */
    public LeaseKeeper(Leases leases, Duration every) {
        this.leases = leases;
        this.every = every;
    }

    /** A lease that is being prolonged until it is closed. */
    public final class Held implements AutoCloseable {
        private final Lease lease;

        private Held(Lease lease) {
            this.lease = lease;
        }

        /** The lease with its number. */
        public Lease lease() {
            return lease;
        }

        @Override
        public void close() {
            held.remove(lease);
            leases.release(lease);
        }
    }

    /** Takes a lease, or returns null when somebody else holds it. */
    public @Nullable Held take(String name) {
        Lease lease = leases.take(name);
        if (lease == null) {
            return null;
        }
        Held taken = new Held(lease);
        held.put(lease, taken);
        startRenewing();
        return taken;
    }

    /** Who holds a lease, in words for a person. */
    public String holder(String name) {
        String holder = leases.holder(name);
        return holder == null ? "(released meanwhile)" : holder;
    }

    private synchronized void startRenewing() {
        if (!renewing) {
            renewing = true;
            Thread.ofVirtual().name("leases").start(this::renewWhileHeld);
        }
    }

    private void renewWhileHeld() {
        while (goesOn()) {
            try {
                Thread.sleep(every);
                for (Lease lost : leases.renew(held.keySet())) {
                    if (held.remove(lost) != null) { // not given back meanwhile by who had it
                        LOG.warn(
                                "lease {} number {} was taken over by {}",
                                lost.name(),
                                lost.fence(),
                                holder(lost.name()));
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The boundary of a job: a database that hiccups must not end the prolonging; the next round tries
                // again.
                LOG.warn("leases could not be prolonged: {}", e.toString());
            }
        }
    }

    private synchronized boolean goesOn() {
        renewing = !held.isEmpty() && !Thread.currentThread().isInterrupted();
        return renewing;
    }
}
