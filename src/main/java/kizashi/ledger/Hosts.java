package kizashi.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.crawl.HostMemory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of hosts. One process owns the home, so what was read once is answered from memory; every change is
 * written through.
 */
public final class Hosts implements HostMemory {
    private final Jdbi jdbi;
    private final Map<String, HostState> known = new ConcurrentHashMap<>();

    /** @param ledger the database */
    public Hosts(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public HostState host(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    @Override
    public void requested(Collection<String> keys, Instant at) {
        for (String key : keys) {
            HostState before = host(key);
            known.put(key, new HostState(at, before.notBefore(), before.failures(), before.why()));
        }
        jdbi.useHandle(handle -> {
            for (String key : keys) {
                int changed = handle.createUpdate("update crawl_host set last_request_ms = :at where host_key = :key")
                        .bind("at", at.toEpochMilli())
                        .bind("key", key)
                        .execute();
                if (changed == 0) {
                    handle.createUpdate(
                                    "insert into crawl_host (host_key, last_request_ms, failures) values (:key, :at, 0)")
                            .bind("key", key)
                            .bind("at", at.toEpochMilli())
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
                        Times.instant(row, "last_request_ms"),
                        Times.instant(row, "not_before_ms"),
                        row.getInt("failures"),
                        row.getString("why")))
                .findOne()
                .orElse(HostState.UNKNOWN));
    }
}
