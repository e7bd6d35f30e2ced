package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the matter of a keyword has come by an answer, beside cases of our own invention ({@code matter-stages.tsv}). */
class MatterStageTest {
    private static final Path FOLDER = Path.of("src/test/resources/kizashi/match");

    @Test
    void eachAnswerOfTheTableShowsItsStage() {
        List<String> wrong = new ArrayList<>();
        for (TsvTable.Row row : TsvTable.load(MatterStageTest.class, "matter-stages.tsv", FOLDER)
                .rows()) {
            String read = of(row.get("text"), row.get("keyword")).stage().name();
            if (!read.equals(row.get("stage"))) {
                wrong.add(row.place() + " " + row.get("keyword") + " is read as " + read + ": " + row.get("text"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWordsThatShowItAreThoseOfItsSentence() {
        MatterStage stage = of("窓口の予約システムにつきましては、昨年の秋から全支所で運用しております。今後も周知に努めてまいります。", "予約システム");
        assertThat(stage.shown()).isNotNull();
        assertThat(stage.shown().text()).isEqualTo("運用しております");
    }

    @Test
    void whatNoRuleTellsIsWeighed() {
        for (TsvTable.Row row : TsvTable.load(MatterStageTest.class, "weighed-stages.tsv", FOLDER)
                .rows()) {
            Match match = match(new PassageReader(), row.get("text"), row.get("keyword"));
            MatterStage weighed = MatterStage.weighed(match);
            assertThat(weighed.stage().name()).as(row.get("text")).isEqualTo(row.get("stage"));
            String words = weighed.shown() == null ? "" : weighed.shown().text();
            assertThat(words).as(row.place()).contains(row.get("words"));
            assertThat(row.get("text")).contains(words);
        }
    }

    @Test
    void whatRulesTellPlainlyIsWeighedNoOtherwise() {
        for (TsvTable.Row row : TsvTable.load(MatterStageTest.class, "matter-stages.tsv", FOLDER)
                .rows()) {
            Match match = everywhere(match(new PassageReader(), row.get("text"), row.get("keyword")));
            assertThat(MatterStage.weighed(match).stage().name())
                    .as(row.place())
                    .isEqualTo(row.get("stage"));
        }
    }

    @Test
    void theWordsOfAClauseEndWithIt() {
        MatterStage stage = of("清掃の業務委託を実施しており、十分ではない例がありました。", "業務委託");
        assertThat(stage.shown()).isNotNull();
        assertThat(stage.shown().text()).endsWith("実施しており");
    }

    @Test
    void whatEndsAMatterIsToldAlikeWithoutReadingItsWholeStage() {
        for (TsvTable.Row row : TsvTable.load(MatterStageTest.class, "matter-stages.tsv", FOLDER)
                .rows()) {
            Match match = match(new PassageReader(), row.get("text"), row.get("keyword"));
            Stage stage = MatterStage.of(match).stage();
            assertThat(MatterStage.exit(match)).as(row.place()).isEqualTo(Exits.isExit(stage) ? stage : null);
        }
    }

    @Test
    void aHomesOwnPredicateShowsWhatRuns(@TempDir Path folder) throws Exception {
        String text = "見守り機器につきましては、昨年度から全域で戸配りしております。";
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\tclass\tform\n戸配り\tACT\tnoun\n");
        assertThat(of(text, "見守り機器").stage()).isEqualTo(Stage.SIGN);
        assertThat(MatterStage.of(match(new PassageReader(SignalTables.of(folder)), text, "見守り機器"))
                        .stage())
                .isEqualTo(Stage.RUNNING);
    }

    private static MatterStage of(String text, String keyword) {
        return MatterStage.of(match(new PassageReader(), text, keyword));
    }

    /** The same with its keyword wherever it stands. */
    private static Match everywhere(Match match) {
        String text = match.passage().text();
        String keyword = match.terms().get(0).term();
        List<Match.TermHit> hits = new ArrayList<>();
        for (int at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
            int start = match.passage().start() + at;
            hits.add(new Match.TermHit(keyword, start, start + keyword.length(), keyword, 1));
        }
        return new Match("p", match.passage(), 0, List.of(), hits);
    }

    private static Match match(PassageReader reader, String text, String keyword) {
        Document document = DocumentBuilder.builder()
                .id("d")
                .municipality(new Municipality(null, "風待市", null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("")
                .spokenOn(LocalDate.of(2025, 9, 3))
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("urn:kizashi:test"))
                .sha256("")
                .textId("d")
                .sourceId("test")
                .backfill(true)
                .build();
        Speaker official = new Speaker(null, "部長", null, List.of(), null, null, Side.OFFICIAL, null, null);
        Minutes minutes = new Minutes(
                new Meeting(null, null, null, null, LocalDate.of(2025, 9, 3), null, null, PublicationState.FINAL),
                List.of(),
                List.of(new Speech(1, 0, text.length(), 0, null, "", official, text, null)),
                List.of(),
                null);
        Passage passage = reader.ofMinutes(document, ExtractedText.plain(text), minutes).stream()
                .filter(p -> p.text().contains(keyword))
                .findFirst()
                .orElseThrow();
        int at = passage.start() + passage.text().indexOf(keyword);
        return new Match(
                "p", passage, 0, List.of(), List.of(new Match.TermHit(keyword, at, at + keyword.length(), keyword, 1)));
    }
}
