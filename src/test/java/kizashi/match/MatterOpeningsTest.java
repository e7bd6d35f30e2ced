package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatterOpeningsTest {
    /** The sentences that begin another matter, by number. */
    private static List<Integer> openings(String text) {
        MatterOpenings openings = new MatterOpenings(text, PassageReading.sentences(text));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < PassageReading.MOST_SENTENCES; i++) {
            if (openings.at(i)) {
                found.add(i);
            }
        }
        return found;
    }

    @Test
    void billsThatAreReadOutAreEachAMatterOfTheirOwn() {
        assertThat(
                        openings(
                                "議第129号は、資源の分別に係る規定の整備をするものでございます。\n　議第130号は、工事請負契約を締結するものでございます。\n議案第１３１号は、指定管理者を指定するものであります。\n第十二号議案についてであります。"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void itemsOfABudgetAndWhatWasAskedBeforeAreMattersOfTheirOwn() {
        assertThat(
                        openings(
                                "商工費では、周遊マップの作成に要する経費を補正するものでございます。なお、このほかに、消防費において、受信料に要する経費を補正するものでございます。土木費では、橋の点検に係る経費を計上しております。"))
                .containsExactly(1, 2);
        assertThat(openings("研修を実施しております。なお、先ほど職員の名札に関する御提案もいただきました。こちらは丁寧に検討してまいります。"))
                .containsExactly(1);
        String running = "新たな調理場を整備いたします。運営費については、人件費などの経費を計上しております。";
        assertThat(new MatterOpenings(running, PassageReading.sentences(running)).isBorder(1))
                .as("what it costs to run")
                .isFalse();
        assertThat(openings("見守り機器を配りました。このほか、通報の訓練も行ってまいります。なお、先ほど申し上げたとおり来年度も配ります。"))
                .as("goes on")
                .isEmpty();
    }

    @Test
    void anotherTopicOpensButTheFirstPointGoesOnUnderItsHeading() {
        assertThat(openings("給食についてお答えします。まず、献立についてです。１点目は、食材です。次に、学童保育についてです。３点目は、駐輪場です。"))
                .containsExactly(3, 4);
    }

    @Test
    void anAnnouncementIsABorderHoweverItIsWorded() {
        assertThat(openings("見守り機器を配りました。舗装に関する御質問にお答えいたします。段差を直します。")).containsExactly(1);
        assertThat(openings("見守り機器を配りました。まず、舗装についてでございます。段差を直します。")).containsExactly(1);
        assertThat(openings("私からは、見守りと舗装についてお答えします。まず、見守りについてです。機器を配ります。次に、舗装についてです。"))
                .as("the first of several that are listed")
                .containsExactly(1, 3);
        assertThat(openings("見守りについてお答えします。まず、機器の貸与についてです。独居の方に配ります。"))
                .as("the first point of one")
                .isEmpty();
    }

    @Test
    void whatIsAnnouncedReachesToTheNextBorder() {
        String text = "見守りについてお答えします。独居の方が増えております。保育士の処遇につきましては、検討いたします。機器を配ります。次に、舗装についてです。段差を直します。";
        MatterOpenings openings = new MatterOpenings(text, PassageReading.sentences(text));
        assertThat(openings.isHeading(0)).isTrue();
        assertThat(List.of(openings.isUnder(1, 1), openings.isUnder(1, 3), openings.isUnder(1, 5)))
                .containsExactly(true, true, false);
        assertThat(openings.isUnder(2, 3)).as("no heading").isFalse();
        assertThat(openings.isOneMatter(3, 0)).isTrue();
        assertThat(openings.isOneMatter(3, 4)).isFalse();
    }

    @Test
    void whatGoesOnOpensNothing() {
        assertThat(openings("見守り機器を導入しました。また、通報の訓練も行いました。第２号機も設置します。第13号の規定によるものです。"))
                .isEmpty();
    }

    @Test
    void aTopicOfItsOwnOpensAnotherMatter() {
        assertThat(openings("見守り機器を配りました。保育士の処遇につきましては、検討してまいります。")).containsExactly(1);
        assertThat(openings("昨年度は見守りを重点テーマとしました。令和６年度からは、人材を重点テーマに掲げ、議論を進めております。"))
                .containsExactly(1);
        assertThat(openings("見守り機器を独居の方に配りました。独居の方への周知につきましては、検討してまいります。"))
                .as("the sentence before has it")
                .isEmpty();
        assertThat(openings("見守りについてお答えいたします。通報装置につきましては、来年度に更新します。"))
                .as("under a heading")
                .isEmpty();
        assertThat(openings("見守り機器を配りました。費用につきましては、検討してまいります。")).isEmpty();
    }
}
