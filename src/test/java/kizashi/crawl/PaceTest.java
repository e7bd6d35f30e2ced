package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The time left of a crawl is that of its slowest host. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void theSlowestHostDecides() {
        Pace pace = new Pace(2, START);
        Pace.Host quick = pace.host(1);
        Pace.Host slow = pace.host(1);
        quick.begins(START);
        slow.begins(START);
        assertThat(pace.left(after(1))).as("nothing is known yet").isNull();
        quick.plans(10, START);
        slow.plans(100, START);
        for (int i = 0; i < 5; i++) {
            quick.tries();
            slow.tries();
        }
        assertThat(pace.left(after(50))).as("95 at ten seconds each").isEqualTo(Duration.ofSeconds(950));
    }

    @Test
    void whatFollowsOnAHostTakesWhatThoseBeforeTook() {
        Pace pace = new Pace(3, START);
        Pace.Host host = pace.host(3);
        host.begins(START);
        host.ends(after(100));
        host.begins(after(100));
        host.plans(10, after(100));
        for (int i = 0; i < 5; i++) {
            host.tries();
        }
        assertThat(pace.left(after(150)))
                .as("fifty of the second, a hundred for the third")
                .isEqualTo(Duration.ofSeconds(150));
        pace.sourcesDone.set(3);
        assertThat(pace.left(after(300))).as("done").isNull();
    }
}
