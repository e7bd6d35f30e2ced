package kizashi.match;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;

/** Invented passages and profiles for tests. */
public final class Passages {
    public static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();
    public static final Municipality TOWN = new Municipality(null, "風待市", null, "兆県", 40_000);
    public static final Municipality OTHER = new Municipality(null, "雲居町", null, "空県", 9_000);
    /** Twenty passages, in which every term is as common as any. */
    public static final TermStatistics STATISTICS = new TermStatistics() {
        @Override
        public long passages() {
            return 200;
        }

        @Override
        public long passagesWith(String term) {
            return 10;
        }

        @Override
        public double averageLength() {
            return 80;
        }
    };

    private Passages() {}

    public static Profile profile(String id, String... keywords) {
        return new Profile(
                id,
                "高齢者見守り機器",
                "独居高齢者の見守り機器と緊急通報を提供する",
                List.of(keywords).stream()
                        .map(k -> new Profile.Keyword(k, 1, null))
                        .toList(),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                -1000,
                List.of());
    }

    public static Document document(Municipality municipality, LocalDate day, String title) {
        return DocumentBuilder.builder()
                .id(DocumentKeys.document(municipality, DocumentKind.MINUTES, title, day))
                .municipality(municipality)
                .kind(DocumentKind.MINUTES)
                .title(title)
                .spokenOn(day)
                .detectedAt(
                        day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().plusSeconds(86_400L * 30))
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.invalid/" + day))
                .sha256("00")
                .textId("t" + day)
                .sourceId("import")
                .backfill(false)
                .build();
    }

    public static Passage passage(Document document, int start, String text, Speaker speaker, Signal signal) {
        return new Passage(
                DocumentKeys.passage(document.id(), text, 0),
                document,
                start,
                start + text.length(),
                text,
                null,
                speaker,
                1,
                null,
                speaker.department(),
                signal);
    }

    /** A speech of a sitting, by its place in it. */
    public static Passage speech(Document sitting, int order, Speaker speaker, String text) {
        int start = order * 1000;
        return new Passage(
                DocumentKeys.passage(sitting.id(), text, 0),
                sitting,
                start,
                start + text.length(),
                text,
                null,
                speaker,
                order,
                null,
                speaker.department(),
                Signal.NOTHING);
    }

    public static Passage official(LocalDate day, String text) {
        return passage(document(TOWN, day, "定例会"), 100, text, speaker("福祉部長", "福祉部", "部長"), Signal.NOTHING);
    }

    public static Speaker speaker(String role, String department, String rank) {
        return new Speaker("風間一郎", role, department, List.of(), rank, null, Side.OFFICIAL, null, null);
    }

    public static Speaker member(String name) {
        return new Speaker(name, "議員", null, List.of(), null, "3番", Side.MEMBER, null, null);
    }

    /** A signal whose one reading spans the whole text. */
    public static Signal commitment(int start, String text, Commitment level) {
        CommitmentReading reading = new CommitmentReading(
                start, start + text.length(), level, start + text.length() - 6, start + text.length() - 1, "x");
        return SignalBuilder.builder().commitments(List.of(reading)).build();
    }

    public static List<AnalyzedPassage> cut(Passage... passages) {
        return List.of(passages).stream()
                .map(p -> AnalyzedPassage.of(p, ANALYZER))
                .toList();
    }

    public static Matcher matcher(Profile... profiles) {
        return new Matcher(List.of(profiles), Weights.shipped(), STATISTICS, ANALYZER, Feedback.NONE);
    }

    public static Instant instant(LocalDate day) {
        return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    }
}
