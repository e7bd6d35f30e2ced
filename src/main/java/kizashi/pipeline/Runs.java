package kizashi.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.crawl.RunReport;
import kizashi.deliver.Coverage;
import kizashi.deliver.Words;
import kizashi.ledger.RunReports;
import kizashi.model.Json;

/** What was done and when: the reports of finished runs. */
final class Runs {
    private static final String CRAWL = "crawl";
    private static final String INGEST = "ingest";
    private static final String LOOK = "look";
    private static final String DIGEST = "digest";
    private static final String ALERT = "alert";

    private final RunReports reports;
    private final Clock clock;

    Runs(RunReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    void crawled(CrawlOutcome outcome) {
        add(CRAWL, outcome.crawled().startedAt(), outcome.crawled().endedAt(), outcome.crawled());
    }

    void ingested(Instant started, IngestReport report) {
        add(INGEST, started, clock.instant(), report);
    }

    void looked(RunReport seen) {
        add(LOOK, seen.startedAt(), seen.endedAt(), seen);
    }

    void digested(Instant started, Digests.Day day) {
        sent(DIGEST, started, day);
    }

    void alerted(Instant started, Digests.Day day) {
        sent(ALERT, started, day);
    }

    private void sent(String kind, Instant started, Digests.Day day) {
        add(
                kind,
                started,
                clock.instant(),
                new ReportLines.DigestRun(
                        day.sent(), day.problems().size(), day.made().size()));
    }

    private void add(String kind, Instant started, Instant ended, Object report) {
        reports.add(new RunReports.Stored(kind, started, ended, Json.write(report)));
    }

    /** The newest, of whatever kind. */
    List<RunReports.Stored> newest(int limit) {
        List<RunReports.Stored> all = new ArrayList<>();
        for (String kind : List.of(CRAWL, LOOK, INGEST, DIGEST, ALERT)) {
            all.addAll(reports.newest(kind, limit));
        }
        all.sort(Comparator.comparing(RunReports.Stored::startedAt).reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    Coverage coverage(Words words) {
        return CoverageReader.lastDay(reports, clock.instant(), words);
    }
}
