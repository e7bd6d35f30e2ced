package kizashi.crawl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param sourceId the source in which something happened
 * @param what in words, for one line on a terminal
 * @param sourcesDone of the run
 * @param sources of the run
 * @param documentsDone fetched or failed so far
 * @param documents to be fetched, as far as the listings tell
 * @param requests made by this source so far
 * @param left estimated time, null while too little is known
 */
public record CrawlProgress(
        String sourceId,
        String what,
        int sourcesDone,
        int sources,
        int documentsDone,
        int documents,
        int requests,
        @Nullable Duration left) {}
