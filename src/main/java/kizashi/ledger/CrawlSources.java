package kizashi.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.crawl.CrawlState;
import kizashi.crawl.Leases.Lease;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.model.DocumentKeys;
import kizashi.model.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a crawl remembers of sources and their documents. */
public final class CrawlSources implements CrawlState {
    private final Jdbi jdbi;
    private final GroupCommit commits;
    private final @Nullable Lease lease;

    /** @param ledger the database */
    public CrawlSources(Ledger ledger) {
        this(ledger.jdbi(), ledger.commits(), null);
    }

    private CrawlSources(Jdbi jdbi, GroupCommit commits, @Nullable Lease lease) {
        this.jdbi = jdbi;
        this.commits = commits;
        this.lease = lease;
    }

    @Override
    public CrawlState under(Lease held) {
        return new CrawlSources(jdbi, commits, held);
    }

    @Override
    public SourceState source(String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from crawl_source where source_id = :id")
                .bind("id", sourceId)
                .map((row, context) -> new SourceState(
                        Times.instant(row, "baseline_ms"),
                        Times.instant(row, "run_started_ms"),
                        Times.instant(row, "last_success_ms"),
                        row.getInt("failures"),
                        row.getString("last_trouble")))
                .findOne()
                .orElse(SourceState.NEW));
    }

    @Override
    public void runStarted(String sourceId, Instant at) {
        SourceState old = source(sourceId);
        write(handle -> write(
                handle,
                sourceId,
                new SourceState(old.baselineAt(), at, old.lastSuccessAt(), old.failures(), old.lastTrouble())));
    }

    @Override
    public void runEnded(String sourceId, SourceState state, SourceOutcome outcome, Instant at) {
        write(handle -> {
            write(handle, sourceId, state);
            handle.createUpdate("insert into crawl_outcome (source_id, ended_ms, json) values (:id, :at, :json)")
                    .bind("id", sourceId)
                    .bind("at", at.toEpochMilli())
                    .bind("json", Json.write(outcome))
                    .execute();
        });
    }

    @Override
    public Map<String, Known> documents(String sourceId) {
        Map<String, Known> known = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select json from crawl_document where source_id = :id")
                .bind("id", sourceId)
                .mapTo(String.class)
                .forEach(json -> {
                    Known document = Json.read(json, Known.class);
                    known.put(document.key(), document);
                }));
        return known;
    }

    @Override
    public int documentCount(String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from crawl_document where source_id = :id")
                .bind("id", sourceId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void save(String sourceId, List<Known> documents) {
        if (!documents.isEmpty()) {
            write(handle -> documents.forEach(document -> save(handle, sourceId, document)));
        }
    }

    @Override
    public void rename(String sourceId, String oldKey, Known document) {
        write(handle -> {
            handle.createUpdate("delete from crawl_document where source_id = :id and document_key = :key")
                    .bind("id", sourceId)
                    .bind("key", DocumentKeys.sha256(oldKey))
                    .execute();
            save(handle, sourceId, document);
        });
    }

    @Override
    public List<SourceOutcome> history(String sourceId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select json from crawl_outcome where source_id = :id order by id desc limit :most")
                .bind("id", sourceId)
                .bind("most", most)
                .mapTo(String.class)
                .map(json -> Json.read(json, SourceOutcome.class))
                .list());
    }

    /** Writes in one transaction, which is durable when this returns; under a lease only while it holds. */
    private void write(HandleConsumer<RuntimeException> work) {
        commits.run(handle -> {
            if (lease != null) {
                LedgerLeases.check(handle, lease);
            }
            work.useHandle(handle);
        });
    }

    private static void save(Handle handle, String sourceId, Known document) {
        String json = Json.write(document);
        String key = DocumentKeys.sha256(document.key());
        int changed = handle.createUpdate(
                        "update crawl_document set json = :json where source_id = :id and document_key = :key")
                .bind("id", sourceId)
                .bind("key", key)
                .bind("json", json)
                .execute();
        if (changed == 0) {
            handle.createUpdate("insert into crawl_document (source_id, document_key, first_seen_ms, json)"
                            + " values (:id, :key, :first, :json)")
                    .bind("id", sourceId)
                    .bind("key", key)
                    .bind("first", document.firstSeen().toEpochMilli())
                    .bind("json", json)
                    .execute();
        }
    }

    private static void write(Handle handle, String sourceId, SourceState state) {
        handle.createUpdate("delete from crawl_source where source_id = :id")
                .bind("id", sourceId)
                .execute();
        handle.createUpdate(
                        "insert into crawl_source (source_id, baseline_ms, run_started_ms, last_success_ms, failures,"
                                + " last_trouble) values (:id, :baseline, :run, :success, :failures, :trouble)")
                .bind("id", sourceId)
                .bind("baseline", Times.ms(state.baselineAt()))
                .bind("run", Times.ms(state.runStartedAt()))
                .bind("success", Times.ms(state.lastSuccessAt()))
                .bind("failures", state.failures())
                .bind("trouble", state.lastTrouble())
                .execute();
    }
}
