package kizashi.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import kizashi.crawl.client.HostMemory;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of hosts. One process owns the home, so what was read once is answered from memory; every change is
 * written through.
 */
public final class Hosts implements HostMemory {
    private static final Logger LOG = LoggerFactory.getLogger(Hosts.class);
    private static final Duration WRITE_WITHIN = Duration.ofMillis(500);

    private final Jdbi jdbi;
    private final Map<String, HostState> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    /** Held while rows are written: an insert for a host that is new must not meet another one. */
    private final ReentrantLock table = new ReentrantLock();

    /** @param ledger the database */
    public Hosts(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public HostState host(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    /**
     * Kept in memory at once and written within half a second, many in one statement: a restart takes longer than that, and
     * {@link #host} adds it to what it reads.
     */
    @Override
    public void requested(Collection<String> keys, Instant at) {
        for (String key : keys) {
            HostState before = host(key);
            known.put(key, new HostState(at, before.notBefore(), before.failures(), before.why()));
            unwritten.put(key, at);
        }
        if (writing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("hosts").start(this::writeLater);
        }
    }

    private void writeLater() {
        try {
            Thread.sleep(WRITE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writing.set(false);
        try {
            flush();
        } catch (ConnectionException e) {
            LOG.debug("the ledger was closed before the last requests were noted", e);
        } catch (UnableToExecuteStatementException e) {
            LOG.warn("the times of the last requests were not noted, and will be with the next: {}", e.getMessage());
        }
    }

    /** Writes what was not written yet. */
    public void flush() {
        Map<String, Instant> now = new HashMap<>(unwritten);
        if (now.isEmpty()) {
            return;
        }
        now.forEach(unwritten::remove);
        table.lock();
        try {
            write(now);
        } catch (RuntimeException e) {
            now.forEach(unwritten::putIfAbsent); // nothing of the batch was written: another try with the next request
            throw e;
        } finally {
            table.unlock();
        }
    }

    private void write(Map<String, Instant> now) {
        jdbi.useTransaction(handle -> {
            PreparedBatch update =
                    handle.prepareBatch("update crawl_host set last_request_ms = :at where host_key = :key");
            List<Map.Entry<String, Instant>> rows = List.copyOf(now.entrySet());
            rows.forEach(row -> update.bind("key", row.getKey())
                    .bind("at", row.getValue().toEpochMilli())
                    .add());
            int[] changed = update.execute();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    handle.createUpdate(
                                    "insert into crawl_host (host_key, last_request_ms, failures) values (:key, :at, 0)")
                            .bind("key", rows.get(i).getKey())
                            .bind("at", rows.get(i).getValue().toEpochMilli())
                            .execute();
                }
            }
        });
    }

    @Override
    public void failed(String key, int failures, @Nullable Instant notBefore, String why) {
        write(key, new HostState(host(key).lastRequest(), notBefore, failures, why));
    }

    @Override
    public void healthy(String key) {
        HostState before = host(key);
        if (before.failures() > 0 || before.notBefore() != null) {
            write(key, new HostState(before.lastRequest(), null, 0, null));
        }
    }

    private void write(String key, HostState state) {
        known.put(key, state);
        table.lock();
        try {
            replace(key, state);
        } finally {
            table.unlock();
        }
    }

    private void replace(String key, HostState state) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from crawl_host where host_key = :key")
                    .bind("key", key)
                    .execute();
            handle.createUpdate("insert into crawl_host (host_key, last_request_ms, not_before_ms, failures, why)"
                            + " values (:key, :last, :until, :failures, :why)")
                    .bind("key", key)
                    .bind("last", Times.ms(state.lastRequest()))
                    .bind("until", Times.ms(state.notBefore()))
                    .bind("failures", state.failures())
                    .bind(
                            "why",
                            state.why() == null
                                    ? null
                                    : state.why()
                                            .substring(
                                                    0,
                                                    Math.min(1000, state.why().length())))
                    .execute();
        });
    }

    private HostState read(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from crawl_host where host_key = :key")
                .bind("key", key)
                .map((row, context) -> new HostState(
                        later(Times.instant(row, "last_request_ms")),
                        Times.instant(row, "not_before_ms"),
                        row.getInt("failures"),
                        row.getString("why")))
                .findOne()
                .orElse(HostState.UNKNOWN));
    }

    /** What a killed process could not write any more is at most this much later. */
    private static @Nullable Instant later(@Nullable Instant read) {
        return read == null ? null : read.plus(WRITE_WITHIN);
    }
}
