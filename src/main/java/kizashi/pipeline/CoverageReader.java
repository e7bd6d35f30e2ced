package kizashi.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.Trouble;
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
        List<Coverage.Failure> leftAlone = new ArrayList<>();
        for (RunReport.SourceOutcome outcome : newest.values()) {
            documents += outcome.fresh() + outcome.revised() + outcome.unchanged();
            fresh += outcome.fresh() + outcome.revised();
            boolean denied = outcome.status() == RunReport.Status.DENIED;
            int closed = outcome.failed().getOrDefault(Trouble.ROBOTS, 0);
            if (outcome.status() == RunReport.Status.FAILED || denied) {
                add(
                        denied ? leftAlone : failures,
                        outcome,
                        outcome.reason() == null
                                ? status(outcome, words)
                                : words.get("failure.reason", status(outcome, words), outcome.reason()));
            } else if (outcome.failures() > closed) {
                add(failures, outcome, words.get("failure.failed", outcome.failures() - closed, kinds(outcome, words)));
            }
            if (!denied && outcome.status() != RunReport.Status.FAILED && closed > 0) {
                add(leftAlone, outcome, words.get("failure.robots", closed));
            }
            if (!denied && outcome.denied() > 0) {
                add(leftAlone, outcome, words.get("failure.denied", outcome.denied()));
            }
            outcome.flags().forEach(flag -> add(failures, outcome, flag));
        }
        long bodies = newest.values().stream()
                .map(RunReport.SourceOutcome::municipality)
                .distinct()
                .count();
        return new Coverage((int) bodies, documents, fresh, failures, leftAlone);
    }

    private static void add(List<Coverage.Failure> to, RunReport.SourceOutcome outcome, String reason) {
        to.add(new Coverage.Failure(outcome.municipality(), reason));
    }

    /** 見つからない 1、時間切れ 2; a page that robots.txt closes is left alone on purpose. */
    private static String kinds(RunReport.SourceOutcome outcome, Words words) {
        return outcome.failed().entrySet().stream()
                .filter(e -> e.getKey() != Trouble.ROBOTS && e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> words.get("state", words.label(e.getKey(), e.getKey().label()), e.getValue()))
                .collect(Collectors.joining(words.get("join")));
    }

    private static String status(RunReport.SourceOutcome outcome, Words words) {
        return words.label(outcome.status(), outcome.status().label());
    }
}
