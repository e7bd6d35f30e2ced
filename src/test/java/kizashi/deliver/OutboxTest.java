package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private final Ledger ledger = Ledger.inMemory();
    private final Outbox outbox = new LedgerOutbox(ledger);
    private final Clock clock = Clock.fixed(Cases.NOW, ZoneOffset.UTC);

    @AfterEach
    void close() {
        ledger.close();
    }

    private Digest digest() {
        return DigestComposer.compose(
                Cases.request(List.of(Cases.usual("o1", 9)), outbox.delivered("sales@example.com")));
    }

    @Test
    void aSecondRunQueuesNothingAndSendsNothing() {
        Digest digest = digest();
        assertThat(outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW))
                .isTrue();
        assertThat(outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW))
                .isFalse();
        assertThat(digest().empty()).isTrue();
        List<Letter> carried = new ArrayList<>();
        Dispatcher dispatcher = new Dispatcher(
                outbox,
                letter -> {
                    carried.add(letter);
                    return new Carrier.Outcome.Done();
                },
                clock);
        assertThat(dispatcher.run().sent()).isEqualTo(1);
        assertThat(dispatcher.run().sent()).isZero();
        assertThat(carried).hasSize(1);
        assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 1, 0));
        assertThat(outbox.delivered("SALES@example.com").opportunities()).containsExactly("o1");
        assertThat(outbox.delivered("other@example.com").opportunities()).isEmpty();
    }

    @Test
    void whatIsTakenForToldIsNotMailed() {
        String key = Cases.usual("o1", 9).best().passage().key();
        outbox.told("sales@example.com", List.of(key, key));
        outbox.told("sales@example.com", List.of(key));
        assertThat(digest().empty()).isTrue();
    }

    @Test
    void aCrashBetweenSendingAndMarkingSendsTheSameMessageIdAgain() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW);
        String first = outbox.due(Cases.NOW).get(0).messageId();
        String again = outbox.due(Cases.NOW).get(0).messageId();
        assertThat(again).isEqualTo(first).isEqualTo(Letters.of(digest, null).messageId());
        Letter same = outbox.due(Cases.NOW).get(0);
        assertThat(same.html()).isEqualTo(Letters.of(digest, null).html());
    }

    @Test
    void faultsLoseNothing() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW);
        Random random = new Random(42);
        Instant now = Cases.NOW;
        int sent = 0;
        for (int i = 0; i < 40 && sent == 0; i++) {
            Clock at = Clock.fixed(now, ZoneOffset.UTC);
            sent += new Dispatcher(
                            outbox,
                            l -> random.nextInt(4) == 0
                                    ? new Carrier.Outcome.Done()
                                    : new Carrier.Outcome.Later("busy"),
                            at)
                    .run()
                    .sent();
            now = now.plus(Duration.ofHours(5));
        }
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void aRefusedAddressIsGivenUpAndSaidSo() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW);
        Dispatcher.Report report =
                new Dispatcher(outbox, l -> new Carrier.Outcome.Refused("no such user"), clock).run();
        assertThat(report.problems()).containsExactly("sales@example.com: no such user");
        assertThat(outbox.due(Cases.NOW.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(outbox.counts().givenUp()).isEqualTo(1);
    }

    @Test
    void whoUnsubscribedGetsNothingThatWaits() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, null), digest.sent(), Cases.NOW);
        outbox.unsubscribe("Sales@Example.com", Cases.NOW);
        outbox.unsubscribe("sales@example.com", Cases.NOW);
        assertThat(outbox.unsubscribed("sales@example.com")).isTrue();
        assertThat(outbox.due(Cases.NOW)).isEmpty();
    }

    @Test
    void withoutAMailServerTheLetterIsAFile(@TempDir Path folder) throws Exception {
        FolderCarrier carrier = new FolderCarrier(folder.resolve("out"));
        Letter letter = Letters.of(digest(), null);
        assertThat(carrier.carry(letter)).isEqualTo(new Carrier.Outcome.Done());
        assertThat(carrier.carry(letter)).isEqualTo(new Carrier.Outcome.Done());
        assertThat(Files.readString(carrier.file(letter, "html"))).contains("霧ヶ原市");
        assertThat(folder.resolve("out").toFile().list()).hasSize(2);
    }
}
