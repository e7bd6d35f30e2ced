package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against a real server. */
class CrawlerTest {
    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        home = new CrawlHome(folder);
        site.page(
                "/gikai/",
                list("<li><a href=\"1.html\">令和8年第1回定例会 第1号 会議録</a> 2026年3月2日</li>"
                        + "<li><a href=\"2.html\">令和8年第1回定例会 第2号 会議録</a></li>"));
        site.page("/gikai/1.html", "<p>一号");
        site.page("/gikai/2.html", "<p>二号");
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private static String list(String items) {
        return "<html><body><main><ul>" + items + "</ul></main></body></html>";
    }

    private Source gikai() {
        return CrawlHome.source("a", site.at("/gikai/"), Map.of("documents", "main a[href]"));
    }

    @Test
    void aWalkThatStopsAtItsBudgetGoesOnWhereItStopped() {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            items.append("<li><a href=\"" + i + ".html\">令和8年第1回定例会 第" + i + "号 会議録</a></li>");
            site.page("/gikai/" + i + ".html", "<p>第" + i + "号");
        }
        site.page("/gikai/", list(items.toString()));
        home.close();
        home = new CrawlHome(folder, CrawlHome.settings().withLimits(3, 10, Duration.ofSeconds(3)), Resolver.SYSTEM);
        assertThat(home.runOne(gikai()).fresh()).isEqualTo(2);
        SourceOutcome second = home.runOne(gikai());
        assertThat(second.fresh()).isEqualTo(3);
        assertThat(second.status()).isEqualTo(Status.COMPLETE);
        assertThat(site.arrived).doesNotHaveDuplicates();
        home.runOne(gikai());
        assertThat(site.arrived.stream().filter("/gikai/"::equals).count())
                .as("what was walked through is walked through anew")
                .isEqualTo(2);
    }

    @Test
    void newDocumentsAreDeliveredOnceAndTheFirstCaptureIsBackfill() {
        SourceOutcome first = home.runOne(gikai());
        assertThat(first.status()).isEqualTo(Status.COMPLETE);
        assertThat(first.fresh()).isEqualTo(2);
        assertThat(home.delivered).allMatch(FetchedDocument::backfill).noneMatch(FetchedDocument::revision);
        SourceOutcome second = home.runOne(gikai());
        assertThat(second.fresh() + second.revised()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(home.delivered).hasSize(2);

        site.page(
                "/gikai/",
                list("<li><a href=\"3.html\">令和8年第2回定例会 第1号 会議録</a></li>"
                        + "<li><a href=\"1.html\">令和8年第1回定例会 第1号 会議録</a> 2026年3月2日</li>"
                        + "<li><a href=\"2.html\">令和8年第1回定例会 第2号 会議録</a></li>"));
        site.page("/gikai/3.html", "<p>三号");
        SourceOutcome third = home.runOne(gikai());
        assertThat(third.fresh()).isEqualTo(1);
        assertThat(home.delivered).hasSize(3);
        assertThat(home.delivered.get(2).backfill()).isFalse();
        assertThat(home.delivered.get(2).ref().kind()).isEqualTo(DocumentKind.MINUTES);
    }

    @Test
    void aSourceMaySayThatItsFirstCaptureIsNews() {
        home.runOne(CrawlHome.source("a", site.at("/gikai/"), Map.of("documents", "main a[href]", "backfill", false)));
        assertThat(home.delivered).hasSize(2).noneMatch(FetchedDocument::backfill);
    }

    @Test
    void aChangedBodyIsARevisionAndBothCapturesStay() {
        home.runOne(gikai());
        site.page("/gikai/2.html", "<p>二号（訂正）");
        SourceOutcome again = home.runOne(gikai());
        assertThat(again.revised()).isEqualTo(1);
        FetchedDocument revised = home.delivered.get(2);
        assertThat(revised.revision()).isTrue();
        assertThat(revised.backfill()).isFalse();
        assertThat(new String(revised.body(), StandardCharsets.UTF_8)).contains("訂正");
        assertThat(home.archive.captures(site.at("/gikai/2.html"))).hasSize(2);
        assertThat(home.archive.verify(s -> {}).problems()).isEmpty();
    }

    @Test
    void withoutAPermissionNothingIsFetchedAndTheReportSaysSo() {
        SourceOutcome outcome = home.runOne(CrawlHome.source("a", site.at("/gikai/"), Map.of(), null));
        assertThat(outcome.status()).isEqualTo(Status.DENIED);
        assertThat(outcome.reason()).contains("許諾の記録がない").contains("source permit a");
        assertThat(site.arrived).isEmpty();
    }

    @Test
    void anUnknownOptionIsAMistakeNotAShrug() {
        SourceOutcome outcome =
                home.runOne(CrawlHome.source("a", site.at("/gikai/"), Map.of("documants", "main a[href]")));
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains("documents のことですか");
        assertThat(site.arrived).isEmpty();
    }

    @Test
    void anOutageIsNotADeletion() {
        home.runOne(gikai());
        site.gone("/gikai/").status("/gikai/", 500);
        SourceOutcome outcome = home.runOne(gikai());
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(home.state.documents("a").values()).allMatch(k -> k.missingSince() == null);
        assertThat(home.state.source("a").failures()).isEqualTo(1);
    }

    @Test
    void aRenumberedDocumentIsJoinedByMeetingAndDay() {
        site.page("/gikai/", list("<li><a href=\"1.html\">令和8年3月2日 本会議 会議録（速報版）</a></li>"));
        home.runOne(gikai());
        assertThat(home.delivered.get(0).ref().state()).isEqualTo(PublicationState.PRELIMINARY);
        site.page("/gikai/", list("<li><a href=\"9.html\">令和8年3月2日 本会議 会議録</a></li>"));
        site.page("/gikai/9.html", "<p>一号");
        SourceOutcome outcome = home.runOne(gikai());
        assertThat(outcome.fresh() + outcome.revised()).isZero();
        assertThat(home.delivered).hasSize(1);
        assertThat(home.state.documents("a")).containsOnlyKeys("/gikai/9.html");
    }

    @Test
    void fewerDocumentsThanEverIsFlagged() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            many.append("<li><a href=\"d").append(i).append(".html\">会議録</a></li>");
            site.page("/gikai/d" + i + ".html", "<p>" + i);
        }
        site.page("/gikai/", list(many.toString()));
        assertThat(home.runOne(gikai()).flags()).isEmpty();
        site.page("/gikai/", list("<li><a href=\"d0.html\">会議録</a></li>"));
        SourceOutcome wrong = home.runOne(gikai());
        assertThat(wrong.status()).isEqualTo(Status.COMPLETE);
        assertThat(wrong.flags()).anyMatch(f -> f.contains("10 件から 1 件"));
        site.page("/gikai/", list(""));
        assertThat(home.runOne(gikai()).flags()).anyMatch(f -> f.contains("一つもありません"));
    }

    @Test
    void aDocumentThatCannotBeProcessedIsOfferedAgain() {
        RunReport broken = home.crawler.run(List.of(gikai()), d -> {
            throw new IllegalStateException("disk full");
        });
        assertThat(broken.sources().get(0).failed()).containsEntry(Trouble.PROCESSING, 2);
        assertThat(home.runOne(gikai()).fresh()).isEqualTo(2);
        assertThat(home.delivered).hasSize(2);
    }

    @Test
    void requestsToOneHostNeverOverlapAndKeepTheGap() {
        Source a = CrawlHome.source(
                "a",
                site.at("/gikai/"),
                Map.of("documents", "main a[href]"),
                CrawlHome.permission(Duration.ofMillis(60)));
        Source b = CrawlHome.source(
                "b",
                site.at("/gikai/"),
                Map.of("documents", "main a[href]"),
                CrawlHome.permission(Duration.ofMillis(60)));
        home.run(a, b);
        assertThat(site.mostInFlight).isEqualTo(1);
        for (int i = 1; i < site.log().size(); i++) {
            long gap = site.log().get(i).startNanos() - site.log().get(i - 1).startNanos();
            assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        }
    }

    @Test
    void readsAListInWindows31j() {
        site.page("/gikai/", list("<li><a href=\"1.html\">①髙﨑委員会 会議録～その１</a></li>"), Charset.forName("windows-31j"));
        home.runOne(gikai());
        assertThat(home.delivered.get(0).ref().title()).isEqualTo("①髙﨑委員会 会議録～その１");
    }
}
