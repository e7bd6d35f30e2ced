package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedTopicTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "大きな２項目め、公共交通について伺います。",
                "大きい1の(2)路線バスについてです。",
                "(1)現状の認識についてお伺いします。",
                "（２）今後の計画について。",
                "第３項目、防災について伺います。",
                "６点目、見守りについて。",
                "二つ目は、費用であります。",
                "質問事項の３番目、学校給食について。",
                "①として、効果をお示しください。",
                "項目の２、空き家対策について伺います。",
                "その１点目、人材の確保について。"
            })
    void aNumberOpensATopic(String sentence) {
        assertThat(NumberedTopic.opens(sentence, 0, sentence.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "２人の職員を配置しております。",
                "三世代同居への支援を行っています。",
                "10月から開始します。",
                "第２期計画では、目標を定めています。",
                "一般質問に入ります。",
                "その後、検討を進めました。",
                "（仮称）交流館について伺います。",
                "10.5％でございます。",
                "一番大切なことは何でしょうか。"
            })
    void aFigureDoesNot(String sentence) {
        assertThat(NumberedTopic.opens(sentence, 0, sentence.length())).isFalse();
    }
}
