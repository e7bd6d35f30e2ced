package kizashi.index;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Passages of invented councils. */
public final class TestPassages {
    public static final Municipality MIDORI = new Municipality(code("99201"), "みどり野市", null, "若葉県", 80_000);
    public static final Municipality UMIBE = new Municipality(code("99202"), "海辺ヶ丘町", null, "若葉県", 12_000);

    private TestPassages() {}

    private static LgCode code(String five) {
        return new LgCode(five + LgCode.checkDigit(five));
    }

    /** A passage of an official on a day. */
    public static Passage official(Municipality body, String day, String text) {
        return passage(body, LocalDate.parse(day), Side.OFFICIAL, "髙橋一郎", "産業振興課長", "産業振興課", text, 0);
    }

    /** A passage with everything that can be searched. */
    public static Passage passage(
            Municipality body,
            @Nullable LocalDate day,
            Side side,
            String name,
            String role,
            @Nullable String department,
            String text,
            int occurrence) {
        String title = "令和7年第4回定例会";
        Document document = DocumentBuilder.builder()
                .id(DocumentKeys.document(body, DocumentKind.MINUTES, title, day))
                .municipality(body)
                .kind(DocumentKind.MINUTES)
                .title(title)
                .spokenOn(day)
                .detectedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .state(PublicationState.FINAL)
                .url(URI.create("http://127.0.0.1/minutes/1"))
                .sha256("0".repeat(64))
                .textId("text-1")
                .sourceId("test")
                .backfill(false)
                .build();
        Speaker speaker = new Speaker(name, role, department, List.of(), null, null, side, null, null);
        return new Passage(
                DocumentKeys.passage(document.id(), text, occurrence),
                document,
                100,
                100 + text.length(),
                text,
                null,
                speaker,
                1,
                null,
                department,
                Signal.NOTHING);
    }

    /** Passages with their words. */
    public static List<AnalyzedPassage> analyzed(KizashiAnalyzer analyzer, Passage... passages) {
        return List.of(passages).stream()
                .map(p -> AnalyzedPassage.of(p, analyzer))
                .toList();
    }
}
