package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String text) {
        return Sentences.split(text, 0, text.length()).stream()
                .map(s -> text.substring(s.start(), s.end()))
                .collect(Collectors.toList());
    }

    @Test
    void aSentenceEndsAtItsFullStop() {
        assertThat(split("お答えします。　まず、現状です。")).containsExactly("お答えします。", "まず、現状です。");
    }

    @Test
    void aQuotationIsNotCut() {
        assertThat(split("市長は「検討する。研究もする。」と答えた。次です。")).containsExactly("市長は「検討する。研究もする。」と答えた。", "次です。");
    }

    @Test
    void aQuotationThatIsNeverClosedDoesNotSwallowTheRest() {
        String text = "「開いたまま。" + "続きます。".repeat(200);
        assertThat(split(text)).hasSizeGreaterThan(50);
    }

    @Test
    void aWrappedLineIsOneSentence() {
        assertThat(split("この件につきましては関係部局と協議の上で\n必要な対応を行ってまいります。\n次に、"))
                .containsExactly("この件につきましては関係部局と協議の上で\n必要な対応を行ってまいります。", "次に、");
    }

    @Test
    void aHeadingAndAnIndentedLineStandAlone() {
        assertThat(split("第１章 現状\n　人口は減っている。\r\n〔拍手〕")).containsExactly("第１章 現状", "人口は減っている。", "〔拍手〕");
    }

    @Test
    void decimalPointsEndNothing() {
        assertThat(split("率は１２．５％です．次は低い．")).containsExactly("率は１２．５％です．", "次は低い．");
    }

    @Test
    void offsetsOfFoldedTextLeadBackToTheStoredText() {
        String stored = "　１億\n5,000万円　です";
        FoldedText folded = FoldedText.of(stored);
        assertThat(folded.text()).isEqualTo("1億5,000万円です");
        int start = folded.text().indexOf("5");
        assertThat(stored.charAt(folded.rawStart(start))).isEqualTo('5');
        assertThat(stored.substring(folded.rawStart(0), folded.rawEnd(9))).isEqualTo("１億\n5,000万円");
    }
}
