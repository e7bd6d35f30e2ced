package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** Of which evidence the stage of a case is told. */
class OnMatterTest {
    private static final String KEYWORD = "個別施設計画";
    private static final String LIBRARY = "図書館の個別施設計画につきましては、図書館の蔵書の配置と図書館の閲覧席を見直し、今年度中に改定を検討してまいります。";
    private static final String POOL = "温水プールの個別施設計画に基づき、水球の競技団体と調整しながら、来月、プロポーザルの公募を開始いたします。";
    private static final String LIBRARY_LATER = "図書館の個別施設計画に基づく閲覧席と蔵書の配置の改修に係る経費を、当初予算に計上いたしました。";

    @Test
    void aTenderOfAnotherBuildingIsNotThatOfTheCase() {
        Match library = match(1, LIBRARY, 60);
        Match pool = match(2, POOL, 50);
        assertThat(Stages.of(pool)).isEqualTo(Stage.TENDER);
        assertThat(OnMatter.of(library, List.of(library, pool))).containsExactly(library);
        Opportunity o = CaseEvidence.of("OP-1", Passages.TOWN, List.of(library, pool), null);
        assertThat(o.matches()).containsExactly(library, pool);
        assertThat(o.stage()).isEqualTo(Stage.STUDY);
        ShownStage shown = ShownStage.of(o.matches(), o.stage());
        assertThat(shown).isNotNull();
        assertThat(shown.in()).isEqualTo(library);
    }

    @Test
    void whatIsToldAnywhereOnTheMatterStandsBeforeWhatIsWeighed() {
        Match hints = match(1, "図書館の個別施設計画の改修に要する経費は1億円でございます。", 60);
        Match runs = match(3, "図書館の個別施設計画を、改修のたびに運用しております。", 50);
        assertThat(Stages.of(hints)).as("what is told").isEqualTo(Stage.SIGN);
        assertThat(Stages.of(List.of(hints))).isEqualTo(Stage.BUDGET);
        ShownStage shown = ShownStage.of(List.of(hints), Stage.BUDGET);
        assertThat(shown).isNotNull();
        assertThat(shown.words()).contains("1億円");
        assertThat(Stages.of(runs)).isEqualTo(Stage.RUNNING);
        assertThat(Stages.of(List.of(hints, runs))).isEqualTo(Stage.RUNNING);
    }

    @Test
    void whatIsSaidOfTheSameLaterIs() {
        Match library = match(1, LIBRARY, 60);
        Match later = match(3, LIBRARY_LATER, 50);
        assertThat(CaseEvidence.of("OP-1", Passages.TOWN, List.of(library, later), null)
                        .stage())
                .isEqualTo(Stage.BUDGET);
    }

    @Test
    void partsOfOneAnnouncedAnswerAreOnOneMatter() {
        String filler = "夏の暑さの中で過ごす方々の健康を守ることは、どの地域におきましても大切な務めであると認識しております。".repeat(8);
        String text = "次に、個別施設計画の見直しについてお答えいたします。個別施設計画では、温水プールの水質を保つことが課題であります。" + filler
                + "個別施設計画における図書館の書架につきましては、耐震の方法を検討してまいります。";
        List<Passage> passages = passages(4, text);
        assertThat(passages).hasSizeGreaterThan(1);
        Match first = match(passages.get(0), 60);
        Match last = match(passages.get(passages.size() - 1), 50);
        assertThat(OnMatter.of(first, List.of(first, last))).containsExactly(first, last);
    }

    private static Match match(int month, String text, double score) {
        return match(passages(month, text).get(0), score);
    }

    private static List<Passage> passages(int month, String text) {
        LocalDate day = LocalDate.of(2026, month, 10);
        Document document = DocumentBuilder.builder()
                .id("d" + month)
                .municipality(Passages.TOWN)
                .kind(DocumentKind.MINUTES)
                .title("")
                .spokenOn(day)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("urn:kizashi:test"))
                .sha256("")
                .textId("d" + month)
                .sourceId("test")
                .backfill(true)
                .build();
        Speaker official = new Speaker(null, "部長", null, List.of(), null, null, Side.OFFICIAL, null, null);
        Minutes minutes = new Minutes(
                new Meeting(null, null, null, null, day, null, null, PublicationState.FINAL),
                List.of(),
                List.of(new Speech(1, 0, text.length(), 0, null, "", official, text, null)),
                List.of(),
                null);
        return new PassageReader().ofMinutes(document, ExtractedText.plain(text), minutes);
    }

    private static Match match(Passage passage, double score) {
        int at = passage.start() + passage.text().indexOf(KEYWORD);
        return new Match(
                "p",
                passage,
                score,
                List.of(),
                List.of(new Match.TermHit(KEYWORD, at, at + KEYWORD.length(), KEYWORD, 1)));
    }
}
