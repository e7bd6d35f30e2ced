package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.Exits;
import kizashi.match.Passages;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** A refusal of the matter ends a case, one of a part of it does not. */
class RefusedPartTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 12);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 5);
    private static final String STUDIES = "防犯カメラにつきましては、商店街の通りへの防犯カメラの設置を検討しております。";

    @Test
    void aRefusalOfExactlyTheMatterEndsIt() {
        assertThat(later(STUDIES, "防犯カメラの設置につきましては、維持費の負担から、設置する考えはございません。")).isEqualTo(Stage.DECLINED);
        assertThat(later(STUDIES, "防犯カメラにつきましては、効果が見通せないことから、商店街への設置は考えておりません。"))
                .isEqualTo(Stage.DECLINED);
        assertThat(later(STUDIES, "防犯カメラにつきましては、市独自の補助制度を設ける考えはございません。"))
                .as("how it is paid for is no other thing")
                .isEqualTo(Stage.DECLINED);
        assertThat(later(STUDIES, "防犯カメラにつきましては、他市の状況を見ながら、導入は考えておりません。"))
                .as("what is looked at is not what is refused")
                .isEqualTo(Stage.DECLINED);
    }

    @Test
    void aRefusalOfSomethingThatTheAnswerShownDoesNotSpeakOfEndsNothing() {
        assertThat(later(STUDIES, "防犯カメラの映像につきましては、現時点で市議会に監査委員会の設置を求める予定はございません。"))
                .isEqualTo(Stage.STUDY);
    }

    @Test
    void whoDoesNotGoOnWithTheOldBesideTheNewAffirmsTheNew() {
        String affirms = "見守りにつきましては、本年度より見守りアプリを導入いたします。";
        assertThat(later(affirms, "見守りにつきましては、端末の更新に費用を要することから、見守りのカードとの併用というのは非常に難しいものと考えております。", "見守り"))
                .isEqualTo(Stage.PLAN);
        assertThat(later(affirms, "見守りにつきましては、費用の面から、今までの見守りのカードを継続することは難しいものと考えております。", "見守り"))
                .isEqualTo(Stage.PLAN);
        assertThat(later(affirms, "見守りにつきましては、これまでの経過から、見守りアプリの導入は難しいものと考えております。", "見守り"))
                .isEqualTo(Stage.DECLINED);
    }

    @Test
    void anAnswerThatGoesOnBehindWhatItRefusesEndsNothing() {
        String filler = "熊の目撃情報は、市民の方々から電話や窓口で寄せられており、関係機関と情報を共有しているところでございます。".repeat(5);
        String refuses = "次に、熊の対策についてお答えいたします。" + filler + "熊を捕獲した場所などの情報発信につきましては、現時点では情報発信は考えておりません。";
        String goesOn = "本市としましては、熊の出没を早くお伝えすることが重要と考えております。今後は、さらに早い情報発信の方法を検討してまいります。";
        String closes = "熊の被害から地域を守るため、引き続き、しっかりと安全の確保に取り組んでまいります。";
        assertThat(sameAnswer(refuses, goesOn + closes)).isNotEqualTo(Stage.DECLINED);
        assertThat(sameAnswer(refuses, "なお、安全の確保は大切であると認識しております。" + goesOn + closes))
                .isNotEqualTo(Stage.DECLINED);
        String knows = "本市としましては、熊の出没を早くお伝えすることが重要と認識しております。".repeat(2);
        assertThat(sameAnswer(refuses, knows + closes))
                .as("a set phrase takes nothing back")
                .isEqualTo(Stage.DECLINED);
    }

    private static Stage sameAnswer(String refuses, String more) {
        List<Match> all = said(JUNE, refuses + more, "熊");
        Match refusal = all.stream()
                .filter(m -> Exits.of(m) == Stage.DECLINED)
                .findFirst()
                .orElseThrow();
        Match last = all.get(all.size() - 1);
        assertThat(last).isNotEqualTo(refusal);
        return Stages.of(List.of(last, refusal));
    }

    private static Stage later(String first, String then) {
        return later(first, then, "防犯カメラ");
    }

    private static Stage later(String first, String then, String keyword) {
        Match before = said(JUNE, first, keyword).get(0);
        Match after = said(DECEMBER, then, keyword).get(0);
        assertThat(Exits.of(after)).as(then).isEqualTo(Stage.DECLINED);
        Opportunity o = CaseEvidence.of("OP-1", Passages.TOWN, List.of(before, with(after, 20)), null);
        assertThat(o.best()).isEqualTo(before);
        Match shown = LatestWord.shown(o.matches(), o.stage());
        assertThat(shown.passage()).isEqualTo(o.stage() == Stage.DECLINED ? after.passage() : before.passage());
        return o.stage();
    }

    private static List<Match> said(LocalDate day, String answer, String keyword) {
        List<Match> all = new ArrayList<>();
        for (Passage passage :
                CaseStage.sitting(day, "定例会", "○議長（山田太郎君）　これより一般質問を行います。\n◎生活部長（浅倉進君）　" + answer + "\n")) {
            if (passage.speaker() != null && passage.speaker().side() == Side.OFFICIAL) {
                List<Match.TermHit> hits = new ArrayList<>();
                for (int at = passage.text().indexOf(keyword);
                        at >= 0;
                        at = passage.text().indexOf(keyword, at + 1)) {
                    int start = passage.start() + at;
                    hits.add(new Match.TermHit(keyword, start, start + keyword.length(), keyword, 1));
                }
                all.add(new Match("p", passage, 60, List.of(), hits));
            }
        }
        return all;
    }

    private static Match with(Match match, double score) {
        return new Match(match.profileId(), match.passage(), score, List.of(), match.terms());
    }
}
