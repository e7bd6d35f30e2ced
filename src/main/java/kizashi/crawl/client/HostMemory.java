package kizashi.crawl.client;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is remembered of hosts across restarts, so that politeness does not end with the process. */
public interface HostMemory {

    /**
     * A host, or an address.
     *
     * @param lastRequest when the last answer of it ended, null when never asked
     * @param notBefore it asked to be left alone until then, null when it did not
     * @param failures how often in a row it failed
     * @param why in words, for a person
     */
    record HostState(
            @Nullable Instant lastRequest,
            @Nullable Instant notBefore,
            int failures,
            @Nullable String why) {
        /** Nothing is known of it. */
        public static final HostState UNKNOWN = new HostState(null, null, 0, null);
    }

    /** What is known. */
    HostState host(String key);

    /** An answer ended now. */
    void requested(Collection<String> keys, Instant at);

    /** It failed, or asked to be left alone. */
    void failed(String key, int failures, @Nullable Instant notBefore, String why);

    /** It answered well; earlier failures no longer count. */
    void healthy(String key);
}
