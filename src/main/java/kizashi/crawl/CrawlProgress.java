package kizashi.crawl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param sourceId the source in which something happened
 * @param sourcesDone of the run
 * @param sources of the run
 * @param documentsDone fetched or failed so far
 * @param documents to be fetched, as far as the listings tell
 * @param left until the slowest host is done, estimated; null while too little is known
 */
public record CrawlProgress(
        String sourceId,
        int sourcesDone,
        int sources,
        int documentsDone,
        int documents,
        @Nullable Duration left) {}
