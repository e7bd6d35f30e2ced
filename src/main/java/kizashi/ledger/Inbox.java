package kizashi.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What was captured and waits to be read. An arrival is added when its capture is safe in the archive and leaves when its
 * passages are safe in the index, so the same command after a kill goes on where it stopped.
 */
public final class Inbox {
    private static final int DETAIL = 4000;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public Inbox(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    /**
     * One arrival.
     *
     * @param id in order of arrival
     * @param json as it was added
     */
    public record Entry(long id, String json) {}

    /**
     * Adds an arrival, unless the same is there already.
     *
     * @param key what makes it the same: capture and document
     * @return whether it is new
     */
    public boolean add(String key, String json, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean known = knows(handle, key);
            if (!known) {
                handle.createUpdate("insert into inbox (arrival_key, json, arrived_at, state)"
                                + " values (:key, :json, :now, 'waiting')")
                        .bind("key", key)
                        .bind("json", json)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute();
            }
            return !known;
        });
    }

    /** Whether this arrival was added before, read or not. */
    public boolean knows(String key) {
        return jdbi.withHandle(handle -> knows(handle, key));
    }

    private static boolean knows(Handle handle, String key) {
        return handle.createQuery("select count(*) from inbox where arrival_key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The oldest arrivals that wait, at most {@code limit}. */
    public List<Entry> waiting(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, json from inbox where state = 'waiting' order by id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Entry(row.getLong("id"), row.getString("json")))
                .list());
    }

    /** How many wait. */
    public int waitingCount() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox where state = 'waiting'")
                .mapTo(Integer.class)
                .one());
    }

    /**
     * An arrival was read.
     *
     * @param detail why there is nothing of it in the index; null when all is well
     */
    public void done(long id, @Nullable String detail) {
        jdbi.useHandle(handle -> handle.createUpdate("update inbox set state = 'done', detail = :detail where id = :id")
                .bind("id", id)
                .bind("detail", detail == null || detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL))
                .execute());
    }
}
