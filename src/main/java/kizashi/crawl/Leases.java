package kizashi.crawl;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to do something that only one may do at a time, among threads, commands and machines that share a ledger. A lease
 * ends when it is released, when its time runs out, or at once when the process that holds it is gone; whoever gets it next
 * gets a higher number, so that what the former holder still writes can be told and refused.
 */
public interface Leases {

    /**
     * A right.
     *
     * @param name of what may be done, such as {@code source:122173-kashiwa}
     * @param holder who has it: machine, process, and a number within it
     * @param fence grows by one with each holder of this name
     */
    record Lease(String name, String holder, long fence) {}

    /** Takes it, or returns null when somebody else holds it. The same process does not get it twice either. */
    @Nullable
    Lease take(String name);

    /** Prolongs leases that are held. Returns those that are lost: their time ran out and somebody else took them. */
    List<Lease> renew(Collection<Lease> held);

    /** Gives it back; does nothing when it was lost. */
    void release(Lease lease);

    /** Who holds it now, or null. */
    @Nullable
    String holder(String name);

    /** A write under a lease that somebody else has taken over: it was refused, nothing was changed. */
    final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param lease that is held no more */
        public Lost(Lease lease) {
            super("lease '" + lease.name() + "' number " + lease.fence() + " of " + lease.holder()
                    + " was taken over; what it wrote was refused");
        }
    }
}
