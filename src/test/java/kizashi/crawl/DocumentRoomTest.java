package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DocumentRoomTest {
    private static final long ROOM_FOR_200 = 200 * 4096L;

    @Test
    void whoFindsNoRoomWaitsUntilSomebodyIsDone() throws Exception {
        DocumentRoom room = new DocumentRoom(ROOM_FOR_200);
        CountDownLatch in = new CountDownLatch(1);
        try (DocumentRoom.Held first = room.take(150)) {
            Thread second = Thread.ofVirtual().start(() -> {
                try (DocumentRoom.Held held = room.take(100)) {
                    in.countDown();
                    held.holds(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(in.await(200, TimeUnit.MILLISECONDS)).isFalse();
            first.holds(20); // most of what was listed was known already
            assertThat(in.await(30, TimeUnit.SECONDS)).isTrue();
            second.join();
        }
    }

    @Test
    void aSourceThatIsLargerThanAllRoomGoesAlone() throws Exception {
        DocumentRoom room = new DocumentRoom(ROOM_FOR_200);
        try (DocumentRoom.Held held = room.take(100_000)) {
            held.holds(100_000);
        }
        try (DocumentRoom.Held held = room.take(0)) {
            assertThat(held).isNotNull();
        }
    }
}
