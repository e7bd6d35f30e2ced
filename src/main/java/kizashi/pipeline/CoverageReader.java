package kizashi.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.crawl.RunReport;
import kizashi.crawl.Trouble;
import kizashi.deliver.Coverage;
import kizashi.deliver.Words;
import kizashi.ledger.RunReports;
import kizashi.model.Json;

/** What stood behind a digest: the crawls of the last day. */
final class CoverageReader {
    private static final Duration WINDOW = Duration.ofHours(26);
    private static final int RUNS = 50;

    private CoverageReader() {}

    /** The newest outcome of each source within the last day. */
    static Coverage lastDay(RunReports reports, Instant now, Words words) {
        Map<String, RunReport.SourceOutcome> newest = new LinkedHashMap<>();
        for (RunReports.Stored stored : reports.newest("crawl", RUNS)) {
            if (stored.startedAt().isBefore(now.minus(WINDOW))) {
                break;
            }
            for (RunReport.SourceOutcome outcome :
                    Json.read(stored.json(), RunReport.class).sources()) {
                if (outcome.status() != RunReport.Status.SKIPPED) {
                    newest.putIfAbsent(outcome.sourceId(), outcome);
                }
            }
        }
        int documents = 0;
        int fresh = 0;
        List<Coverage.Failure> failures = new ArrayList<>();
        for (RunReport.SourceOutcome outcome : newest.values()) {
            documents += outcome.fresh() + outcome.revised() + outcome.unchanged();
            fresh += outcome.fresh() + outcome.revised();
            if (outcome.status() == RunReport.Status.FAILED || outcome.status() == RunReport.Status.DENIED) {
                failures.add(new Coverage.Failure(
                        outcome.municipality(),
                        outcome.reason() == null
                                ? status(outcome, words)
                                : words.get("failure.reason", status(outcome, words), outcome.reason())));
            } else {
                notFetched(outcome, failures, words);
            }
            if (outcome.status() != RunReport.Status.DENIED && outcome.denied() > 0) {
                failures.add(
                        new Coverage.Failure(outcome.municipality(), words.get("failure.denied", outcome.denied())));
            }
            outcome.flags().forEach(flag -> failures.add(new Coverage.Failure(outcome.municipality(), flag)));
        }
        long bodies = newest.values().stream()
                .map(RunReport.SourceOutcome::municipality)
                .distinct()
                .count();
        return new Coverage((int) bodies, documents, fresh, failures);
    }

    private static String status(RunReport.SourceOutcome outcome, Words words) {
        return words.label(outcome.status(), outcome.status().label());
    }

    /** A page that robots.txt closes is left alone on purpose; it is named apart from what failed. */
    private static void notFetched(RunReport.SourceOutcome outcome, List<Coverage.Failure> failures, Words words) {
        int closed = outcome.failed().getOrDefault(Trouble.ROBOTS, 0);
        int failed = outcome.failures() - closed;
        if (failed > 0) {
            failures.add(new Coverage.Failure(outcome.municipality(), words.get("failure.failed", failed)));
        }
        if (closed > 0) {
            failures.add(new Coverage.Failure(outcome.municipality(), words.get("failure.robots", closed)));
        }
    }
}
