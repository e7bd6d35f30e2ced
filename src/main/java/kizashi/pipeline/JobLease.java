package kizashi.pipeline;

import java.util.function.Function;
import java.util.function.Supplier;
import kizashi.crawl.LeaseKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that only one may do at a time, among all who share the ledger. */
final class JobLease {
    private static final Logger LOG = LoggerFactory.getLogger(JobLease.class);

    private JobLease() {}

    /**
     * Does a job while holding its lease.
     *
     * @param name of the job
     * @param job is done when nobody else does it
     * @param otherwise gives the result when somebody does; told who
     */
    static <T> T run(LeaseKeeper leases, String name, Supplier<T> job, Function<String, T> otherwise) {
        try (LeaseKeeper.Held lease = leases.take("job:" + name)) {
            if (lease != null) {
                return job.get();
            }
            String who = leases.holder("job:" + name);
            LOG.warn("{} is left out: {} does it", name, who);
            return otherwise.apply(who);
        }
    }
}
