package kizashi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kizashi.crawl.RunReport;
import kizashi.ledger.RunReports;
import kizashi.match.promise.Promise;
import kizashi.model.Commitment;
import kizashi.model.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs it looks at: status, sources with their permissions, promises and what became of them. */
class RunningPagesTest {
    private static final String ASKS = "学校の給食費を無償にすべきと考えますが、市の見解を伺います。";
    private static final String STUDY = "給食費の無償化を検討してまいります。";

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        site = Site.open(folder, "ja")
                .sitting("柏市", "2023-06-11", ASKS, "交通政策課長（浅倉進君）", STUDY)
                .sitting("松戸市", "2026-06-12", ASKS, "交通政策課長（浅倉進君）", STUDY)
                .read();
        site.kizashi().documents().all().forEach(d -> site.kizashi().promises().save(List.of(promise(d))));
        Instant at = Site.CLOCK.instant().minusSeconds(7200);
        RunReport crawl = new RunReport(at, at.plusSeconds(90), List.of(outcome(at)));
        RunReports reports = new RunReports(site.kizashi().ledger());
        reports.add(new RunReports.Stored("crawl", at, at.plusSeconds(90), Json.write(crawl)));
        reports.add(new RunReports.Stored("digest", at, at.plusSeconds(1), "送信 1、送れず 0、宛先 2"));
        reports.add(new RunReports.Stored(
                "digest", at.plusSeconds(3600), at.plusSeconds(3602), "{\"sent\":3,\"failed\":1,\"recipients\":4}"));
    }

    /** What the answer of a sitting promised: within two years, as the budget goes. */
    private static Promise promise(kizashi.model.Document sitting) {
        LocalDate day = Objects.requireNonNull(sitting.spokenOn());
        return new Promise(
                "promise of " + sitting.id(),
                sitting.municipality().key(),
                sitting.id(),
                "passage",
                60,
                80,
                STUDY,
                Commitment.STUDY,
                "交通政策課長 浅倉進",
                day,
                false,
                LocalDate.of(day.getYear() + 1, 3, 31),
                Promise.Status.OPEN,
                null);
    }

    private static RunReport.SourceOutcome outcome(Instant at) {
        return new RunReport.SourceOutcome(
                "122173-kashiwa",
                "柏市",
                at,
                at,
                RunReport.Status.COMPLETE,
                5,
                null,
                2,
                1,
                2,
                Map.of(),
                0,
                9,
                0,
                null,
                List.of());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theStatusSaysWhatThereIsWhatRanAndWhatIsNext() throws Exception {
        Document page = site.page("/status");
        assertThat(page.select(".tile").eachText())
                .contains("2 収集済みの自治体", "2 文書", "0 読み取り待ち")
                .anyMatch(t -> t.endsWith("該当箇所（検索の単位）"));
        assertThat(page.select("tr").eachText())
                .contains("巡回（daily） 2026-07-01 08:00 –")
                .anyMatch(t -> t.startsWith("巡回 2026-07-01 05:00 90 情報源 1（完了 1）、新規 2、改訂 1"))
                .contains("ダイジェスト 2026-07-01 06:00 2 送信 3、送れず 1、宛先 4")
                .as("what an earlier version stored")
                .contains("ダイジェスト 2026-07-01 05:00 1 送信 1、送れず 0、宛先 2");
        assertThat(site.page("/status", "lang", "en").select("tr").eachText())
                .anyMatch(t -> t.contains("1 sources (1 complete): 2 new, 1 revised"))
                .anyMatch(t -> t.contains("3 sent, 1 not sent, 4 recipients"));
    }

    @Test
    void sourcesSayWhoAllowedThemAndWhatIsNotFetched() throws Exception {
        Document all = site.page("/sources");
        assertThat(all.select("article h2").eachText())
                .containsExactlyInAnyOrder("柏市 122173-kashiwa / site", "松戸市 122076-matsudo / site");
        assertThat(site.page("/sources", "show", "OPEN").select("article").text())
                .contains("取得可")
                .contains("総務部 文書課 2026-05-01")
                .contains("担当課の書面による承諾")
                .contains("2026-05-02 に確認、許可 規則: none")
                .contains("/kaigiroku/")
                .contains("まだ巡回していません")
                .doesNotContain("松戸市");
        assertThat(site.page("/sources", "show", "DENIED", "q", "松戸")
                        .select("article")
                        .text())
                .contains("取得しない: 許諾の記録がない")
                .contains("kizashi source permit 122076-matsudo");
        assertThat(site.page("/sources", "show", "BAD").select("article")).isEmpty();
        assertThat(site.get("", "/sources", "show", "NONE").statusCode()).isEqualTo(400);
        assertThat(all.select("details").text()).contains("千葉県").contains("会議録 2026 1 1");
    }

    @Test
    void theReportForTheLegalDepartmentCanBeSaved() throws Exception {
        HttpResponse<String> report = site.get("", "/sources/permission.html");
        assertThat(report.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(Jsoup.parse(report.body()).select("td").eachText()).contains("千葉県柏市", "千葉県松戸市");
    }

    @Test
    void promisesSayWhetherTheirTimeHasPassed(@TempDir Path other) throws Exception {
        try (Site followed = Site.open(other, "ja")
                .sitting("柏市", "2023-06-11", ASKS, "交通政策課長（浅倉進君）", STUDY)
                .sitting("柏市", "2026-06-11", ASKS, "交通政策課長（浅倉進君）", "このことにつきましては、庁内で調べております。".repeat(1000))
                .sitting("松戸市", "2026-06-12", ASKS, "交通政策課長（浅倉進君）", STUDY)
                .read()) {
            followed.kizashi().documents().all().stream()
                    .filter(d -> !LocalDate.of(2026, 6, 11).equals(d.spokenOn()))
                    .forEach(d -> followed.kizashi().promises().save(List.of(promise(d))));
            Document all = followed.page("/tracker");
            assertThat(all.select("nav.tags a").eachText())
                    .containsExactly("期限超過 1", "検討中 1", "進行中 0", "実施 0", "保留 0", "見送り 0", "すべて 2");
            assertThat(all.select("article").first().text())
                    .as("what is overdue comes first")
                    .startsWith("期限超過 柏市 交通政策課長 浅倉進 踏み込み 3 検討 発言日 2023-06-11 / 期限 2024-03-31")
                    .contains(STUDY)
                    .contains("sha256 ");
        }
    }

    @Test
    void whatMayHaveBeenResolvedInWhatNobodyReadIsNotCalledOverdue() throws Exception {
        Document all = site.page("/tracker");
        assertThat(all.select("nav.tags a").eachText())
                .containsExactly("期限超過 0", "検討中 2", "進行中 0", "実施 0", "保留 0", "見送り 0", "すべて 2");
        assertThat(all.select("article").first().text())
                .startsWith("検討中 柏市 交通政策課長 浅倉進 踏み込み 3 検討 発言日 2023-06-11 / 期限 2024-03-31（期限後にこの件を語りうる会議録は未収集）");
        assertThat(all.select("article").first().select("a[rel=noreferrer]").attr("href"))
                .startsWith("https://council.example/");
        assertThat(site.page("/tracker", "state", "OPEN").select("article h2").eachText())
                .hasSize(2);
        assertThat(site.page("/tracker", "body", "柏").select("article h2").eachText())
                .singleElement()
                .asString()
                .startsWith("柏市 ");
        assertThat(site.page("/tracker", "state", "DROPPED").select("article")).isEmpty();
        assertThat(site.get("", "/tracker", "state", "LOST").statusCode()).isEqualTo(400);
    }

    @Test
    void aLongListOfPromisesGoesOnWithWhatIsResolvedLast(@TempDir Path other) throws Exception {
        Promise.Resolution done =
                new Promise.Resolution("gone", "gone", 3, 8, "実施いたします。", LocalDate.of(2026, 6, 1), "答弁「実施」");
        List<Promise> made = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            made.add(new Promise(
                    "p" + i,
                    "LG:1",
                    "gone",
                    "gone",
                    0,
                    9,
                    STUDY + i,
                    Commitment.STUDY,
                    "交通政策課長 浅倉進",
                    LocalDate.of(2026, 5, 1),
                    i == 0,
                    LocalDate.of(2027, 3, 31),
                    i == 0 ? Promise.Status.DONE : Promise.Status.OPEN,
                    i == 0 ? done : null));
        }
        try (Site many = Site.open(other, "ja")) {
            many.kizashi().promises().save(made);
            Document first = many.page("/tracker");
            assertThat(first.select("article")).hasSize(20);
            Document second = many.page("/tracker?"
                    + URI.create(first.select("a[rel=next]").attr("href")).getRawQuery());
            assertThat(second.select("article")).hasSize(5);
            assertThat(second.text()).as("a day that is only the session's").contains("発言日 未確認（2026-05-01 開会の会期）");
            assertThat(second.select("article").last().text())
                    .contains("2026-06-01 のその後: 答弁「実施」")
                    .contains("実施いたします。");
        }
    }
}
