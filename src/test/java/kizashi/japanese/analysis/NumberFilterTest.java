package kizashi.japanese.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Asking Lucene's number filter seldom gives the words that asking it always gives. */
class NumberFilterTest {
    private static final List<String> PIECES = List.of(
            "一億二千万", "円", "3,500", "1.5", "2", "〇", "十", "、", "。", "令和", "8", "年度", "二酸化炭素", "一部", "予算", "は", "百", "・",
            ",", ".", "万", "人", "第", "3", "号", "三", "\n", "見守り", "千葉", "市");

    @Test
    void sameWordsWithNumbersAnywhere() throws IOException {
        Random random = new Random(3);
        try (Analyzer always = analyzer(JapaneseNumberFilter::new);
                Analyzer seldom = analyzer(NumberFilter::new)) {
            for (int i = 0; i < 3000; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < random.nextInt(14); k++) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                assertThat(words(seldom, text.toString()))
                        .as(text.toString())
                        .isEqualTo(words(always, text.toString()));
            }
        }
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> numbers) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH);
                return new TokenStreamComponents(tokenizer, numbers.apply(new JapaneseBaseFormFilter(tokenizer)));
            }
        };
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            PartOfSpeechAttribute speech = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term + " " + offset.startOffset() + "-" + offset.endOffset() + " "
                        + increment.getPositionIncrement() + " " + speech.getPartOfSpeech());
            }
            stream.end();
            words.add("end " + offset.endOffset() + " " + increment.getPositionIncrement());
        }
        return words;
    }
}
