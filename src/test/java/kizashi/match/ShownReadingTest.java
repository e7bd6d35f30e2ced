package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.cases.Stages;
import kizashi.match.cases.TurningPoints;
import kizashi.match.section.ResponsibleSections;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** What is shown of an answer is what the score counts, and the explanation says the same. */
class ShownReadingTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final String PLAIN = "高齢者の暮らしは様々でございます。";
    private static final String STUDY = "見守り機器につきましては、国の動向を注視しながら導入を検討してまいります。";
    private static final String WILL = "配食の回数は来年度から増やしてまいります。";

    private static Match match(Commitment[] levels, String... sentences) {
        String text = String.join("", sentences);
        List<CommitmentReading> readings = new ArrayList<>();
        int at = 300;
        for (int i = 0; i < sentences.length; i++) {
            int end = at + sentences[i].length();
            readings.add(new CommitmentReading(at, end, levels[i], end - 7, end - 1, "x"));
            at = end;
        }
        Signal signal = SignalBuilder.builder().commitments(readings).build();
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, JUNE, "定例会"),
                300,
                text,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                signal);
        Profile profile = Passages.profile("watch", "見守り機器");
        return Passages.matcher(profile).match(Passages.cut(passage)).get(0);
    }

    private static String explained(Match match) {
        return match.parts().stream()
                .filter(p -> p.name().equals("commitment"))
                .map(Match.Part::reason)
                .findFirst()
                .orElse("");
    }

    @Test
    void theSentenceOfTheKeywordGoesBeforeAFirmerOneBesideIt() {
        Match match = match(new Commitment[] {Commitment.STUDY, Commitment.WILL_DO}, STUDY, WILL);
        ShownReading shown = ShownReading.of(match);
        assertThat(shown).isNotNull();
        assertThat(shown.counts()).isTrue();
        assertThat(shown.reading().level()).isEqualTo(Commitment.STUDY);
        assertThat(explained(match)).contains(Commitment.STUDY.label()).doesNotContain(Commitment.WILL_DO.label());
        Match alone = match(new Commitment[] {Commitment.STUDY, Commitment.NONE}, STUDY, WILL);
        assertThat(part(match)).isEqualTo(part(alone));
    }

    @Test
    void theNextSentenceSpeaksForOneThatCommitsNobody() {
        Match match =
                match(new Commitment[] {Commitment.NONE, Commitment.WILL_DO}, "見守り機器の設置数は三百でございます。", "来年度も拡充してまいります。");
        assertThat(ShownReading.of(match).counts()).isTrue();
        assertThat(explained(match)).contains(Commitment.WILL_DO.label());
    }

    @Test
    void whatIsFarOffIsShownButDoesNotCount() {
        Match match = match(
                new Commitment[] {Commitment.NONE, Commitment.NONE, Commitment.WILL_DO},
                "見守り機器の設置数は三百でございます。",
                PLAIN,
                WILL);
        ShownReading shown = ShownReading.of(match);
        assertThat(shown.counts()).isFalse();
        assertThat(shown.reading().level()).isEqualTo(Commitment.WILL_DO);
        assertThat(explained(match)).isEmpty();
        assertThat(Stages.of(match)).isEqualTo(Stage.SIGN);
    }

    @Test
    void whatStandsUnderAnotherAnnouncementIsNeverShown() {
        Match match = match(
                new Commitment[] {
                    Commitment.WILL_DO, Commitment.NONE, Commitment.NONE, Commitment.NONE, Commitment.DECIDED
                },
                WILL,
                "次に、見守り機器の設置数についてお答えします。",
                PLAIN,
                "次に、配食についてでございます。",
                WILL);
        assertThat(ShownReading.of(match)).isNull();
        assertThat(explained(match)).isEmpty();
    }

    @Test
    void whatWasAnnouncedWithTheKeywordCountsUpToTheNextAnnouncement() {
        Match match = match(
                new Commitment[] {
                    Commitment.NONE,
                    Commitment.NONE,
                    Commitment.NONE,
                    Commitment.STUDY,
                    Commitment.NONE,
                    Commitment.DECIDED
                },
                "見守り機器の貸与についてお答えします。",
                PLAIN,
                PLAIN,
                "来年度に向けて検討してまいります。",
                "次に、配食についてでございます。",
                WILL);
        ShownReading shown = ShownReading.of(match);
        assertThat(shown.counts()).isTrue();
        assertThat(shown.reading().level()).isEqualTo(Commitment.STUDY);
        assertThat(explained(match)).contains(Commitment.STUDY.label());
    }

    @Test
    void ofTwoFarOnesTheNearerIsShownAndNotTheFirmer() {
        Match match = match(
                new Commitment[] {
                    Commitment.DECIDED, Commitment.NONE, Commitment.NONE, Commitment.NONE, Commitment.STUDY
                },
                WILL,
                PLAIN + PLAIN,
                "見守り機器の設置数は三百でございます。",
                PLAIN,
                STUDY.substring(STUDY.indexOf("国の")));
        assertThat(ShownReading.of(match).reading().level()).isEqualTo(Commitment.STUDY);
    }

    @Test
    void ofTwoSentencesWithTheTermTheFirmerIsShown() {
        Match match = match(
                new Commitment[] {Commitment.STUDY, Commitment.DECIDED, Commitment.PARKED},
                STUDY,
                "見守り機器を四月から配布いたします。",
                "見守り機器の事例を研究してまいります。");
        assertThat(ShownReading.of(match).reading().level()).isEqualTo(Commitment.DECIDED);
    }

    @Test
    void whereNoTermMatchedTheFirmestOfTheAnswerIsShown() {
        Match found = match(
                new Commitment[] {Commitment.STUDY, Commitment.NONE, Commitment.DECIDED, Commitment.PARKED},
                STUDY,
                PLAIN,
                WILL,
                PLAIN);
        Match match = new Match(found.profileId(), found.passage(), found.score(), found.parts(), List.of());
        assertThat(ShownReading.of(match).reading().level()).isEqualTo(Commitment.DECIDED);
        assertThat(match.passage().signal().commitments()).hasSize(4);
    }

    @Test
    void whatWouldChangeItIsTheConditionThatTheAnswerStates() {
        Match match = match(new Commitment[] {Commitment.CONDITIONAL}, STUDY);
        assertThat(TurningPoints.of(opportunity(Stage.STUDY, match), match)).startsWith("答弁の条件「国の動向を注視しながら");
        assertThat(TurningPoints.of(opportunity(Stage.TAKEN, match), match)).contains("満了");
        assertThat(TurningPoints.missing()).isEmpty();
    }

    @Test
    void theSetPhraseAtTheEndGivesWayToASentenceThatSaysWhatIsDone() {
        String closing = "いずれにいたしましても、見守り機器の活用など、安心して暮らせる町となるよう、しっかりと取り組んでまいります。";
        Match match = match(new Commitment[] {Commitment.STUDY, Commitment.LEANING}, STUDY, closing);
        assertThat(ShownReading.of(match).reading().level()).isEqualTo(Commitment.STUDY);
        assertThat(explained(match)).contains(Commitment.STUDY.label());
        Match parked = match(new Commitment[] {Commitment.PARKED, Commitment.LEANING}, STUDY, closing);
        assertThat(ShownReading.of(parked).reading().level())
                .as("a phrase that goes along is not read as a park")
                .isEqualTo(Commitment.LEANING);
    }

    @Test
    void aSetPhraseAloneCommitsNobody() {
        String closing = "今後も引き続き、見守り機器の活用など、安心して暮らせる町となるよう、丁寧な対応を行ってまいります。";
        Match match = match(new Commitment[] {Commitment.NONE, Commitment.LEANING}, "見守り機器の設置数は増えております。", closing);
        ShownReading shown = ShownReading.of(match);
        assertThat(shown).isNotNull();
        assertThat(shown.closes()).isTrue();
        assertThat(shown.counts()).isFalse();
        assertThat(ShownReading.counted(match)).isNull();
        assertThat(explained(match)).isEmpty();
        Match refused = match(new Commitment[] {Commitment.REFUSED, Commitment.LEANING}, "見守り機器を配る予定はございません。", closing);
        assertThat(ShownReading.counted(refused)).isEqualTo(Commitment.REFUSED);
        String conditional = "引き続き、見守り機器の活用を、国の動向を見極めた上で図ってまいります。";
        assertThat(ShownReading.counted(match(new Commitment[] {Commitment.CONDITIONAL}, conditional)))
                .isEqualTo(Commitment.CONDITIONAL);
    }

    @Test
    void beforeASetPhraseStandsWhatLeadsToTheKeywordUnderItsHeading() {
        String heading = "見守り機器についてでございます。";
        String act = "これらの御提案にもしっかりと取り組んでまいります。";
        String closing = "今後とも見守り機器の推進に努めてまいります。";
        Commitment[] levels = {Commitment.NONE, Commitment.NONE, Commitment.WILL_DO, Commitment.NONE, Commitment.LEANING
        };
        Match leads = match(levels, heading, PLAIN, act, "見守り機器は大切なものでございます。", closing);
        assertThat(ShownReading.counted(leads)).isEqualTo(Commitment.WILL_DO);
        Match adds = match(levels, heading, PLAIN, act, "また、見守り機器は大切なものでございます。", closing);
        assertThat(ShownReading.counted(adds)).isNull();
    }

    @Test
    void whatWasAnnouncedAndIsLeftUndoneIsRefusedWhateverIsDoneInItsPlace() {
        String heading = "見守り機器に係る指針の作成についてお答えいたします。";
        String money = "関連する事業の経費を予算案に計上いたしております。";
        String left = "本市といたしましては、新たな指針は作成せず、計画に掲げた施策を進めてまいります。";
        Commitment[] levels = {Commitment.NONE, Commitment.DECIDED, Commitment.LEANING};
        Match match = match(levels, heading, money, left);
        assertThat(ShownReading.counted(match)).isEqualTo(Commitment.REFUSED);
        CommitmentReading reading = ShownReading.of(match).reading();
        assertThat(match.passage().between(reading.phraseStart(), reading.phraseEnd()))
                .isEqualTo("指針は作成せず");
        assertThat(explained(match)).isEmpty();
        Match detail = match(levels, heading, money, left.replace("指針", "部署"));
        assertThat(ShownReading.counted(detail)).isEqualTo(Commitment.DECIDED);
    }

    @Test
    void whatIsAskedOfTheNationGivesWayToWhatIsDoneOneself() {
        String asks = "見守り機器の導入につきましては、市長会として、国に要望するべく議論を進めております。";
        String own = "引き続き、見守り機器の導入について研究を進めてまいります。";
        Match match = match(new Commitment[] {Commitment.STUDY, Commitment.PARKED}, asks, own);
        assertThat(ShownReading.counted(match)).isEqualTo(Commitment.PARKED);
        assertThat(ShownReading.counted(match(new Commitment[] {Commitment.STUDY}, asks)))
                .isEqualTo(Commitment.STUDY);
    }

    @Test
    void whatStandsOnAMapIsNoCondition() {
        Match map = match(new Commitment[] {Commitment.DECIDED}, "見守り機器の在庫を、地図の上で公開するサービスを開始いたします。");
        assertThat(TurningPoints.of(opportunity(Stage.PLAN, map), map)).doesNotContain("答弁の条件");
        Match talks = match(new Commitment[] {Commitment.CONDITIONAL}, "見守り機器は、自治会との協議の上で導入いたします。");
        assertThat(TurningPoints.of(opportunity(Stage.PLAN, talks), talks)).startsWith("答弁の条件「自治会との協議の上で」");
    }

    @Test
    void whatIsThereAlreadyIsAReasonAndNoCondition() {
        for (String reason : List.of("今回の事案を踏まえまして", "激甚化する災害のリスクが高まっている状況を踏まえ", "委員の御指摘を踏まえて")) {
            Match match = match(new Commitment[] {Commitment.STUDY}, "見守り機器については、" + reason + "、導入を検討してまいります。");
            assertThat(TurningPoints.of(opportunity(Stage.STUDY, match), match))
                    .as(reason)
                    .doesNotContain("答弁の条件");
        }
        for (String condition : List.of("検証の結果を踏まえ", "市民の皆様の利用状況を踏まえ")) {
            Match match =
                    match(new Commitment[] {Commitment.CONDITIONAL}, "見守り機器については、" + condition + "、導入を検討してまいります。");
            assertThat(TurningPoints.of(opportunity(Stage.STUDY, match), match)).startsWith("答弁の条件「" + condition);
        }
    }

    @Test
    void whereAnAnswerGoesAlongAlreadyAStepIsWaitedForAndNoStudy() {
        Match strives = match(new Commitment[] {Commitment.LEANING}, "見守り機器の活用に積極的に努めてまいります。");
        assertThat(TurningPoints.of(opportunity(Stage.SIGN, strives), strives)).contains("具体的に示されたとき");
    }

    private static double part(Match match) {
        return match.parts().stream()
                .filter(p -> p.name().equals("commitment"))
                .mapToDouble(Match.Part::value)
                .sum();
    }

    private static Opportunity opportunity(Stage stage, Match match) {
        return new Opportunity(
                "o",
                Passages.TOWN,
                "見守り機器",
                List.of("watch"),
                List.of(match),
                match.score(),
                stage,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                match.passage().document().detectedAt(),
                match.passage().document().detectedAt());
    }
}
