package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void anArrivalWaitsUntilItIsDoneEvenAcrossARestart(@TempDir Path folder) {
        Path file = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(file)) {
            Inbox inbox = new Inbox(ledger);
            assertThat(inbox.add("a", "{\"n\":1}", NOW)).isTrue();
            assertThat(inbox.add("a", "{\"n\":1}", NOW)).isFalse();
            assertThat(inbox.add("b", "{\"n\":2}", NOW)).isTrue();
            inbox.done(inbox.waiting(1).get(0).id(), null);
        }
        try (Ledger ledger = Ledger.open(file)) {
            Inbox inbox = new Inbox(ledger);
            assertThat(inbox.waitingCount()).isEqualTo(1);
            assertThat(inbox.waiting(10)).extracting(Inbox.Entry::json).containsExactly("{\"n\":2}");
        }
    }

    @Test
    void aSecondWriteOfADocumentIsItsNextRevision() {
        try (Ledger ledger = Ledger.inMemory()) {
            Documents documents = new Documents(ledger);
            Document first = document("aa");
            documents.put(first, 1);
            documents.put(document("bb"), 2);
            assertThat(documents.find(first.id())).get().satisfies(stored -> {
                assertThat(stored.revision()).isEqualTo(2);
                assertThat(stored.document().sha256()).isEqualTo("bb");
            });
            assertThat(documents.count(LocalDate.of(2026, 1, 1))).isEqualTo(1);
            assertThat(documents.count(LocalDate.of(2027, 1, 1))).isZero();
            assertThat(documents.count(null)).isEqualTo(1);
        }
    }

    private static Document document(String sha) {
        return DocumentBuilder.builder()
                .id("LG-1")
                .municipality(new Municipality(null, "架空市", null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("定例会")
                .spokenOn(LocalDate.of(2026, 9, 1))
                .detectedAt(NOW)
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.jp/"))
                .sha256(sha)
                .textId("t")
                .sourceId("s")
                .backfill(false)
                .build();
    }
}
