package kizashi.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.crawl.CrawlProgress;
import kizashi.crawl.RunReport;
import kizashi.deliver.Coverage;
import kizashi.deliver.Words;
import kizashi.ledger.RunReports;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;

/** What was done and when: the reports of finished runs, and how far those are that go on. */
final class Runs {
    private static final String CRAWL = "crawl";
    private static final String CRAWLING = "crawling";
    private static final String INGEST = "ingest";
    private static final String LOOK = "look";
    private static final String DIGEST = "digest";
    private static final String ALERT = "alert";

    private final RunReports reports;
    private final Clock clock;
    private final Set<Live> live = ConcurrentHashMap.newKeySet();

    Runs(RunReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** A crawl that goes on at this moment; closed when it ended. */
    final class Live implements Progress, AutoCloseable {
        private final Instant started = clock.instant();
        private final Progress watcher;
        private volatile @Nullable CrawlProgress now;

        private Live(Progress watcher) {
            this.watcher = watcher;
        }

        @Override
        public void at(Step step, long done, long total, @Nullable String current) {
            watcher.at(step, done, total, current);
        }

        @Override
        public void crawled(CrawlProgress progress) {
            now = progress;
            watcher.crawled(progress);
        }

        private RunReports.@Nullable Stored report() {
            CrawlProgress progress = now;
            return progress == null
                    ? null
                    : new RunReports.Stored(CRAWLING, started, clock.instant(), Json.write(progress));
        }

        @Override
        public void close() {
            live.remove(this);
        }
    }

    /** A crawl begins. */
    Live crawling(Progress watcher) {
        Live begun = new Live(watcher);
        live.add(begun);
        return begun;
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

    /** The newest, of whatever kind, those under way among them. */
    List<RunReports.Stored> newest(int limit) {
        List<RunReports.Stored> all = new ArrayList<>();
        live.stream().map(Live::report).filter(Objects::nonNull).forEach(all::add);
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
