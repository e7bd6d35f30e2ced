package kizashi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void aPassageComesBackAsItWas() {
        Municipality town = new Municipality(new LgCode("011002"), "札幌市", null, "北海道", 1_935_013);
        Document document = DocumentBuilder.builder()
                .id("d")
                .municipality(town)
                .kind(DocumentKind.MINUTES)
                .title("令和８年第３回定例会")
                .spokenOn(LocalDate.of(2026, 9, 10))
                .detectedAt(Instant.parse("2026-11-21T00:00:00Z"))
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.jp/1"))
                .sha256("00")
                .textId("t")
                .sourceId("s")
                .backfill(false)
                .build();
        Speaker speaker = new Speaker("佐藤", "産業課長", "産業課", List.of(), "課長", null, Side.OFFICIAL, null, null);
        Signal signal = SignalBuilder.builder()
                .commitments(List.of(new CommitmentReading(0, 5, Commitment.STUDY, 1, 3, "検討 → 3")))
                .amounts(List.of(new Signal.Money(0, 2, "5億円", 500_000_000L, null, Signal.Bound.EXACT)))
                .stage(new Signal.StageReading(Stage.STUDY, 0, 1, "検討"))
                .build();
        Passage passage = new Passage("k", document, 0, 5, "検討します", null, speaker, 3, null, "産業課", signal);
        assertThat(Json.read(Json.write(passage), Passage.class)).isEqualTo(passage);
        assertThat(Json.write(town)).contains("\"code\":\"011002\"");
    }

    @Test
    void anLgCodeKnowsItsCheckDigit() {
        assertThat(new LgCode("131016").key()).isEqualTo("LG-131016");
        assertThatThrownBy(() -> new LgCode("131017")).hasMessageContaining("13101 comes 6");
        assertThatThrownBy(() -> new LgCode("1100")).hasMessageContaining("six digits");
    }
}
