package kizashi.crawl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Random;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void tenThousandAnswersAreNeverFollowedTooSoon() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int seconds = random.nextInt(200_000);
            String header = switch (i % 3) {
                case 0 -> Integer.toString(seconds);
                case 1 ->
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC));
                default -> null;
            };
            int failures = 1 + random.nextInt(15);
            Instant until = BackOff.until(header, failures, NOW, random);
            long least =
                    header == null ? Math.min(60L << Math.min(failures - 1, 20), 86_400) : Math.min(seconds, 86_400);
            assertThat(Duration.between(NOW, until).toMillis()).isGreaterThanOrEqualTo(least * 1000);
            assertThat(Duration.between(NOW, until)).isLessThanOrEqualTo(Duration.ofHours(27));
        }
    }

    @Test
    void whatCannotBeReadIsAsIfItSaidNothing() {
        for (String header : new String[] {"", "soon", "-5", "1e9", "Thu, 99 Nov 2026 00:00:00 GMT"}) {
            assertThat(BackOff.asked(header, NOW)).as(header).isNull();
        }
        assertThat(BackOff.asked("99999999999999999999", NOW)).isEqualTo(Duration.ofHours(24));
        assertThat(BackOff.asked("Thu, 01 Jan 1970 00:00:00 GMT", NOW)).isZero();
    }

    @Test
    void thePauseSurvivesARestart() throws Exception {
        try (TestSite site = new TestSite()) {
            site.page("/a.html", "<p>a").status("/busy", 503, "Retry-After", "600");
            Source source = CrawlHome.source("a", site.at("/"), Map.of());
            try (CrawlHome home = new CrawlHome(folder)) {
                assertThat(home.get(source, site.at("/busy")))
                        .isInstanceOfSatisfying(
                                Failed.class, f -> assertThat(f.trouble()).isEqualTo(Trouble.BUSY));
            }
            int before = site.arrived.size();
            try (CrawlHome home = new CrawlHome(folder)) {
                assertThat(home.get(source, site.at("/a.html")))
                        .isInstanceOfSatisfying(
                                Failed.class, f -> assertThat(f.retryAt()).isNotNull());
                assertThat(site.arrived).hasSize(before);
                home.clock.forward(Duration.ofSeconds(601));
                assertThat(home.get(source, site.at("/a.html"))).isInstanceOf(Fetched.class);
            }
        }
    }

    @Test
    void serverErrorsInARowEndTheRunAndAGoodAnswerResetsThem() throws Exception {
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            site.page("/a.html", "<p>a").status("/e", 500);
            Source source = CrawlHome.source("a", site.at("/"), Map.of());
            FetchResult third = home.get(source, site.at("/e"));
            assertThat(third)
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.trouble()).isEqualTo(Trouble.BUSY));
            assertThat(site.count("/e")).isEqualTo(3);
            home.get(source, site.at("/a.html"));
            assertThat(site.count("/a.html")).isZero();
            home.clock.forward(Duration.ofHours(1));
            assertThat(home.get(source, site.at("/a.html"))).isInstanceOf(Fetched.class);
            assertThat(home.hosts.host("host:127.0.0.1").failures()).isZero();
        }
    }

    @Test
    void aRetryAfterOfZeroIsNotFollowedBehindOurBack() throws Exception {
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            site.status("/busy", 503, "Retry-After", "0");
            Source source = CrawlHome.source("a", site.at("/"), Map.of(), CrawlHome.permission(Duration.ofMillis(50)));
            home.get(source, site.at("/busy"));
            for (int i = 1; i < site.log().size(); i++) {
                long gap =
                        site.log().get(i).startNanos() - site.log().get(i - 1).startNanos();
                assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            }
        }
    }
}
