package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsTest {
    private static final Instant THEN = Instant.parse("2026-06-10T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void failuresAndTimesOfNewHostsAreWrittenAtTheSameTime() throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            Hosts hosts = new Hosts(ledger);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 300; i++) {
                    String key = "host:" + i;
                    hosts.requested(List.of(key), THEN.plusSeconds(i));
                    Future<?> failing = threads.submit(() -> hosts.failed(key, 1, null, "status 500"));
                    Future<?> writing = threads.submit(hosts::flush);
                    failing.get();
                    writing.get();
                }
            }
            hosts.flush();
            Hosts restarted = new Hosts(ledger);
            for (int i = 0; i < 300; i++) {
                assertThat(restarted.host("host:" + i).failures()).isEqualTo(1);
                assertThat(restarted.host("host:" + i).lastRequest()).isAfterOrEqualTo(THEN.plusSeconds(i));
            }
        }
    }
}
