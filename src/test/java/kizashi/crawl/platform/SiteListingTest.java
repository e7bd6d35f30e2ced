package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.DocumentRef;
import kizashi.model.DocumentKind;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own sites as towns build them, without any selector in the YAML: years, sessions, files under headings. */
class SiteListingTest {
    private static final String NAVIGATION =
            "<ul><li><a href=/gikai/>町議会</a><li><a href=/gikai/iinkai.html>総務常任委員会</a><li><a href=/access.html>アクセス</a></ul>";
    private static final String SPEECH =
            "<p>○議長（甲野太郎君）　次に移ります。</p><p>◎福祉課長（乙野花子君）　検討いたします。" + "高齢者の見守りにつきましては、来年度に向けて関係機関と協議を進めているところでございます。</p>";

    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite();
        home = new CrawlHome(folder);
        page("/gikai/iinkai.html", "<p>総務常任委員会は、総務課の所管に属する事項を審査します。</p>");
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private void page(String path, String body) {
        site.page(path, "<html><body>" + NAVIGATION + body + "</body></html>");
    }

    private void file(String path) {
        site.page(path, "application/pdf", ("%PDF-1.4 " + path).getBytes(StandardCharsets.US_ASCII));
    }

    private Source source(String path) {
        return CrawlHome.source("a", site.at(path), Map.of());
    }

    private DocumentRef ref(String ending) {
        return home.delivered.stream()
                .map(FetchedDocument::ref)
                .filter(r -> r.key().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ending + " is not among " + keys()));
    }

    private List<String> keys() {
        return home.delivered.stream().map(d -> d.ref().key()).toList();
    }

    @Test
    void yearsLeadToSessionsAndTheseToTheFilesOfEachDay() {
        page("/gikai/kaigiroku/", "<ul><li><a href=r8.html>令和8年</a><li><a href=r7.html>令和７年（2025年）</a></ul>");
        page("/gikai/kaigiroku/r8.html", "<ul><li><a href=r8-1.html>3月定例会</a></ul>");
        page("/gikai/kaigiroku/r7.html", "<h1>令和7年</h1><ul><li><a href=r7-4.html>12月定例会</a></ul>");
        page(
                "/gikai/kaigiroku/r8-1.html",
                "<p><a href=/f/1.pdf>第1日　開会（3月2日）[PDFファイル／320KB]</a>"
                        + "<p><a href=/f/2.pdf>第2日　一般質問（3月9日）[PDFファイル／1.2MB]</a>");
        page("/gikai/kaigiroku/r7-4.html", "<p><a href=/f/3.pdf>第1日（12月1日）(PDF:210KB)</a>");
        List.of("/f/1.pdf", "/f/2.pdf", "/f/3.pdf").forEach(this::file);

        SourceOutcome outcome = home.runOne(source("/gikai/kaigiroku/"));

        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(keys()).containsExactlyInAnyOrder("/f/1.pdf", "/f/2.pdf", "/f/3.pdf");
        DocumentRef second = ref("/f/2.pdf");
        assertThat(second.title()).isEqualTo("令和8年 3月定例会 第2日　一般質問（3月9日）");
        assertThat(second.kind()).isEqualTo(DocumentKind.MINUTES);
        assertThat(second.dateLabel()).isEqualTo("令和8年3月9日");
        assertThat(second.extra()).containsEntry(DocumentRef.VERSION, "PDFファイル 1.2MB");
        assertThat(ref("/f/3.pdf").dateLabel()).isEqualTo("令和7年12月1日");
    }

    @Test
    void aHeadingNamesTheMeetingOfTheFilesBelowIt() {
        page(
                "/gikai/",
                "<h2>令和7年　会議録</h2><h3>第4回定例会（12月14日～15日）</h3><p><a href=/f/1.pdf>12月14日 [PDF／90KB]</a>"
                        + "<p><a href=/f/2.pdf>目次 [PDF／10KB]</a><h3>産業経済常任委員会</h3><p><a href=/f/3.pdf>令和7年10月31日</a>"
                        + "<h2>くらしの情報</h2><p><a href=/f/4.pdf>ごみ収集カレンダー</a>");
        List.of("/f/1.pdf", "/f/2.pdf", "/f/3.pdf", "/f/4.pdf").forEach(this::file);

        home.runOne(source("/gikai/"));

        assertThat(ref("/f/1.pdf").title()).isEqualTo("令和7年 第4回定例会（12月14日～15日） 12月14日");
        assertThat(ref("/f/1.pdf").dateLabel()).isEqualTo("令和7年12月14日");
        assertThat(ref("/f/1.pdf").kind()).isEqualTo(DocumentKind.MINUTES);
        assertThat(ref("/f/2.pdf").kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(ref("/f/3.pdf").title()).contains("産業経済常任委員会");
        assertThat(ref("/f/3.pdf").kind()).isEqualTo(DocumentKind.MINUTES);
        assertThat(ref("/f/4.pdf").kind()).isNull();
    }

    @Test
    void aPageOnWhichPeopleSpeakIsTheMinutesAndIsFetchedOnce() {
        page("/gikai/", "<h3>第1回定例会</h3><p><a href=/d1.html>令和7年2月20日（初日）</a><p><a href=/d2.html>令和7年2月21日（2日目）</a>");
        page("/d1.html", SPEECH.repeat(30));
        page("/d2.html", SPEECH.repeat(30) + "<p><a href=/f/9.pdf>会議録（PDF版）</a>");
        file("/f/9.pdf");

        home.runOne(source("/gikai/"));
        assertThat(keys()).containsExactlyInAnyOrder("/d1.html", "/d2.html");
        assertThat(site.count("/d1.html")).isEqualTo(1);
        assertThat(ref("/d1.html").title()).isEqualTo("第1回定例会 令和7年2月20日（初日）");

        home.clock.forward(Duration.ofHours(20));
        SourceOutcome second = home.runOne(source("/gikai/"));
        assertThat(second.fresh() + second.revised()).isZero();
        assertThat(second.status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void aPageThatOnlyPresentsACommitteeIsNoDocument() {
        page("/gikai/", "<p><a href=/f/1.pdf>令和8年第1回臨時会会議録</a>");
        file("/f/1.pdf");
        home.runOne(source("/gikai/"));
        assertThat(keys()).containsExactly("/f/1.pdf");
    }

    @Test
    void aLookAsksFewPagesAndFindsWhatIsNewOnThem() {
        StringBuilder years = new StringBuilder();
        for (int year = 8; year >= 1; year--) {
            years.append("<li><a href=/y")
                    .append(year)
                    .append(".html>令和")
                    .append(year)
                    .append("年</a>");
            page("/y" + year + ".html", "<p><a href=/s" + year + ".html>令和" + year + "年第1回定例会</a>");
            page("/s" + year + ".html", "<p><a href=/f/" + year + ".pdf>第1日（3月2日）</a>");
            file("/f/" + year + ".pdf");
        }
        page("/gikai/", years.toString());
        assertThat(home.look(source("/gikai/")).status()).isEqualTo(Status.SKIPPED);
        home.runOne(source("/gikai/"));
        assertThat(home.delivered).hasSize(8);

        site.arrived.clear();
        home.clock.forward(Duration.ofMinutes(30));
        SourceOutcome nothing = home.look(source("/gikai/"));
        assertThat(nothing.fresh() + nothing.revised()).isZero();
        assertThat(site.arrived).hasSizeLessThanOrEqualTo(10);

        page("/y8.html", "<p><a href=/n.html>令和8年第2回定例会</a><p><a href=/s8.html>令和8年第1回定例会</a>");
        page("/n.html", "<p><a href=/f/n.pdf>第1日（6月9日）</a>");
        file("/f/n.pdf");
        home.clock.forward(Duration.ofMinutes(30));
        SourceOutcome news = home.look(source("/gikai/"));
        assertThat(news.fresh()).as(keys() + "").isEqualTo(1);
        assertThat(ref("/f/n.pdf").title()).isEqualTo("令和8年第2回定例会 第1日（6月9日）");
        assertThat(home.delivered.getLast().backfill()).isFalse();
        assertThat(home.state.documents("a").values()).allMatch(k -> k.missingSince() == null);
        assertThat(home.state.history("a", 9))
                .as("a look is no run of the source's history")
                .hasSize(1);
    }

    @Test
    void sessionsOfLongAgoRestAndCountAsListed() {
        page("/gikai/", "<p><a href=/s1.html>令和6年第1回定例会</a><p><a href=/s2.html>令和6年第2回定例会</a>");
        for (int i = 1; i <= 2; i++) {
            page("/s" + i + ".html", "<p><a href=/f/" + i + ".pdf>会議録（PDF）</a>");
            file("/f/" + i + ".pdf");
        }
        home.runOne(source("/gikai/"));
        home.clock.forward(Duration.ofDays(150));
        int asked = 0;
        for (int day = 0; day < 28; day++) {
            site.arrived.clear();
            home.clock.forward(Duration.ofDays(1));
            SourceOutcome outcome = home.runOne(source("/gikai/"));
            assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
            assertThat(outcome.listed())
                    .as(home.state.documents("a").keySet() + "")
                    .isEqualTo(2);
            asked += (int) (site.count("/s1.html") + site.count("/s2.html"));
        }
        assertThat(asked).as("each of the two every fourteen days").isEqualTo(4);
        assertThat(home.state.documents("a").values()).allMatch(k -> k.missingSince() == null);
    }

    @Test
    void aSiteWhoseMinutesAreInAVendorsSystemSaysWhere() {
        page("/gikai/", "<p>会議録は<a href=https://ssp.kaigiroku.net/tenant/mihon/SpTop.html>検索システム</a>でご覧ください。</p>");
        SourceOutcome outcome = home.runOne(source("/gikai/"));
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains("https://ssp.kaigiroku.net/tenant/mihon/SpTop.html", "source detect");
        page(
                "/gikai/",
                "<p><a href=https://ssp.kaigiroku.net/tenant/mihon/>検索システム</a><p><a href=/f/1.pdf>令和8年第1回臨時会会議録</a>");
        file("/f/1.pdf");
        assertThat(home.runOne(source("/gikai/")).status()).isEqualTo(Status.COMPLETE);
    }
}
