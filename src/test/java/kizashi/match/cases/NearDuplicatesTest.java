package kizashi.match.cases;

import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** The same words are one item with all its sources; the same phrase about another matter is not. */
class NearDuplicatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final String ANSWER = "独居高齢者の見守りにつきましては、民間事業者と連携し、緊急通報装置の更新に合わせて、来年度からセンサーによる見守りを始めてまいりたいと考えております。";

    private static Match match(Municipality town, String title, String who, String text) {
        Passage passage = passage(document(town, DAY, title), 100, text, speaker(who, "福祉部", "部長"), Signal.NOTHING);
        return matcher(profile("a", "見守り", "緊急通報")).match(cut(passage)).get(0);
    }

    private static Match match(String title, String who, String text) {
        return match(Passages.TOWN, title, who, text);
    }

    @Test
    void thePreliminaryAndTheOfficialText() {
        Match preliminary = match("定例会〔速報版〕", "福祉部長", ANSWER);
        Match official = match("定例会", "福祉部長", ANSWER.replace("、", "，").replace("来年度から", "\n来年度より") + "\n");
        assertThat(NearDuplicates.group(List.of(official, preliminary)))
                .singleElement()
                .satisfies(i -> assertThat(i.shown()).isEqualTo(official))
                .satisfies(i -> assertThat(i.others()).containsExactly(preliminary));
    }

    @Test
    void theSameAnswerOfTwoOfficials() {
        Match mayor = match("定例会", "市長", "お答えします。" + ANSWER);
        Match director = match("定例会", "福祉部長", ANSWER);
        assertThat(NearDuplicates.group(List.of(mayor, director))).hasSize(1);
    }

    @Test
    void theMinutesAndTheReportOfTheCommittee() {
        Match minutes = match("福祉委員会", "福祉部長", ANSWER);
        Match report = match("定例会", "福祉委員長", "理事者から、" + ANSWER.replace("始めてまいりたいと考えております。", "始めてまいりたいとの答弁がありました。"));
        assertThat(NearDuplicates.group(List.of(minutes, report))).hasSize(1);
    }

    @Test
    void theSamePhraseAboutAnotherMatterIsAnotherItem() {
        String stock = "につきましては、国の動向や他の自治体の取組状況を注視しながら、関係部局と連携し、調査研究を進めてまいりたいと考えております。";
        assertThat(NearDuplicates.group(
                        List.of(match("定例会", "福祉部長", "高齢者の見守り" + stock), match("定例会", "福祉部長", "高齢者の緊急通報" + stock))))
                .hasSize(2);
        assertThat(NearDuplicates.group(
                        List.of(match("定例会", "福祉部長", "児童の見守り" + stock), match("定例会", "福祉部長", "高齢者の見守り" + stock))))
                .hasSize(2);
        assertThat(NearDuplicates.group(
                        List.of(match("定例会", "福祉部長", "東浜地区の見守り" + stock), match("定例会", "福祉部長", "西浜地区の見守り" + stock))))
                .hasSize(2);
    }

    @Test
    void otherFiguresAreAnotherAnswer() {
        String counted = "見守りセンサーの設置につきましては、令和７年度に120世帯で行い、利用者の皆様から安心して暮らせるとの声をいただいているところでございます。";
        assertThat(NearDuplicates.group(List.of(
                        match("六月定例会", "福祉部長", counted),
                        match("九月定例会", "福祉部長", counted.replace("令和７年度", "令和８年度").replace("120", "180")))))
                .hasSize(2);
    }

    @Test
    void theOppositeIsAnotherAnswer() {
        String said = "見守りセンサーについてお答えします。昨年度に設置した世帯は120世帯で、利用を申し込まれる世帯の数は大きく増加している状況でございます。"
                + "設置の費用への助成は、来年度も引き続き実施する考えでございます。";
        for (String other : List.of(
                said.replace("増加", "減少"),
                said.replace("実施する考えでございます", "実施する考えはございません"),
                said.replace("引き続き実施する", "実施しない"),
                said.replace("120", "150"),
                said.replace("来年度", "今年度"))) {
            assertThat(NearDuplicates.group(List.of(match("六月定例会", "福祉部長", said), match("九月定例会", "福祉部長", other))))
                    .as(other)
                    .hasSize(2);
        }
        for (String same :
                List.of(said.replace("考えでございます", "考えです"), said.replace("来年度も引き続き", "来年度も、引き続き"), said + "以上でございます。")) {
            assertThat(NearDuplicates.group(List.of(match("六月定例会", "福祉部長", said), match("六月定例会〔速報版〕", "福祉部長", same))))
                    .as(same)
                    .hasSize(1);
        }
    }

    @Test
    void figuresInOtherNumeralsAreTheSame() {
        String counted = "見守りセンサーは、令和七年度に百二十世帯で設置し、その後も設置を希望される世帯が増えている状況にございます。";
        String digits = "見守りセンサーは、令和７年度に120世帯で設置し、その後も設置を希望される世帯が増えている状況にございます。";
        assertThat(NearDuplicates.group(List.of(match("定例会", "福祉部長", counted), match("定例会〔速報版〕", "福祉部長", digits))))
                .hasSize(1);
    }

    @Test
    void anotherMunicipalityIsAnotherItem() {
        assertThat(NearDuplicates.group(
                        List.of(match("定例会", "福祉部長", ANSWER), match(Passages.OTHER, "定例会", "福祉部長", ANSWER))))
                .hasSize(2);
    }
}
