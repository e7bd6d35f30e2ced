package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kizashi.crawl.RunReport;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Trouble;
import kizashi.deliver.Coverage;
import kizashi.deliver.Language;
import kizashi.ledger.Ledger;
import kizashi.ledger.RunReports;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");

    private static SourceOutcome outcome(
            String id, Status status, Map<Trouble, Integer> failed, int denied, @Nullable String reason) {
        return new SourceOutcome(
                id, id + "市", NOW, NOW, status, 5, null, 1, 0, 4, failed, denied, 9, 0, reason, List.of());
    }

    private static void add(RunReports reports, Instant at, SourceOutcome... outcomes) {
        reports.add(new RunReports.Stored(
                "crawl", at, at.plusSeconds(60), Json.write(new RunReport(at, at, List.of(outcomes)))));
    }

    @Test
    void whatMustNotBeFetchedIsToldApartFromWhatFailed() {
        try (Ledger ledger = Ledger.inMemory()) {
            RunReports reports = new RunReports(ledger);
            add(reports, NOW.minusSeconds(40 * 3600), outcome("old", Status.FAILED, Map.of(), 0, NOWHERE.toString()));
            add(
                    reports,
                    NOW.minusSeconds(7200),
                    outcome("a", Status.COMPLETE, Map.of(), 3, null),
                    outcome("b", Status.COMPLETE, Map.of(Trouble.GONE, 2), 0, null),
                    outcome("c", Status.FAILED, Map.of(Trouble.DNS, 1), 0, "名前解決"));
            add(reports, NOW.minusSeconds(600), outcome("a", Status.SKIPPED, Map.of(), 0, "別の巡回"));
            Coverage coverage = CoverageReader.lastDay(reports, NOW, Kizashi.words(Language.JA));
            assertThat(coverage.bodies()).isEqualTo(3);
            assertThat(coverage.failures())
                    .extracting(Coverage.Failure::source, Coverage.Failure::reason)
                    .satisfiesExactlyInAnyOrder(
                            t -> assertThat(t.toString()).contains("b市", "2 件を取得できず（見つからない 2）"),
                            t -> assertThat(t.toString()).contains("c市", "失敗：名前解決"));
            assertThat(coverage.leftAlone())
                    .extracting(Coverage.Failure::source, Coverage.Failure::reason)
                    .satisfiesExactly(t -> assertThat(t.toString()).contains("a市", "3 件は robots.txt か許諾の範囲外"));
        }
    }

    @Test
    void reportsOfTheVersionBeforeCanBeRead() {
        String json =
                Json.write(outcome("a", Status.COMPLETE, Map.of(), 0, null)).replace("\"denied\":0,", "");
        assertThat(json).doesNotContain("denied");
        assertThat(Json.read(json, SourceOutcome.class).denied()).isZero();
    }
}
