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

    private WatchedCouncil council;
    private Home home;
    private Instant now = Instant.parse("2026-06-10T03:00:00Z"); // noon in Japan

    @BeforeEach
    void start() throws IOException {
        home = new Home(folder).open();
        council = WatchedCouncil.of(home);
        profile("immediate");
    }

    @AfterEach
    void stop() {
        council.close();
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

        council.publish(2);
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
        council.publish(2);
        now = Instant.parse("2026-06-10T17:30:00Z"); // half past two at night
        with(Kizashi::look);
        assertThat(letters()).isEmpty();

        profile("daily");
        council.publish(3);
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
