package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kizashi.config.Home;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.TestSite;
import kizashi.model.Municipality;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a page that changed to the letter: a look between two crawls, the alert, and the digest that does not repeat it. */
class ScheduledTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @TempDir
    Path folder;

    private TestSite site;
    private Home home;
    private Instant now = Instant.parse("2026-06-10T03:00:00Z"); // noon in Japan

    @BeforeEach
    void start() throws IOException {
        site = new TestSite();
        home = new Home(folder).open();
        publish(1);
        Path source = home.crawlers().resolve("見本県/mihon.yml");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                municipality: {name: 見本市, prefecture: 見本県}
                platform: site
                urls: ["%s"]
                permission: {grantedBy: test, grantedOn: 2026-01-01, basis: a test, minInterval: 10ms, loopback: true}
                """.formatted(site.at("/gikai/")));
        profile("immediate");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void profile(String alert) throws IOException {
        Files.writeString(home.config().resolve("profiles/watch.yml"), """
                id: watch
                name: 見守り
                keywords: [見守り]
                minimumScore: 1
                recipients: [sales@example.com]
                alert: %s
                """.formatted(alert));
    }

    private void publish(int sittings) {
        StringBuilder list = new StringBuilder("<main><ul>");
        for (int i = 1; i <= sittings; i++) {
            list.append("<li><a href=")
                    .append(i)
                    .append(".html>令和8年第2回定例会 会議録 第")
                    .append(i)
                    .append("号</a>");
            site.page(
                    "/gikai/" + i + ".html",
                    "<h1>令和8年第2回定例会 会議録 第" + i + "号</h1><p>令和8年6月" + i
                            + "日</p><p>○議長（見本一郎君）　会議を開きます。</p><p>○福祉課長（見本花子君）　高齢者の見守り事業を来年度に実施してまいります。"
                            + "その" + i + "。</p>");
        }
        site.page("/gikai/", list + "</ul></main>");
    }

    private <T> T with(java.util.function.Function<Kizashi, T> work) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
        try (Kizashi kizashi = Kizashi.open(home, clock, m -> {})) {
            return work.apply(kizashi);
        }
    }

    private List<String> letters() throws IOException {
        try (Stream<Path> files = Files.list(home.out())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("digest-") && f.endsWith(".txt"))
                    .toList();
        }
    }

    @Test
    void whatALookFindsByDayIsToldAtOnceAndNotAgain() throws IOException {
        with(k -> k.crawlGroup("daily"));
        assertThat(letters()).as("the first capture is backfill").isEmpty();

        publish(2);
        now = now.plusSeconds(1800);
        CrawlOutcome look = with(Kizashi::look);
        assertThat(look.crawled().fresh()).isEqualTo(1);
        assertThat(letters()).hasSize(1);

        now = now.plusSeconds(1800);
        with(Kizashi::look);
        Digests.Day digest = with(k -> k.dailyDigest(DAY.plusDays(1)));
        assertThat(digest.sent()).isZero();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatIsFoundAtNightOrByAProfileThatWantsOneLetterADayWaitsForTheDigest() throws IOException {
        with(k -> k.crawlGroup("daily"));
        publish(2);
        now = Instant.parse("2026-06-10T17:30:00Z"); // half past two at night
        with(Kizashi::look);
        assertThat(letters()).isEmpty();

        profile("daily");
        publish(3);
        now = Instant.parse("2026-06-11T03:00:00Z");
        with(Kizashi::look);
        assertThat(letters()).isEmpty();
        with(k -> k.dailyDigest(DAY.plusDays(2)));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void onlyHostsThatServeOneBodyAreLookedAt() {
        Source one = source("a", "甲市", "http://www.city.ko.example/gikai/", "site");
        Source tenders = source("b", "甲市", "http://www.city.ko.example/nyusatsu/", "site");
        Source shared = source("c", "乙市", "https://www.kensakusystem.example/otsu/index.html", "kensakusystem");
        Source other = source("d", "丙市", "https://www.kensakusystem.example/hei/index.html", "kensakusystem");
        Source national = source("e", "国", "https://kokkai.ndl.go.jp/api/", "kokkai");
        assertThat(Crawling.withOwnHost(List.of(one, tenders, shared, other, national)))
                .extracting(Source::id)
                .containsExactly("a", "b");
    }

    private static Source source(String id, String name, String url, String platform) {
        Source plain = CrawlHome.source(id, java.net.URI.create(url), Map.of());
        return new Source(
                id,
                new Municipality(null, name, null, null, null),
                platform,
                plain.urls(),
                "daily",
                Map.of(),
                plain.permission(),
                null);
    }
}
