package kizashi.match.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the end of a sentence does. */
class PredicatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "歩行センサーの貸与につきましては、今後検討してまいります。",
                "国の制度の動向を注視しながら、適切な対応を検討してまいります。",
                "利用者の意見を伺い、必要な支援が行き渡るよう判断してまいります。",
                "空き地が増えた際には、それに応じた施策を検討し、実施していきたいと考えております。",
                "業者と話合いを進めているところでございます。",
                "関係者と協議し、適切に対応してまいります。",
                "検討する必要があることから、庁内で協議してまいります。"
            })
    void studies(String sentence) {
        assertThat(Predicates.studies(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "備品化につきましては、慎重に判断していく必要があると考えております。",
                "財政状況を踏まえ、慎重に検討していかなければならないと考えております。",
                "巻き尺のような道具につきましては、検討の余地があるものと考えております。",
                "用地の所有者と協議を開始したところです。",
                "国の動向を注視し、適切に対応してまいります。",
                "国会で議論されておりますので、そういった動向も踏まえ、対応してまいります。",
                "調査の結果を踏まえ、受託者に対して職員の再雇用を要望してまいります。",
                "情勢を見極めつつ対策を実施していくとともに、国に対しても支援を要望してまいります。",
                "過大な規模や構造にならないよう検討しているところでございます。",
                "必要に応じて職員を派遣いたします。"
            })
    void onlyNamesAStudy(String sentence) {
        assertThat(Predicates.studies(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和８年４月から防災アプリによる配信を開始いたしました。",
                "各小学校に支援員を配置いたしました。",
                "この４月に窓口の予約制を導入したところでございます。",
                "昨年度から試行的に実施しました。",
                "庁内に検討の場を立ち上げました。"
            })
    void finishes(String sentence) {
        assertThat(Predicates.finishes(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"支援員を配置いたします。", "導入について検討いたしました。", "配信を開始いたしましたら、御報告いたします。", "御質問をいただきました。"})
    void finishesNothing(String sentence) {
        assertThat(Predicates.finishes(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小学校への設置に向けた準備を進めているところでございます。", "導入の準備を進めております。"})
    void prepares(String sentence) {
        assertThat(Predicates.prepares(sentence)).isTrue();
        assertThat(Predicates.prepares("会議の準備を進めております。")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和９年３月をめどに、戦略プランを取りまとめることとしております。",
                "来年度に基本構想を策定いたします。",
                "今年度中に方針をまとめてまいります。",
                "来年３月をめどにプランを作成し、部局を越えた取組を進めていきたいと考えています。"
            })
    void makesAPaper(String sentence) {
        assertThat(Predicates.makesAPaper(sentence)).isTrue();
        assertThat(Predicates.makesAPaper("方針を策定し、令和９年度から導入いたします。")).isFalse();
    }
}
