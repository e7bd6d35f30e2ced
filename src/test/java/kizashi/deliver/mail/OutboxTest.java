package kizashi.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.deliver.Cases;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestComposer;
import kizashi.deliver.DigestLinks;
import kizashi.deliver.FlakySmtp;
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
        assertThat(outbox.queue(Letters.of(digest, DigestLinks.NONE), digest.sent(), Cases.NOW))
                .isTrue();
        assertThat(outbox.queue(Letters.of(digest, DigestLinks.NONE), digest.sent(), Cases.NOW))
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
        outbox.queue(Letters.of(digest, DigestLinks.NONE), digest.sent(), Cases.NOW);
        String first = outbox.due(Cases.NOW).get(0).messageId();
        String again = outbox.due(Cases.NOW).get(0).messageId();
        assertThat(again)
                .isEqualTo(first)
                .isEqualTo(Letters.of(digest, DigestLinks.NONE).messageId());
        Letter same = outbox.due(Cases.NOW).get(0);
        assertThat(same.html()).isEqualTo(Letters.of(digest, DigestLinks.NONE).html());
    }

    /** Enough letters for some hundred faults: hung up, refused for now, hung up after the mail was taken. */
    @Test
    void faultsLoseNothingAndRepeatOnlyUnderTheSameMessageId() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            Digest digest = digest();
            Letter letter = new Letter(
                    "<letter-" + i + "@kizashi>", "r" + i + "@example.com", Cases.DAY, "新着", "<p>x</p>", "x", null);
            outbox.queue(letter, digest.sent(), Cases.NOW);
            ids.add(letter.messageId());
        }
        Instant now = Cases.NOW;
        int sent = 0;
        try (FlakySmtp server = new FlakySmtp(7, 0.5)) {
            MailSettings settings = new MailSettings(
                    "127.0.0.1", server.port(), "", null, "alerts@example.com", MailSettings.Security.NONE);
            for (int round = 0; round < 12 && outbox.counts().waiting() > 0; round++) {
                Clock at = Clock.fixed(now, ZoneOffset.UTC);
                sent += new Dispatcher(outbox, new SmtpCarrier(settings, at), at)
                        .run()
                        .sent();
                now = now.plus(Duration.ofHours(5));
            }
            assertThat(server.faults()).isGreaterThan(200);
            assertThat(sent).isEqualTo(300);
            assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 300, 0));
            assertThat(new HashSet<>(server.accepted())).isEqualTo(ids);
            int before = server.accepted().size();
            Clock nextDay = Clock.fixed(now.plus(Duration.ofDays(1)), ZoneOffset.UTC);
            assertThat(new Dispatcher(outbox, new SmtpCarrier(settings, nextDay), nextDay)
                            .run()
                            .sent())
                    .isZero();
            assertThat(server.accepted()).hasSize(before);
        }
    }

    @Test
    void aRefusedAddressIsGivenUpAndSaidSo() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, DigestLinks.NONE), digest.sent(), Cases.NOW);
        Dispatcher.Report report =
                new Dispatcher(outbox, l -> new Carrier.Outcome.Refused("no such user"), clock).run();
        assertThat(report.problems()).containsExactly("sales@example.com: no such user");
        assertThat(outbox.due(Cases.NOW.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(outbox.counts().givenUp()).isEqualTo(1);
    }

    @Test
    void whoUnsubscribedGetsNothingThatWaits() {
        Digest digest = digest();
        outbox.queue(Letters.of(digest, DigestLinks.NONE), digest.sent(), Cases.NOW);
        outbox.unsubscribe("Sales@Example.com", Cases.NOW);
        outbox.unsubscribe("sales@example.com", Cases.NOW);
        assertThat(outbox.unsubscribed("sales@example.com")).isTrue();
        assertThat(outbox.due(Cases.NOW)).isEmpty();
    }

    @Test
    void withoutAMailServerTheLetterIsAFile(@TempDir Path folder) throws Exception {
        FolderCarrier carrier = new FolderCarrier(folder.resolve("out"));
        Letter letter = Letters.of(digest(), DigestLinks.NONE);
        assertThat(carrier.carry(letter)).isEqualTo(new Carrier.Outcome.Done());
        assertThat(carrier.carry(letter)).isEqualTo(new Carrier.Outcome.Done());
        assertThat(Files.readString(carrier.file(letter, "html"))).contains("霧ヶ原市");
        assertThat(folder.resolve("out").toFile().list()).hasSize(2);
    }
}
