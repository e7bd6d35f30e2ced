package kizashi.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How far all sources of a run are, and when it may end. Hosts are asked side by side, the sources of one host one after the
 * other, so the run lasts as long as its slowest host.
 */
final class Pace {
    /** Thousands of hosts tell of every document; nobody reads the guess more often than this. */
    private static final Duration GUESS_EVERY = Duration.ofSeconds(1);

    final int sources;
    final AtomicInteger sourcesDone = new AtomicInteger();
    final AtomicInteger documents = new AtomicInteger();
    final AtomicInteger documentsDone = new AtomicInteger();
    private final List<Host> hosts = new CopyOnWriteArrayList<>();
    private Instant guessed;
    private @Nullable Duration left;

    Pace(int sources, Instant begin) {
        this.sources = sources;
        this.guessed = begin;
    }

    /** One host with so many sources. */
    Host host(int ofSources) {
        Host host = new Host(ofSources);
        hosts.add(host);
        return host;
    }

    /** Time until the slowest host is done; null while too little is known. */
    synchronized @Nullable Duration left(Instant now) {
        if (sourcesDone.get() == sources) {
            return null;
        }
        if (left == null || !now.isBefore(guessed.plus(GUESS_EVERY))) {
            guessed = now;
            Duration longest = null;
            for (Host host : hosts) {
                Duration own = host.left(now);
                if (own != null && (longest == null || own.compareTo(longest) > 0)) {
                    longest = own;
                }
            }
            left = longest;
        }
        return left;
    }

    /** The sources of one host. Written by the thread that asks it, read by whoever tells how far the run is. */
    static final class Host {
        private final int sources;
        private int ended;
        private Duration spent = Duration.ZERO;
        private Instant began = Instant.EPOCH;
        private Instant fetching = Instant.EPOCH;
        private int tasks;
        private int tried;

        Host(int sources) {
            this.sources = sources;
        }

        synchronized void begins(Instant now) {
            began = now;
            tasks = 0;
            tried = 0;
        }

        synchronized void plans(int count, Instant now) {
            tasks = count;
            fetching = now;
        }

        synchronized void tries() {
            tried++;
        }

        synchronized void ends(Instant now) {
            ended++;
            spent = spent.plus(Duration.between(began, now));
            tasks = 0;
            tried = 0;
        }

        /** The rest of the source under way at its own speed, and for each that follows what those before took. */
        synchronized @Nullable Duration left(Instant now) {
            boolean underWay = tried > 0 && tasks > 0;
            int following = sources - ended - (underWay ? 1 : 0);
            Duration own = underWay
                    ? Duration.between(fetching, now)
                            .multipliedBy(tasks - tried)
                            .dividedBy(tried)
                    : Duration.ZERO;
            if (following <= 0) {
                return underWay ? own : null;
            }
            Duration each = ended > 0
                    ? spent.dividedBy(ended)
                    : underWay ? Duration.between(began, now).plus(own) : null;
            return each == null ? null : own.plus(each.multipliedBy(following));
        }
    }
}
