package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites without end: a crawl of them ends, and still brings what is real. */
class TrapsTest {
    private static final Map<String, Object> FOLLOW_ALL =
            Map.of("follow", "nav a", "next", "a.next", "documents", "main a[href]", "pages", 40);

    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        home = new CrawlHome(folder);
        site.page("/doc.html", "<p>本物");
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private static int html(HttpExchange x, String body) throws IOException {
        byte[] bytes = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        x.sendResponseHeaders(200, bytes.length);
        x.getResponseBody().write(bytes);
        return 200;
    }

    @Test
    void aCalendarThatGoesOnForEverEndsAndItsDocumentsCount() {
        site.on("*", x -> {
            String query = String.valueOf(x.getRequestURI().getQuery());
            int month = query.startsWith("m=") ? Integer.parseInt(query.substring(2)) : 0;
            return html(
                    x,
                    "<main><a href=\"/doc.html\">会議録 第1号</a></main><p>" + month
                            + " 月</p><a class=\"next\" href=\"/cal?m=" + (month + 1) + "\">翌月</a>");
        });
        SourceOutcome outcome = home.runOne(CrawlHome.source("a", site.at("/cal"), FOLLOW_ALL));
        assertThat(outcome.status()).isEqualTo(Status.PARTIAL);
        assertThat(outcome.fresh()).isEqualTo(1);
        assertThat(outcome.failed()).containsOnlyKeys(Trouble.ENDLESS);
        assertThat(outcome.reason()).contains("上限 40");
        assertThat(site.arrived.size()).isLessThanOrEqualTo(1 + 40 + 1);
    }

    @Test
    void sessionNumbersInAddressesMakeNoNewPagesAndNoNewDocuments() {
        AtomicInteger session = new AtomicInteger(1000);
        site.on("*", x -> {
            int id = session.incrementAndGet();
            String path = x.getRequestURI().getPath();
            if (path.startsWith("/doc")) {
                return html(x, "本物");
            }
            return html(
                    x,
                    "<main><a href=\"/docs/1.html;jsessionid=" + id + "\">会議録 第1号</a><a href=\"/docs/2.html?PHPSESSID="
                            + id
                            + "\">会議録 第2号</a></main><nav><a href=\"/list;jsessionid=" + id
                            + "?page=1\">一覧</a><a href=\"/list?page=1&sid=" + id + "\">一覧</a></nav>");
        });
        Source source = CrawlHome.source("a", site.at("/list?page=1"), FOLLOW_ALL);
        SourceOutcome first = home.runOne(source);
        assertThat(first.status()).isEqualTo(Status.COMPLETE);
        assertThat(first.listed()).isEqualTo(2);
        assertThat(site.arrived.stream().filter(p -> p.startsWith("/list"))).hasSize(1);
        SourceOutcome second = home.runOne(source);
        assertThat(second.fresh()).isZero();
        assertThat(home.delivered).hasSize(2);
    }

    @Test
    void aSessionNumberOfAnUnknownNameMakesNoNewDocumentsEither() {
        AtomicInteger session = new AtomicInteger(1000);
        site.on("*", x -> {
            String path = x.getRequestURI().getPath();
            return path.startsWith("/doc")
                    ? html(x, "本物")
                    : html(
                            x,
                            "<main><a href=\"/docs/1.html?tkn=" + session.incrementAndGet() + "\">会議録 第1号</a></main>");
        });
        Source source = CrawlHome.source("a", site.at("/list"), FOLLOW_ALL);
        assertThat(home.runOne(source).fresh()).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            SourceOutcome again = home.runOne(source);
            assertThat(again.fresh() + again.revised())
                    .as("the same bytes under another address")
                    .isZero();
        }
        assertThat(home.delivered).hasSize(1);
        assertThat(home.state.documents("a")).hasSize(1);
    }

    @Test
    void aPageThatLinksToItselfOneLevelDeeperEnds() {
        site.on(
                "*",
                x -> html(
                        x,
                        "<main><a href=\"/doc.html\">会議録 第1号</a></main><p>"
                                + x.getRequestURI().getPath()
                                + "</p><nav><a href=\"gikai/\">一つ下へ</a></nav><a class=\"next\" href=\"gikai/\">次</a>"));
        SourceOutcome outcome = home.runOne(CrawlHome.source("a", site.at("/"), FOLLOW_ALL));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(site.arrived.stream().filter(p -> p.endsWith("gikai/"))).hasSizeLessThanOrEqualTo(2);
        assertThat(outcome.fresh()).isEqualTo(1);
    }

    @Test
    void oneRunAsksNoMoreThanItsShareAndTheNextGoesOn() throws Exception {
        StringBuilder list = new StringBuilder("<main>");
        for (int i = 0; i < 30; i++) {
            list.append("<a href=\"/d")
                    .append(i)
                    .append(".html\">会議録 第")
                    .append(i)
                    .append("号</a>");
            site.page("/d" + i + ".html", "<p>" + i);
        }
        site.page("/list", list + "</main>");
        home.close();
        CrawlSettings few = CrawlSettings.defaults("test@example.com").withLimits(12, 10, Duration.ofSeconds(3));
        home = new CrawlHome(folder, few, Resolver.SYSTEM);
        Source source = CrawlHome.source("a", site.at("/list"), Map.of("documents", "main a[href]"));
        SourceOutcome first = home.runOne(source);
        assertThat(first.status()).isEqualTo(Status.PARTIAL);
        assertThat(first.failed()).containsOnlyKeys(Trouble.BUDGET);
        assertThat(first.fresh()).isEqualTo(11);
        assertThat(home.state.source("a").failures())
                .as("a share that is used up is no failure")
                .isZero();
        assertThat(site.arrived.stream().filter(p -> !p.equals("/robots.txt"))).hasSize(12);
        home.runOne(source);
        SourceOutcome third = home.runOne(source);
        assertThat(third.fresh()).isEqualTo(7);
        assertThat(site.arrived.stream().filter(p -> !p.equals("/robots.txt")))
                .as("no page is asked for twice, the list neither")
                .hasSize(31)
                .doesNotHaveDuplicates();
        assertThat(home.delivered).hasSize(30).allMatch(FetchedDocument::backfill);
    }

    @Test
    void documentsThatRobotsTxtForbidsAreCountedApartFromFailures() {
        site.page(
                "/list",
                "<main><a href=\"/doc.html\">会議録 第1号</a><a href=\"/private/2.html\">会議録 第2号</a>"
                        + "<a href=\"/private/3.html\">会議録 第3号</a></main>");
        SourceOutcome outcome =
                home.runOne(CrawlHome.source("a", site.at("/list"), Map.of("documents", "main a[href]")));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.fresh()).isEqualTo(1);
        assertThat(outcome.denied()).isEqualTo(2);
        assertThat(outcome.failures()).isZero();
        assertThat(home.state.source("a").lastSuccessAt()).isNotNull();
        assertThat(site.arrived).noneMatch(p -> p.startsWith("/private/"));
        SourceOutcome whole = home.runOne(CrawlHome.source("b", site.at("/private/"), Map.of()));
        assertThat(whole.status()).isEqualTo(Status.DENIED);
        assertThat(whole.reason()).contains("Disallow: /private/");
        assertThat(List.of(whole.failures(), home.state.source("b").failures())).containsOnly(0);
    }
}
