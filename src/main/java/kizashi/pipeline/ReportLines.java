package kizashi.pipeline;

import java.util.stream.Collectors;
import kizashi.crawl.RunReport;
import kizashi.ledger.RunReports;
import kizashi.model.Json;

/** Stored reports in one line, for status pages. */
final class ReportLines {
    private ReportLines() {}

    static String of(RunReports.Stored report) {
        return switch (report.kind()) {
            case "crawl", "look" -> crawl(Json.read(report.json(), RunReport.class));
            case "ingest" -> ingest(Json.read(report.json(), IngestReport.class));
            default -> report.json();
        };
    }

    private static String crawl(RunReport report) {
        String states = java.util.Arrays.stream(RunReport.Status.values())
                .filter(s -> !report.with(s).isEmpty())
                .map(s -> s.label() + " " + report.with(s).size())
                .collect(Collectors.joining("、"));
        return "情報源 " + report.sources().size() + "（" + states + "）、新規 " + report.fresh() + "、改訂 " + report.revised()
                + "、変化なし " + report.unchanged();
    }

    private static String ingest(IngestReport report) {
        return "新規 " + report.fresh() + "、改訂 " + report.revised() + "、変化なし " + report.unchanged() + "、本文なし "
                + report.withoutText() + "、案件 " + report.opportunities()
                + (report.problems().isEmpty() ? "" : "、問題 " + report.problems().size());
    }
}
