package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import kizashi.japanese.TsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence of an answer says by itself. */
class QuoteWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "いずれにいたしましても、湖畔の公園の整備と合わせ、町の魅力が高まるよう、しっかりと取り組んでまいります。",
                "引き続き見守りの推進に努めてまいります。",
                "橋は重要な施設ですので、今後も適切な維持に努めてまいりたいと考えております。",
                "多くの方に喜ばれる図書館づくりを目指し、サービスの向上に取り組んでまいります。",
            })
    void setPhrasesCloseAnAnswer(String sentence) {
        assertThat(QuoteWords.isClosing(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "引き続き、先進市の事例を集め、本市に合った方法について検討を行ってまいります。",
                "今後も令和９年度の供用開始を目指してまいります。",
                "体制の充実に向け、窓口への機器の導入に取り組んでまいります。",
                "見守り機器は来年度から配ってまいります。",
                "今後も維持に努めてきたところですが、見守り機器は足りておりません。",
            })
    void whatNamesAnActAFigureOrATimeDoesNot(String sentence) {
        assertThat(QuoteWords.isClosing(sentence)).isFalse();
    }

    @Test
    void everyOneIsNoFigureAndNextYearIsATime() {
        assertThat(QuoteWords.isClosing("今後も一人一人に応じた見守りの充実に努めてまいります。")).isTrue();
        assertThat(QuoteWords.isClosing("今後も来年度の見守りの充実に努めてまいります。")).isFalse();
    }

    @Test
    void whoAsksOthersToActDoesNotActHimself() {
        assertThat(QuoteWords.asksOthers("支援の拡充を国に強く要望してまいります。")).isTrue();
        assertThat(QuoteWords.asksOthers("市長会として、国に要望するべく議論を進めております。")).isTrue();
        assertThat(QuoteWords.asksOthers("国に要望するとともに、機器を導入してまいります。")).isFalse();
        assertThat(QuoteWords.asksOthers("事業者に丁寧な対応を求めてまいります。")).isFalse();
    }

    @Test
    void aSentenceMayLeanOnTheOneBefore() {
        assertThat(QuoteWords.leansBack("こちらにつきましては、丁寧に検討してまいります。")).isTrue();
        assertThat(QuoteWords.leansBack("これまで三台を置いてまいりました。")).isFalse();
        assertThat(QuoteWords.leansBack("それぞれの地区に置いてまいります。")).isFalse();
        assertThat(QuoteWords.givesNoReason("このため、来年度から増やしてまいります。")).isTrue();
    }

    @Test
    void aShortSentenceMaySayOnlyThatItsSpeakerHasDone() {
        assertThat(QuoteWords.endsSpeech("私からは以上でございます。")).isTrue();
        assertThat(QuoteWords.endsSpeech("以上、答弁とさせていただきます。")).isTrue();
        assertThat(QuoteWords.endsSpeech("見守り機器を使う世帯は、昨年度末で三百世帯以上でございまして、年々増えております。"))
                .isFalse();
    }

    @Test
    void everyWordOfTheTableHasAKindAndAMeaning() {
        assertThat(TsvTable.load(QuoteWords.class, "quote-words.tsv", null).rows())
                .allSatisfy(row -> assertThat(row.get("kind"))
                        .isIn(
                                "CLOSING",
                                "GOING_ON",
                                "EFFORT",
                                "AIM",
                                "ACT",
                                "BACK",
                                "REASON",
                                "END",
                                "ASKED",
                                "WHOM",
                                "UNDONE",
                                "LEFT",
                                "SUPPLIERS"))
                .allSatisfy(row -> assertThat(row.get("meaning")).isNotEmpty());
    }
}
