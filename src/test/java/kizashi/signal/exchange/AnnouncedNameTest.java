package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an announcement is about, without the words that lead to it. */
class AnnouncedNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "次に、湖畔道の駅の指定管理についてお答えいたします。|湖畔道の駅の指定管理",
                "愛称の募集についてでございます。|愛称の募集",
                "(4)若手の育て方です。|若手の育て方",
                "続きまして、夏の水辺の使い方についての御質問にお答えをいたします。|夏の水辺の使い方",
                "学校図書室の開放について御質問いただきました。|学校図書室の開放",
                "私からは、委託先での残業に関する御質問についてお答えいたします。|委託先での残業",
                "ただいま杉山議員から中核市への移行についての御質問をいただきました。|中核市への移行",
                "人事の見直しと見える化に関する御質問につきまして、現時点の考えをお答えしたいと思います。|人事の見直しと見える化",
                "御質問の３点目の湿地の保全についてですが、調査を続けております。|湿地の保全",
                "次に、建物の構造につきましては、費用も考えて検討してまいります。|建物の構造",
                "次に、議第12号は、町営住宅解体工事について請負契約を締結しようとするものでございます。|町営住宅解体工事",
                "審議会における女性委員の任用に関する御質問にお答えいたします。|審議会における女性委員の任用",
                "農家の減少に対する本市の課題認識についてお答えします。|農家の減少",
                "最後に、上水道ビジョンに関する御質問のうち漏水対策についてお答えします。|漏水対策",
                "４ページに移りまして、報告第３号の債権放棄の報告についてでございます。|債権放棄の報告",
                "次に、湿地を保全することについてお答えします。|湿地の保全",
            })
    void aNameIsRead(String said, String name) {
        assertThat(AnnouncedName.of(said).names()).first().isEqualTo(name);
    }

    @Test
    void ofANumberedOneTheMatterAboveItIsReadToo() {
        AnnouncedName announced = AnnouncedName.of("続いて、大きい3、公園整備についての(1)芝生広場整備についてのア、整備の考え方と現状についてです。");
        assertThat(announced.names()).containsExactly("整備の考え方と現状", "芝生広場整備", "公園整備");
    }

    @ParameterizedTest
    @ValueSource(strings = {"次に、２点目の本市は滞納者を通知してしまうのかとの御質問にお答えいたします。", "次に、これについてお答えします。", "引き続き、杉山議員の御質問にお答えを申し上げます。"})
    void aQuestionAsItWasPutIsNoName(String said) {
        assertThat(AnnouncedName.of(said).names()).isEmpty();
    }

    @Test
    void whatOnlyOpensSaysOfNothingThatItSpeaksOf() {
        assertThat(AnnouncedName.of("次に、浴室の劣化が進まないように工事を進めているところでございます。").says())
                .isFalse();
        assertThat(AnnouncedName.of("次に、取組の例を紹介させていただきます。").says()).isFalse();
    }
}
