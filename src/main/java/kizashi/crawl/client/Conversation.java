package kizashi.crawl.client;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What belongs to one run of one source: its cookies, how many requests it made, and since when it runs. */
public final class Conversation implements AutoCloseable {
    private final Cookies cookies = new Cookies();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final int limit;
    private final ByteBudget budget;
    private final @Nullable Instant resumedFrom;
    private int room;

    /**
     * @param limit requests to one host
     * @param resumedFrom when the run began that was cut off and is now continued; null for a run from its beginning
     */
    Conversation(int limit, ByteBudget budget, @Nullable Instant resumedFrom) {
        this.limit = limit;
        this.budget = budget;
        this.resumedFrom = resumedFrom;
    }

    /** The cookies of this conversation; those of others are not seen. */
    public Cookies cookies() {
        return cookies;
    }

    /** When what is resumed began; null for a fresh start. */
    @Nullable
    public Instant resumedFrom() {
        return resumedFrom;
    }

    /** Counts a request; false when the host's share is used up. */
    boolean count(String host) {
        return requests.merge(host, 1, Integer::sum) <= limit;
    }

    /** Requests made so far. */
    public int total() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Makes sure that there is room for a large body. */
    void makeRoom() throws InterruptedException {
        if (room == 0) {
            room = budget.take();
        }
    }

    /** The body before is no longer needed. */
    void giveRoomBack() {
        if (room > 0) {
            budget.giveBack(room);
            room = 0;
        }
    }

    @Override
    public void close() {
        giveRoomBack();
    }
}
