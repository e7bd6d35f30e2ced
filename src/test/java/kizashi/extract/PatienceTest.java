package kizashi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void whoHadHisShareOfTheProcessorIsGivenUpAtTheLimit() {
        assertThat(new Patience(LIMIT).lasts(LIMIT, LIMIT)).isFalse();
    }

    @Test
    void whoGetsNothingDoneIsGivenUpAtTheLimit() {
        assertThat(new Patience(LIMIT).lasts(LIMIT, Duration.ofMillis(200))).isFalse();
        assertThat(new Patience(LIMIT).lasts(LIMIT, Duration.ZERO))
                .as("unknown")
                .isFalse();
    }

    @Test
    void onABusyMachineAWorkerIsWaitedForUntilItHadItsShare() {
        Patience patience = new Patience(LIMIT);
        assertThat(patience.lasts(LIMIT, Duration.ofSeconds(50))).isTrue();
        assertThat(patience.lasts(patience.next(), Duration.ofSeconds(8))).isTrue();
        assertThat(patience.lasts(patience.next(), Duration.ofSeconds(8)))
                .as("66 s of work")
                .isFalse();
    }

    @Test
    void nobodyIsWaitedForForever() {
        Patience patience = new Patience(LIMIT);
        int looks = 0;
        for (Duration wait = LIMIT; patience.lasts(wait, wait.dividedBy(40)); wait = patience.next()) {
            looks++;
        }
        assertThat(looks).isEqualTo(16);
    }
}
