package kizashi.crawl.client;

import java.util.List;
import kizashi.model.HttpAnswer;

/** What became of one request, before redirects are followed and statuses are understood. */
sealed interface Hop {

    /**
     * The server answered, with whatever status.
     *
     * @param exchange as it is to be archived
     * @param lanes the lanes that were used: the host first, then its addresses
     */
    record Answer(HttpAnswer exchange, List<String> lanes) implements Hop {
        /** Keeps its own copy. */
        public Answer {
            lanes = List.copyOf(lanes);
        }
    }

    /** It did not, or was not asked: a {@link FetchResult.Denied} or {@link FetchResult.Failed}. */
    record Problem(FetchResult result) implements Hop {}
}
