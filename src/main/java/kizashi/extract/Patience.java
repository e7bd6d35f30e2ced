package kizashi.extract;

import java.time.Duration;

/**
 * How long a worker is waited for. The limit is meant as work: on a machine that does ten other things a file that is read in twenty seconds may take two
 * minutes, and giving it up would lose a document that was read before. A worker that gets nothing done is not waited for longer than the limit.
 */
final class Patience {
    /** The most that is waited, as a multiple of the limit. */
    private static final int MOST = 5;

    /** After the limit one looks so often within its length. */
    private static final int LOOKS = 4;

    /** Less than one part in so many of the time waited is no work. */
    private static final int IDLE = 50;

    private final Duration limit;
    private Duration waited = Duration.ZERO;
    private Duration worked = Duration.ZERO;

    /** @param limit of time on the processor, and of time on the wall for who does nothing */
    Patience(Duration limit) {
        this.limit = limit;
    }

    /**
     * Whether to wait on.
     *
     * @param wait how long was waited since the last time
     * @param work how long the worker was on the processor meanwhile
     */
    boolean lasts(Duration wait, Duration work) {
        waited = waited.plus(wait);
        worked = worked.plus(work);
        boolean works = work.multipliedBy(IDLE).compareTo(wait) > 0;
        return works && worked.compareTo(limit) < 0 && waited.compareTo(limit.multipliedBy(MOST)) < 0;
    }

    /** How long to wait until the next look. */
    Duration next() {
        return limit.dividedBy(LOOKS);
    }
}
