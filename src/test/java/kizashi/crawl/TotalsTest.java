package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import kizashi.crawl.platform.SitePlatform;
import kizashi.model.DocumentKind;
import kizashi.model.Permission;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of a listing: totals, deletions, history, hours, and no two runs of one source at a time. */
class TotalsTest {
    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;
    private final List<DocumentRef> listed = new ArrayList<>();
    private @Nullable Integer stated;
    private boolean complete = true;

    /** A platform whose listing the test writes; the documents come from a real server. */
    private final class Written implements Platform {
        @Override
        public String name() {
            return "written";
        }

        @Override
        public Set<String> options() {
            return Set.of();
        }

        @Override
        public Listing list(Session session, Consumer<DocumentRef> found) {
            listed.forEach(found);
            return new Listing(complete, stated, null);
        }

        @Override
        public @Nullable Detected detect(URI url) {
            return null;
        }
    }

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        home = new CrawlHome(folder, CrawlHome.settings(), Resolver.SYSTEM, List.of(new Written(), new SitePlatform()));
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private Source source() {
        Source site = CrawlHome.source("a", this.site.at("/"), Map.of());
        return new Source("a", site.municipality(), "written", site.urls(), "daily", Map.of(), site.permission(), null);
    }

    private void list(String key, String title, @Nullable String day, PublicationState state) {
        listed.add(new DocumentRef(key, site.at("/" + key), title, DocumentKind.MINUTES, day, state, Map.of()));
    }

    private void documents(int from, int to) {
        for (int i = from; i < to; i++) {
            list("d" + i, "本会議 第" + i + "号", null, PublicationState.FINAL);
            site.page("/d" + i, "<p>" + i);
        }
    }

    @Test
    void aTotalThatTheVendorStatesAndTheListingDoesNotReachIsFlagged() {
        documents(0, 7);
        stated = 9;
        SourceOutcome outcome = home.runOne(source());
        assertThat(outcome.stated()).isEqualTo(9);
        assertThat(outcome.flags()).anyMatch(f -> f.contains("9 件") && f.contains("7 件"));
        stated = 7;
        assertThat(home.runOne(source()).flags()).isEmpty();
        complete = false;
        stated = 12;
        SourceOutcome partly = home.runOne(source());
        assertThat(partly.status()).isEqualTo(Status.PARTIAL);
        assertThat(partly.flags()).anyMatch(f -> f.contains("総数が合いません"));
    }

    @Test
    void anIncompleteListingDeletesNothingAndACompleteOneOnlyMarks() {
        documents(0, 5);
        home.runOne(source());
        List<DocumentRef> all = List.copyOf(listed);
        listed.clear();
        listed.addAll(all.subList(0, 4));
        complete = false;
        home.runOne(source());
        assertThat(home.state.documents("a").values()).allMatch(k -> k.missingSince() == null);
        complete = true;
        home.runOne(source());
        assertThat(home.state.documents("a")).hasSize(5);
        assertThat(home.state.documents("a").get("d4").missingSince()).isNotNull();

        site.page("/d4", "<p>4 訂正");
        listed.clear();
        listed.addAll(all);
        SourceOutcome back = home.runOne(source());
        assertThat(back.fresh()).isZero();
        assertThat(back.revised()).isEqualTo(1);
        assertThat(home.state.documents("a").get("d4").missingSince()).isNull();
        assertThat(home.runOne(source()).revised())
                .as("what came back is told once")
                .isZero();
        assertThat(home.delivered).hasSize(6);
    }

    @Test
    void aRenumberedPreliminaryIsTheSameDocumentWhenItBecomesFinal() {
        list("old-77", "令和8年3月2日 本会議（速報版）", "令和8年3月2日", PublicationState.PRELIMINARY);
        site.page("/old-77", "<p>速報");
        home.runOne(source());
        listed.clear();
        list("new-1", "令和8年3月2日 本会議", "令和8年3月2日", PublicationState.FINAL);
        site.page("/new-1", "<p>正本");
        SourceOutcome outcome = home.runOne(source());
        assertThat(outcome.fresh()).isZero();
        assertThat(outcome.revised()).isEqualTo(1);
        assertThat(home.delivered.get(1).revision()).isTrue();
        assertThat(home.delivered.get(1).firstSeen())
                .isEqualTo(home.delivered.get(0).firstSeen());
        assertThat(home.state.documents("a")).containsOnlyKeys("new-1");
    }

    @Test
    void anErrorPageInThePlaceOfManyDocumentsIsFlagged() {
        documents(0, 5);
        for (int i = 0; i < 5; i++) {
            site.page("/d" + i, "<p>ただいま混み合っています");
        }
        SourceOutcome outcome = home.runOne(source());
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.flags()).anyMatch(f -> f.contains("同じ内容"));
    }

    @Test
    void aSourceThatFallsSilentForLongerThanEverIsFlagged() {
        for (int month = 0; month < 4; month++) {
            documents(month, month + 1);
            home.runOne(source());
            home.clock.forward(Duration.ofDays(30));
        }
        assertThat(home.runOne(source()).flags()).isEmpty();
        home.clock.forward(Duration.ofDays(120));
        SourceOutcome silent = home.runOne(source());
        assertThat(silent.status()).isEqualTo(Status.COMPLETE);
        assertThat(silent.flags()).anyMatch(f -> f.contains("新しい文書が"));
    }

    @Test
    void outsideTheAgreedHoursNothingIsAskedAndARunThatReachesTheirEndStops() {
        documents(0, 40);
        Permission plain = CrawlHome.permission(Duration.ofMillis(5));
        var japan = java.time.ZonedDateTime.ofInstant(home.clock.instant(), java.time.ZoneId.of("Asia/Tokyo"));
        var hour = java.time.format.DateTimeFormatter.ofPattern("HH:mm");
        String later = hour.format(japan.plusHours(3)) + "-" + hour.format(japan.plusHours(5));
        SourceOutcome closed = home.runOne(with(plain, later));
        assertThat(closed.status()).isEqualTo(Status.DENIED);
        assertThat(closed.reason()).contains("許諾された時間帯").contains(later);
        assertThat(site.arrived).isEmpty();

        home.clock.forward(Duration.ofHours(4));
        RunReport report = home.crawler.run(List.of(with(plain, later)), document -> {
            home.delivered.add(document);
            if (home.delivered.size() == 3) {
                home.clock.forward(Duration.ofHours(2)); // the window closes while the run is under way
            }
        });
        SourceOutcome cut = report.sources().get(0);
        assertThat(cut.status()).isEqualTo(Status.PARTIAL);
        assertThat(cut.fresh()).isEqualTo(3);
        assertThat(cut.reason()).contains("許諾の時間外");
        assertThat(site.arrived.stream().filter(p -> p.startsWith("/d"))).hasSize(3);
    }

    private Source with(Permission p, String hours) {
        Permission permission = new Permission(
                p.grantedBy(),
                p.grantedOn(),
                null,
                null,
                List.of(),
                List.of(),
                hours,
                p.minInterval(),
                null,
                null,
                true);
        Source plain = source();
        return new Source("a", plain.municipality(), "written", plain.urls(), "daily", Map.of(), permission, null);
    }

    @Test
    void twoRunsNeverHaveOneSourceAtTheSameTime() throws Exception {
        documents(0, 3);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<RunReport> first = threads.submit(() -> home.crawler.run(List.of(source()), document -> {
                inside.countDown();
                awaitQuietly(goOn);
            }));
            assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();
            int before = site.arrived.size();
            SourceOutcome second = home.runOne(source());
            assertThat(second.status()).isEqualTo(Status.SKIPPED);
            assertThat(second.reason()).contains("別の巡回");
            assertThat(site.arrived).hasSize(before);
            goOn.countDown();
            assertThat(first.get().sources().get(0).status()).isEqualTo(Status.COMPLETE);
        }
        assertThat(home.runOne(source()).status()).isEqualTo(Status.COMPLETE);
        assertThat(home.state.history("a", 9))
                .as("what was left alone is no run")
                .hasSize(2);
    }

    @Test
    void whoLostTheSourceMeanwhileWritesNothingMore() {
        documents(0, 3);
        RunReport report = home.crawler.run(List.of(source()), document -> {
            // As if this process had slept for an hour, and another had taken the source over.
            home.ledger.jdbi().useHandle(h -> h.execute("update lease set fence = fence + 1, holder = 'b/1/1/1'"));
        });
        SourceOutcome outcome = report.sources().get(0);
        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.reason()).contains("引き継ぎました").contains("b/1/1/1");
        assertThat(home.state.history("a", 9)).isEmpty();
        assertThat(home.state.documents("a").values()).allMatch(k -> k.sha256() == null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aListedDocumentThatIsGoneIsAFailureOfItselfOnly() {
        documents(0, 3);
        site.gone("/d1");
        SourceOutcome outcome = home.runOne(source());
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.fresh()).isEqualTo(2);
        assertThat(outcome.failed()).containsOnlyKeys(Trouble.GONE);
        assertThat(new String(home.delivered.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("<p>0");
    }
}
