package kizashi.crawl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.japanese.TsvTable;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RobotsTest {
    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        site.page("/a.html", "<p>a");
        site.page("/b.html", "<p>b");
        home = new CrawlHome(folder);
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private Source source() {
        return CrawlHome.source("a", site.at("/"), Map.of());
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheTable() {
        List<TsvTable.Row> rows =
                TsvTable.load(RobotsTest.class, "robots-cases.tsv", null).rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.get("name"), () -> {
                    byte[] body = unescape(row.get("robots")).getBytes(StandardCharsets.UTF_8);
                    RobotsGate gate = new RobotsGate(home.clock, Duration.ofHours(24));
                    RobotsGate.Verdict verdict = gate.check(
                            URI.create("http://city.example.jp" + row.get("path")),
                            u -> new RobotsGate.Fetched(200, body, "text/plain", null));
                    assertThat(verdict.allowed())
                            .as(verdict.rule())
                            .isEqualTo(row.get("allowed").equals("yes"));
                }));
    }

    @Test
    void aForbiddenPageIsNotAskedForAndTheRuleIsNamed() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.UTF_8));
        assertThat(home.get(source(), site.at("/a.html"))).isInstanceOfSatisfying(Denied.class, d -> {
            assertThat(d.denial()).isEqualTo(Denial.ROBOTS);
            assertThat(d.reason()).contains("Disallow: /a");
        });
        assertThat(home.get(source(), site.at("/b.html"))).isInstanceOf(Fetched.class);
        assertThat(site.asked()).containsExactly("/robots.txt", "/b.html");
    }

    @Test
    void whileItCannotBeReadNothingIsFetched() {
        for (int status : new int[] {500, 502, 503, 429}) {
            try (CrawlHome fresh = new CrawlHome(folder.resolve("s" + status))) {
                site.arrived.clear();
                site.status("/robots.txt", status);
                assertThat(fresh.get(source(), site.at("/a.html")))
                        .isInstanceOfSatisfying(
                                Failed.class, f -> assertThat(f.trouble()).isIn(Trouble.ROBOTS, Trouble.BUSY));
                fresh.get(source(), site.at("/b.html"));
                assertThat(site.asked()).as("status " + status).containsOnly("/robots.txt");
            }
        }
    }

    @Test
    void aMissingOneForbidsNothing() {
        for (int status : new int[] {404, 410, 403, 401, 400}) {
            try (CrawlHome fresh = new CrawlHome(folder.resolve("m" + status))) {
                site.status("/robots.txt", status);
                assertThat(fresh.get(source(), site.at("/a.html"))).isInstanceOf(Fetched.class);
            }
        }
    }

    @Test
    void itIsBelievedForADayAndNoLonger() {
        home.get(source(), site.at("/a.html"));
        home.clock.forward(Duration.ofHours(23));
        home.get(source(), site.at("/b.html"));
        assertThat(site.count("/robots.txt")).isEqualTo(1);
        home.clock.forward(Duration.ofHours(2));
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8));
        assertThat(home.get(source(), site.at("/a.html"))).isInstanceOf(Denied.class);
        assertThat(site.count("/robots.txt")).isEqualTo(2);
    }

    @Test
    void aVeryLongOneIsCutAndStillObeyed() {
        StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /a\n");
        while (text.length() < 600 << 10) {
            text.append("Disallow: /filler/").append(text.length()).append('\n');
        }
        text.append("Disallow: /b\n");
        site.page("/robots.txt", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(home.get(source(), site.at("/a.html"))).isInstanceOf(Denied.class);
        assertThat(home.get(source(), site.at("/b.html"))).isInstanceOf(Fetched.class);
    }

    @Test
    void itsRedirectsAreFollowed() {
        site.status("/robots.txt", 301, "Location", "/r/robots.txt");
        site.page("/r/robots.txt", "text/plain", "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.UTF_8));
        assertThat(home.get(source(), site.at("/a.html"))).isInstanceOf(Denied.class);
    }

    @Test
    void crawlDelayIsKept() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1".getBytes(StandardCharsets.UTF_8));
        home.get(source(), site.at("/a.html"));
        home.get(source(), site.at("/b.html"));
        long gap = site.log().get(2).startNanos() - site.log().get(1).startNanos();
        assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\uFEFF", "\uFEFF")
                .replace("\\u3000", "\u3000");
    }
}
