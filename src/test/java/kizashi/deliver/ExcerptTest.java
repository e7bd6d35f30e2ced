package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "見守りセンサーにつきまして、私からは現状と今後の方向性についてお答えしたいと思います。",
                "見守りセンサーにつきまして御説明させていただきたいと思います。",
                "見守りセンサーについて御報告いたします。"
            })
    void anAnnouncementIsNoQuoteWhereSomethingIsSaid(String announced) {
        String said = "見守りセンサーは五十台を使っており、電池の交換に手がかかっております。";
        assertThat(Excerpt.of(match(announced + said, null)).line()).startsWith(said);
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
    void beforeTheSetPhraseAtTheEndStandsWhatIsMeantToBeDone() {
        String text = "見守りについてお答えいたします。" + "これまで民生委員の訪問によって暮らしの様子を伺ってまいりました。".repeat(9)
                + "来年度は機器の設置を検討してまいります。" + "他市でも様々な取組がなされていると伺っております。".repeat(9)
                + "引き続き見守りの充実に努めてまいります。";
        assertThat(text(Excerpt.of(match(text, "努めてまいります")).segments()))
                .isEqualTo("来年度は機器の設置を検討してまいります。…引き続き見守りの充実に努めてまいります。");
    }

    @Test
    void aSetPhraseIsNoReadingOfTheAnswerAndNoQuoteWhereAnotherSentenceHasTheKeyword() {
        String said = "見守りの機器は不足しております。";
        Excerpt shown = Excerpt.of(match(said + "今後とも支援の充実に努めてまいります。", "努めてまいります"));
        assertThat(shown.line()).startsWith(said);
        assertThat(shown.reading()).isNull();
        assertThat(shown.counts()).isFalse();
        assertThat(shown.segments()).noneMatch(s -> s.mark() == DigestItem.Mark.PHRASE);
    }

    @Test
    void thatTheSpeakerHasDoneIsNoPartOfAQuote() {
        String text = "来年度は見守り機器の設置を検討してまいります。私からは以上でございます。";
        assertThat(Excerpt.of(match(text, "検討してまいります")).line()).isEqualTo("来年度は見守り機器の設置を検討してまいります。");
    }

    @Test
    void aSentenceIsQuotedWithTheOneItLeansOn() {
        String text = "窓口で職員の名札に関する御提案を頂きました。見守りの腕章の話もございました。こちらにつきましては、今年度のうちに丁寧に検討し、"
                + "結果を議会にお示しした上で、必要な費用を来年度の予算案に盛り込むことができるよう、関係する部署と調整を急いで進めてまいります。";
        assertThat(Excerpt.of(match(text, "進めてまいります")).line()).startsWith("見守りの腕章の話もございました。こちらに");
    }

    @Test
    void ofALongListTheClauseOfTheKeywordIsShown() {
        String text = "総務費では、庁舎の外壁の改修と市税の還付に要する経費を、" + "民生費では、前年度に概算で受け入れた国と県の支出金の精算に要する経費を、".repeat(5)
                + "商工費では、高齢者の見守りの地図の作成に要する経費を、" + "土木費では、臨時の修繕により支出が増えた渡し船の会社への貸付けに要する経費を、".repeat(5)
                + "教育費では、給食の米の値上がりに要する経費を補正するものでございます。";
        assertThat(text(Excerpt.of(match(text, "補正するものでございます")).segments()))
                .isEqualTo("…商工費では、高齢者の見守りの地図の作成に要する経費を、…教育費では、給食の米の値上がりに要する経費を補正するものでございます。");
    }

    @Test
    void whereTheAnswerSaysNoThatIsShownToo() {
        String no = "見守りの条例の制定は考えておりません。";
        String yes = "職員による見守りの訪問は来年度から増やしてまいります。";
        Match both = match(no + yes, "増やしてまいります");
        Passage said = both.passage();
        List<CommitmentReading> readings = new ArrayList<>(said.signal().commitments());
        readings.add(new CommitmentReading(
                said.start(),
                said.start() + no.length(),
                Commitment.REFUSED,
                said.start() + 10,
                said.start() + 18,
                "x"));
        Signal signal = SignalBuilder.builder().commitments(readings).build();
        Passage passage = new Passage(
                said.key(),
                said.document(),
                said.start(),
                said.end(),
                said.text(),
                null,
                said.speaker(),
                5,
                null,
                null,
                signal);
        List<Match.TermHit> terms = List.of(
                new Match.TermHit("見守り", said.start(), said.start() + 3, "見守り", 5),
                new Match.TermHit("見守り", said.start() + no.length() + 5, said.start() + no.length() + 8, "見守り", 5));
        assertThat(Excerpt.of(new Match("elder-watch", passage, 5, List.of(), terms))
                        .line())
                .isEqualTo(no + yes);
    }

    @Test
    void whatIsTooFarOffToBeOnTheSameIsNotShown() {
        String between = "道路の補修につきましては、毎年度、計画に沿って進めているところでございます。".repeat(8);
        Match match = match("見守りは高齢者の暮らしにとって大切な取組であると認識しております。" + between + "橋は来年度から補修してまいります。", "補修してまいります");
        assertThat(Excerpt.of(match).line()).startsWith("見守りは").doesNotContain("橋は");
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
