package kizashi.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reports of runs, as JSON, for status pages and for the end of a digest. */
public final class RunReports {
    private final Jdbi jdbi;

    /** @param ledger the database */
    public RunReports(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    /**
     * A report.
     *
     * @param kind {@code crawl}, {@code ingest}, {@code digest}
     * @param startedAt when the run began
     * @param finishedAt when it ended
     * @param json the report
     */
    public record Stored(String kind, Instant startedAt, Instant finishedAt, String json) {}

    /** Keeps a report. */
    public void add(Stored report) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into run_report (kind, started_at, finished_at, json)"
                        + " values (:kind, :started, :finished, :json)")
                .bind("kind", report.kind())
                .bind("started", report.startedAt().atOffset(ZoneOffset.UTC))
                .bind("finished", report.finishedAt().atOffset(ZoneOffset.UTC))
                .bind("json", report.json())
                .execute());
    }

    /** The newest reports of one kind, newest first. */
    public List<Stored> newest(String kind, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select kind, started_at, finished_at, json from run_report"
                        + " where kind = :kind order by id desc limit :limit")
                .bind("kind", kind)
                .bind("limit", limit)
                .map((row, context) -> new Stored(
                        row.getString("kind"),
                        row.getObject("started_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getObject("finished_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getString("json")))
                .list());
    }
}
