package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kizashi.crawl.CrawlState;
import kizashi.crawl.CrawlState.Known;
import kizashi.crawl.CrawlState.SourceState;
import kizashi.crawl.LeaseKeeper;
import kizashi.crawl.Leases;
import kizashi.crawl.Leases.Lease;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerLeasesTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");
    private final Ledger ledger = Ledger.inMemory();
    private final AtomicInteger numbers = new AtomicInteger();
    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Leases of another machine, of which this one cannot say whether it still runs. */
    private Leases of(String machine) {
        return new LedgerLeases(
                ledger, clock, () -> machine + "/1/1/" + numbers.incrementAndGet(), HolderNames::isGone);
    }

    @Test
    void oneHolderAtATimeAndTheNumberOnlyGrows() {
        Leases a = of("a");
        Leases b = of("b");
        Lease first = a.take("digest");
        assertThat(first).isNotNull();
        assertThat(b.take("digest")).isNull();
        assertThat(a.take("digest"))
                .as("nor does the same process get it twice")
                .isNull();
        assertThat(b.take("other")).as("another name is another lease").isNotNull();
        assertThat(b.holder("digest")).isEqualTo(first.holder());
        a.release(first);
        assertThat(b.holder("digest")).isNull();
        Lease second = b.take("digest");
        assertThat(second).isNotNull();
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void anExpiredLeaseIsTakenOverAndTheFormerHolderCannotGiveItBackOrProlongIt() {
        Lease old = of("a").take("digest");
        now = START.plus(LedgerLeases.LASTS).minusMillis(1);
        assertThat(of("b").take("digest")).isNull();
        now = START.plus(LedgerLeases.LASTS);
        Lease next = of("b").take("digest");
        assertThat(next).isNotNull();
        assertThat(next.fence()).isEqualTo(old.fence() + 1);
        assertThat(of("a").renew(List.of(old))).containsExactly(old);
        of("a").release(old);
        assertThat(of("c").take("digest")).as("still b's").isNull();
    }

    @Test
    void whoProlongsKeepsIt() {
        Lease lease = of("a").take("digest");
        for (int i = 0; i < 10; i++) {
            now = now.plus(LedgerLeases.RENEW_EVERY);
            assertThat(of("a").renew(List.of(lease))).isEmpty();
        }
        assertThat(of("b").take("digest")).isNull();
    }

    @Test
    void aHolderWhoseProcessIsGoneHoldsNothing() throws Exception {
        Process process = new ProcessBuilder("true").start();
        long start = process.info().startInstant().orElse(Instant.now()).toEpochMilli();
        process.waitFor();
        String machine = HolderNames.next().split("/")[0];
        Lease dead = new LedgerLeases(
                        ledger, clock, () -> machine + "/" + process.pid() + "/" + start + "/1", HolderNames::isGone)
                .take("digest");
        Lease next = new LedgerLeases(ledger, clock).take("digest");
        assertThat(next).isNotNull();
        assertThat(next.fence()).isEqualTo(dead.fence() + 1);
        assertThat(new LedgerLeases(ledger, clock).take("digest"))
                .as("this process is alive")
                .isNull();
        assertThat(HolderNames.isGone("elsewhere/999999999/1/1")).isFalse();
        assertThat(HolderNames.isGone("nonsense")).isFalse();
    }

    @Test
    void whatTheFormerHolderOfASourceWritesIsRefused() {
        CrawlSources state = new CrawlSources(ledger);
        Lease old = of("a").take("source:s");
        CrawlState before = state.under(old);
        before.runStarted("s", START);
        before.save("s", List.of(known("1", "aaa")));
        now = START.plus(LedgerLeases.LASTS);
        Lease next = of("b").take("source:s");
        CrawlState after = state.under(next);
        after.save("s", List.of(known("1", "bbb")));

        assertThatThrownBy(() -> before.save("s", List.of(known("1", "ccc"), known("2", "ddd"))))
                .isInstanceOf(Leases.Lost.class);
        assertThatThrownBy(() -> before.rename("s", "1", known("9", "ccc"))).isInstanceOf(Leases.Lost.class);
        assertThatThrownBy(() -> before.runStarted("s", now)).isInstanceOf(Leases.Lost.class);
        assertThatThrownBy(() -> before.runEnded("s", SourceState.NEW, outcome("late"), now))
                .isInstanceOf(Leases.Lost.class);
        assertThat(state.documents("s")).containsOnlyKeys("1");
        assertThat(state.documents("s").get("1").sha256()).isEqualTo("bbb");
        assertThat(state.history("s", 9)).isEmpty();

        after.runEnded("s", SourceState.NEW, outcome("ours"), now);
        assertThat(state.history("s", 9)).extracting(SourceOutcome::reason).containsExactly("ours");
    }

    @Test
    void ofManyWhoTakeItAtOnceOneGetsIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            String name = "race" + round;
            AtomicInteger got = new AtomicInteger();
            CountDownLatch go = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    Leases leases = of("m" + i);
                    threads.submit(() -> {
                        go.await();
                        if (leases.take(name) != null) {
                            got.incrementAndGet();
                        }
                        return null;
                    });
                }
                go.countDown();
            }
            assertThat(got).hasValue(1);
        }
    }

    @Test
    void aKeeperProlongsByItself() throws Exception {
        Leases leases = of("a");
        LeaseKeeper keeper = new LeaseKeeper(leases, Duration.ofMillis(5));
        try (LeaseKeeper.Held held = keeper.take("digest")) {
            assertThat(held).isNotNull();
            assertThat(keeper.take("digest")).isNull();
            now = START.plus(LedgerLeases.LASTS).minusSeconds(1);
            long patience = System.nanoTime() + 30_000_000_000L;
            while (until("digest") < now.plus(LedgerLeases.LASTS).toEpochMilli() && System.nanoTime() < patience) {
                Thread.sleep(5);
            }
            now = now.plusSeconds(60);
            assertThat(of("b").take("digest")).isNull();
        }
        assertThat(of("b").take("digest")).isNotNull();
    }

    @Test
    void writesOfManyAreCommittedTogetherAndOnlyTheGuiltyOneIsTold(@org.junit.jupiter.api.io.TempDir Path folder)
            throws Exception {
        try (Ledger file = Ledger.open(folder.resolve("ledger"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CrawlSources state = new CrawlSources(file);
            Lease lost = new Lease("source:x", "nobody", 7);
            AtomicInteger refused = new AtomicInteger();
            List<java.util.concurrent.Future<?>> all = new java.util.ArrayList<>();
            for (int i = 0; i < 300; i++) {
                int n = i;
                all.add(threads.submit(() -> {
                    CrawlState mine = n % 10 == 0 ? state.under(lost) : state;
                    try {
                        mine.save("s" + n % 3, List.of(known("k" + n, "sha")));
                    } catch (Leases.Lost e) {
                        refused.incrementAndGet();
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
            assertThat(refused).hasValue(30);
            assertThat(state.documents("s0").size()
                            + state.documents("s1").size()
                            + state.documents("s2").size())
                    .isEqualTo(270);
        }
    }

    private long until(String name) {
        return ledger.jdbi()
                .withHandle(h -> h.createQuery("select until_ms from lease where name = :n")
                        .bind("n", name)
                        .mapTo(Long.class)
                        .one());
    }

    private static Known known(String key, String sha256) {
        return new Known(
                key, URI.create("http://127.0.0.1/" + key), "f", null, sha256, START, START, null, false, null);
    }

    private static SourceOutcome outcome(String reason) {
        return new SourceOutcome(
                "s", "見本市", START, START, Status.COMPLETE, 1, null, 0, 0, 0, Map.of(), 0, 1, 0, reason, List.of());
    }
}
