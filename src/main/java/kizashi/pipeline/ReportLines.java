package kizashi.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;
import kizashi.crawl.CrawlProgress;
import kizashi.crawl.RunReport;
import kizashi.deliver.Words;
import kizashi.ledger.RunReports;
import kizashi.model.Json;

/** Stored reports in one line, for status pages. */
final class ReportLines {
    private ReportLines() {}

    /** The daily digest as it is stored: mails sent, not sent, recipients asked about. */
    record DigestRun(int sent, int failed, int recipients) {}

    static String of(RunReports.Stored report, Words words) {
        return switch (report.kind()) {
            case "crawling" -> ProgressWords.of(Json.read(report.json(), CrawlProgress.class), words);
            case "crawl", "look" -> crawl(Json.read(report.json(), RunReport.class), words);
            case "ingest" -> ingest(Json.read(report.json(), IngestReport.class), words);
            case "digest", "alert" -> digest(report.json(), words);
            default -> report.json();
        };
    }

    private static String crawl(RunReport report, Words words) {
        String states = Arrays.stream(RunReport.Status.values())
                .filter(s -> !report.with(s).isEmpty())
                .map(s -> words.get(
                        "state", words.label(s, s.label()), report.with(s).size()))
                .collect(Collectors.joining(words.get("join")));
        String line = words.get(
                "run.crawl", report.sources().size(), states, report.fresh(), report.revised(), report.unchanged());
        return report.remaining() == 0
                ? line
                : line + words.get("run.remaining", report.remaining(), ProgressWords.time(report.timeLeft(), words));
    }

    private static String ingest(IngestReport report, Words words) {
        String line = words.get(
                "run.ingest",
                report.fresh(),
                report.revised(),
                report.unchanged(),
                report.withoutText(),
                report.opportunities());
        return report.problems().isEmpty()
                ? line
                : line + words.get("run.problems", report.problems().size());
    }

    /** An earlier version stored a sentence. */
    private static String digest(String stored, Words words) {
        if (!stored.startsWith("{")) {
            return stored;
        }
        DigestRun run = Json.read(stored, DigestRun.class);
        return words.get("run.digest", run.sent(), run.failed(), run.recipients());
    }
}
