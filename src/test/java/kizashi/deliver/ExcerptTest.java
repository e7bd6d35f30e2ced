package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.Match;
import org.junit.jupiter.api.Test;

/** A reader is shown whole sentences. */
class ExcerptTest {

    private static Match match(String text, String phrase) {
        return Cases.match(
                "elder-watch", Cases.passage(text, phrase, Commitment.WILL_DO, Cases.document(false, null)), 5);
    }

    private static String text(List<DigestItem.Segment> segments) {
        return segments.stream().map(DigestItem.Segment::text).collect(Collectors.joining());
    }

    @Test
    void aQuoteBeginsAndEndsWithASentence() {
        Match match = match(
                "財源には繰越金を充てております。　歳出の主なものといたしましては、高齢者の見守りセンサーの設置に要する経費を計上し、年度内に" + "設置してまいります。次に、道路についてであります。",
                "設置してまいります");
        assertThat(Excerpt.of(match).line())
                .startsWith("歳出の主なもの")
                .contains("年度内に設置してまいります。")
                .endsWith("。");
    }

    @Test
    void betweenTwoSentencesThatAreFarApartSomethingIsSeenToBeMissing() {
        String between = "道路の補修につきましては、毎年度、計画に沿って進めているところでございます。".repeat(8);
        Match match = match("見守りセンサーについてお答えいたします。" + between + "来年度から設置してまいります。", "設置してまいります");
        assertThat(text(Excerpt.of(match).segments()))
                .startsWith("見守りセンサーについて")
                .contains("…来年度から")
                .endsWith("設置してまいります。");
    }

    @Test
    void ofABudgetsProgrammeItsOwnRowAndThoseWithAKeywordAreShown() {
        String text =
                "○高齢者福祉費　　43,367\n敬老会委託料　　5,672\n" + "老人クラブ補助金　　1,200\n".repeat(12) + "見守り機器借上料　　1,900\n敬老祝金　　800\n";
        assertThat(Excerpt.of(match(text, null)).line()).isEqualTo("○高齢者福祉費 43,367…見守り機器借上料 1,900");
        assertThat(Excerpt.of(match("○議長（甲野）　見守りについて伺います。\n次です。", null)).line())
                .as("a speaker is no programme")
                .isEqualTo("○議長（甲野） 見守りについて伺います。 次です。");
    }

    @Test
    void aSentenceWithoutEndIsCutAndSaysSo() {
        Match match = match("見守りセンサーの設置" + "と機器の点検".repeat(80) + "を進めます。", null);
        assertThat(text(Excerpt.of(match).segments())).hasSizeLessThan(270).endsWith("…");
    }

    @Test
    void keywordsAndTheDecidingPhraseAreMarkedApart() {
        Match match = match("高齢者の見守りは来年度から実施してまいります。", "実施してまいります");
        assertThat(Excerpt.of(match).segments())
                .extracting(s -> s.mark() + " " + s.text())
                .containsExactly("NONE 高齢者の", "TERM 見守り", "NONE は来年度から", "PHRASE 実施してまいります", "NONE 。");
        assertThat(text(Excerpt.whole(match))).isEqualTo(match.passage().text());
    }

    @Test
    void aPhraseFarFromTheKeywordIsShownButNotMarkedAsDeciding() {
        Match match = match("見守りは大切であります。" + "道路は別の話であります。".repeat(3) + "橋は来年度から補修してまいります。", "補修してまいります");
        Excerpt shown = Excerpt.of(match);
        assertThat(shown.counts()).isFalse();
        assertThat(shown.line()).endsWith("補修してまいります。");
        assertThat(shown.segments()).noneMatch(s -> s.mark() == DigestItem.Mark.PHRASE);
    }

    @Test
    void ofWhatWasSearchedForTheSentenceIsShown() {
        String text = "初めの文は別の話であります。".repeat(10) + "二つ目に、見守りのことを伺います。" + "終わりの文も別の話であります。".repeat(10);
        int at = text.indexOf("見守り");
        List<Sentences.Range> found = List.of(new Sentences.Range(at, at + 3));
        assertThat(text(Excerpt.found(text, found, false)))
                .startsWith("二つ目に、見守り")
                .hasSizeLessThan(200);
        assertThat(text(Excerpt.found(text, found, true))).isEqualTo(text);
    }
}
