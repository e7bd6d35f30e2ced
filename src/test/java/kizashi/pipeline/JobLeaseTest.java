package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import kizashi.config.Home;
import kizashi.crawl.LeaseKeeper;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerLeases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLeaseTest {

    @Test
    void aJobThatRunsIsNotBegunASecondTime() {
        try (Ledger ledger = Ledger.inMemory()) {
            LeaseKeeper one = new LeaseKeeper(new LedgerLeases(ledger, Clock.systemUTC()), LedgerLeases.RENEW_EVERY);
            LeaseKeeper other = new LeaseKeeper(new LedgerLeases(ledger, Clock.systemUTC()), LedgerLeases.RENEW_EVERY);
            AtomicInteger runs = new AtomicInteger();
            String result = JobLease.run(
                    one,
                    "digest",
                    () -> {
                        runs.incrementAndGet();
                        return JobLease.run(other, "digest", () -> "twice", who -> "left out, " + who + " does it");
                    },
                    who -> "never");
            assertThat(result)
                    .startsWith("left out, ")
                    .contains("/" + ProcessHandle.current().pid() + "/");
            assertThat(runs).hasValue(1);
            assertThatThrownBy(() -> JobLease.run(
                            one,
                            "digest",
                            () -> {
                                throw new IllegalStateException("broken");
                            },
                            who -> "never"))
                    .hasMessage("broken");
            assertThat(JobLease.run(other, "digest", () -> "again", who -> "still held"))
                    .as("a job that fails gives its lease back")
                    .isEqualTo("again");
        }
    }

    @Test
    void whileAnotherMachineSendsTheDigestThisOneSaysSoAndSendsNothing(@TempDir Path folder) {
        try (Kizashi kizashi = Kizashi.open(new Home(folder), Clock.systemUTC(), m -> {})) {
            kizashi.ledger()
                    .jdbi()
                    .useHandle(h -> h.execute(
                            "insert into lease (name, holder, fence, until_ms) values ('job:digest', 'elsewhere/1/1/1', 3, ?),"
                                    + " ('job:crawl:daily', 'elsewhere/1/1/2', 8, ?)",
                            System.currentTimeMillis() + 60_000,
                            System.currentTimeMillis() + 60_000));
            Digests.Day day = kizashi.dailyDigest(LocalDate.of(2026, 11, 21));
            assertThat(day.sent()).isZero();
            assertThat(day.problems()).singleElement().asString().contains("elsewhere/1/1/1");
            assertThat(kizashi.crawlGroup("daily").crawled().sources()).isEmpty();
            assertThat(kizashi.runReports(9)).as("nothing was run").isEmpty();
        }
    }
}
