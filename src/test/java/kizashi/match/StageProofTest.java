package kizashi.match;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.MoneyReader;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose trial and whose budget a passage tells of. */
class StageProofTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final Speaker OFFICIAL = speaker("福祉部長", "福祉部", "部長");

    @Test
    void theSentenceOfTheKeywordShowsIt() {
        assertThat(trial("見守りセンサーの実証実験を行っております。")).isEqualTo(Stage.TRIAL);
        assertThat(trial("見守りセンサーは有効と考えております。また、公園の利用につきましては、実証実験を行います。")).isNull();
        assertThat(trial("見守りは大切であり、ごみの収集につきましては、実証実験を始めました。")).isNull();
        assertThat(trial("見守りにつきましては、実証実験を始めました。")).isEqualTo(Stage.TRIAL);
    }

    @Test
    void whatGoesOnShowsItWithoutAMatterOfItsOwn() {
        assertThat(trial("見守りは重要であります。来年度に実証実験を行います。")).isEqualTo(Stage.TRIAL);
        assertThat(trial("見守りは重要であります。除雪車の実証実験を行います。")).isNull();
        assertThat(trial("見守りは重要であります。次に、実証実験を行います。")).isNull();
    }

    @Test
    void aHeadingHoldsUntilTheNextOne() {
        String heading = "見守りについてお答えいたします。高齢の方が増えております。";
        assertThat(trial(heading + "来年度から実証実験を行います。")).isEqualTo(Stage.TRIAL);
        assertThat(trial(heading + "次に、ごみの収集です。来年度から実証実験を行います。")).isNull();
        assertThat(trial(heading + "水道料金につきましては、実証実験を行います。")).isNull();
    }

    @Test
    void whatStandsBeforeTheKeywordIsOfItOnlyUnderItsName() {
        assertThat(trial("除雪車の実証実験を行います。今後も地域で見守りを続けます。")).isNull();
        assertThat(trial("高齢者見守りセンサーの実証実験を行います。高齢者見守りセンサーの台数は十台です。")).isEqualTo(Stage.TRIAL);
    }

    @Test
    void whatTheKeywordOnlyStandsBesideIsNotItsTrial() {
        assertThat(trial("見守りの不安の解消や孤立の防止につながる乗合バスの導入に向けて、実証実験を行います。"))
                .as("the trial is of the bus, which mends many things")
                .isNull();
        assertThat(trial("見守りに資するセンサーの導入に向けて、実証実験を行います。")).isEqualTo(Stage.TRIAL);
        assertThat(trial("実証実験の結果として米が多くとれた際には、見守りの方へのヒアリングを行います。")).isNull();
        assertThat(trial("放課後教室の実証実験では、子供の見守りに御協力をいただきました。")).isNull();
        assertThat(trial("見守り係が運営する農園につきまして、実証実験を行います。"))
                .as("the name of an office")
                .isNull();
        assertThat(trial("体育館の開放につきましては、見守り者と協議をし、実証実験を行います。")).isNull();
    }

    @Test
    void aMemberShowsNoStage() {
        String text = "見守りセンサーの実証実験を行うべきと考えます。";
        assertThat(proof(text, member("風野"))).isNull();
        assertThat(proof(text, OFFICIAL)).isNotNull();
    }

    @Test
    void ofSeveralTheFarthestOnTheMatterCounts() {
        String text = "見守りの実証実験を行います。次に、道路の補修の費用を予算に計上いたしました。";
        StageReading trial = reading(text, "実証実験", Stage.TRIAL);
        StageReading budget = reading(text, "予算に計上", Stage.BUDGET);
        assertThat(StageProof.of(match(text, OFFICIAL, budget, List.of(trial, budget))))
                .isEqualTo(trial);
        assertThat(StageProof.of(match(text, null, budget, List.of(trial, budget))))
                .as("a paper is on one matter")
                .isEqualTo(budget);
    }

    @Test
    void aBudgetShowsTheRowOfTheKeyword() {
        String rows = "家具固定対策事業委託料　2,240千円\n12　福祉課　見守り機器の購入費　4,500千円\n管理委託料　3,882千円";
        StageReading other = reading(rows, "家具固定対策事業", Stage.BUDGET);
        Match match = match(rows, null, other, List.of(other));
        Signal sums = SignalBuilder.builder()
                .amounts(MoneyReader.read(rows, FoldedText.of(rows)))
                .stage(other)
                .stages(List.of(other))
                .build();
        Passage p = match.passage();
        Passage with = new Passage(p.key(), p.document(), 0, rows.length(), rows, null, null, null, null, null, sums);
        StageReading own = StageProof.of(new Match("watch", with, 50, List.of(), match.terms()));
        assertThat(own).isNotNull();
        assertThat(own.text()).isEqualTo("福祉課　見守り機器の購入費");
        assertThat(own.stage()).isEqualTo(Stage.BUDGET);
        assertThat(StageProof.of(match)).as("no sum is known of the row").isEqualTo(other);
    }

    private static @Nullable Stage trial(String text) {
        StageReading proof = proof(text, OFFICIAL);
        return proof == null ? null : proof.stage();
    }

    private static @Nullable StageReading proof(String text, Speaker speaker) {
        StageReading reading = reading(text, "実証実験", Stage.TRIAL);
        return StageProof.of(match(text, speaker, reading, List.of(reading)));
    }

    private static StageReading reading(String text, String words, Stage stage) {
        int at = text.indexOf(words);
        return new StageReading(stage, at, at + words.length(), words);
    }

    private static Match match(String text, @Nullable Speaker speaker, StageReading stage, List<StageReading> stages) {
        Signal signal = SignalBuilder.builder().stage(stage).stages(stages).build();
        List<Match.TermHit> hits = new ArrayList<>();
        for (int at = text.indexOf("見守り"); at >= 0; at = text.indexOf("見守り", at + 1)) {
            hits.add(new Match.TermHit("見守り", at, at + 3, "見守り", 10));
        }
        Document document = document(Passages.TOWN, JUNE, "定例会");
        Passage passage = new Passage("p", document, 0, text.length(), text, null, speaker, null, null, null, signal);
        return new Match("watch", passage, 50, List.of(), hits);
    }
}
