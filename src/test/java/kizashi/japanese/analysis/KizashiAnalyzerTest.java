package kizashi.japanese.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kizashi.japanese.AnalysisFileException;
import kizashi.japanese.JapaneseText;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KizashiAnalyzerTest {
    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();

    static Stream<String[]> segmentation() throws Exception {
        return Tables.read("/kizashi/japanese/segmentation.tsv");
    }

    @ParameterizedTest
    @MethodSource("segmentation")
    void cutsAsTheTableSays(String text, String words) {
        Tokens tokens = ANALYZER.tokens(text.replace("\\n", "\n").replace("\\r", "\r"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            while (found.size() < tokens.position(i)) {
                found.add("□");
            }
            found.add(tokens.term(i));
        }
        assertThat(String.join(" ", found)).isEqualTo(words);
    }

    @Test
    void offsetsLeadToTheTextAsPublished() {
        String text = "㈱髙橋電機のｻｰﾋﾞｽ";
        Tokens tokens = ANALYZER.tokens(text);
        List<String> published = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            published.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        assertThat(published).containsExactly("㈱", "髙橋", "電機", "ｻｰﾋﾞｽ");
    }

    @Test
    void offsetsStayWithinAnyText() {
        Random random = new Random(7);
        String alphabet = "見守り予算髙㈱ｻﾞﾞ゙①１０億,。、 　\n𠮷\uFE00\uDB40\uDD00ABＺー−〜\uD800一二万㍻が";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Tokens tokens = ANALYZER.tokens(text.toString());
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).as(text.toString()).isBetween(0, tokens.end(i));
                assertThat(tokens.end(i)).as(text.toString()).isLessThanOrEqualTo(text.length());
                assertThat(tokens.position(i)).isGreaterThan(i == 0 ? -1 : tokens.position(i - 1));
            }
        }
    }

    @Test
    void tokensAreReplayedAsTheyWereRead() throws Exception {
        Tokens tokens = ANALYZER.tokens("高齢者の見守り。防災");
        try (TokenStream stream = tokens.stream()) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            int i = 0;
            for (; stream.incrementToken(); i++) {
                position += increment.getPositionIncrement();
                assertThat(term.toString()).isEqualTo(tokens.term(i));
                assertThat(position).isEqualTo(tokens.position(i));
                assertThat(offset.startOffset()).isEqualTo(tokens.start(i));
                assertThat(offset.endOffset()).isEqualTo(tokens.end(i));
            }
            assertThat(i).isEqualTo(tokens.size());
        }
    }

    @Test
    void foldingKeepsWhereEachCharacterCameFrom() {
        JapaneseText.Folded folded = JapaneseText.bundled().foldWithOffsets("㈱ｻﾞ𠮷ー");
        assertThat(folded.text()).isEqualTo("(株)ザ吉ー");
        assertThat(folded.offsets()).containsExactly(0, 0, 0, 1, 3, 5, 6);
    }

    @Test
    void foldingTwiceChangesNothing() {
        JapaneseText text = JapaneseText.bundled();
        for (int c = 0; c < 0xFFFF; c++) {
            if (!Character.isSurrogate((char) c)) {
                String once = text.fold("a" + (char) c + "b");
                assertThat(text.fold(once)).as(Integer.toHexString(c)).isEqualTo(once);
            }
        }
    }

    @Test
    void synonymsWidenAKeywordAndQuotesDoNot() {
        assertThat(ANALYZER.keyword("DX推進").sequences())
                .extracting(TermSequence::terms)
                .contains(List.of("dx", "推進"), List.of("デジタル", "トランスフォーメーション", "推進"));
        assertThat(ANALYZER.quoted("DX推進").sequences()).hasSize(1);
        assertThat(ANALYZER.keyword("の").sequences()).isEmpty();
    }

    @Test
    void oneWaySynonymsWidenOnlyTheLeftSide() {
        AnalysisFiles bundled = AnalysisFiles.bundled();
        KizashiAnalyzer analyzer = new KizashiAnalyzer(
                new AnalysisFiles(bundled.variants(), bundled.userDictionary(), "交通\t=>\tバス\n", bundled.stopTags()));
        assertThat(analyzer.keyword("交通").sequences()).hasSize(2);
        assertThat(analyzer.keyword("バス").sequences()).hasSize(1);
    }

    @Test
    void aMistakeInATableNamesFileAndLine() {
        AnalysisFiles bundled = AnalysisFiles.bundled();
        assertThatThrownBy(() -> new KizashiAnalyzer(new AnalysisFiles(
                        "髙橋\t高橋\n", bundled.userDictionary(), bundled.synonyms(), bundled.stopTags())))
                .isInstanceOf(AnalysisFileException.class)
                .hasMessageStartingWith("index/analysis/variants.tsv:1 ");
        assertThatThrownBy(() -> new KizashiAnalyzer(new AnalysisFiles(
                        bundled.variants(), "# x\n見守り\t見 守\n", bundled.synonyms(), bundled.stopTags())))
                .hasMessageStartingWith("index/analysis/user-dictionary.tsv:2 ");
        assertThatThrownBy(() -> new KizashiAnalyzer(new AnalysisFiles(
                                bundled.variants(), bundled.userDictionary(), "見守り\n", bundled.stopTags()))
                        .keyword("見守り"))
                .hasMessageStartingWith("index/analysis/synonyms.tsv:1 ");
    }

    @Test
    void theHashKnowsWhetherWordsChange() {
        AnalysisFiles bundled = AnalysisFiles.bundled();
        assertThat(bundled.hash()).hasSize(16).isEqualTo(AnalysisFiles.bundled().hash());
        assertThat(new AnalysisFiles(bundled.variants(), "見守り\t見守り\n", bundled.synonyms(), bundled.stopTags()).hash())
                .isNotEqualTo(bundled.hash());
        assertThat(new AnalysisFiles(bundled.variants(), bundled.userDictionary(), "", bundled.stopTags()).hash())
                .as("synonyms widen queries only")
                .isEqualTo(bundled.hash());
    }
}
