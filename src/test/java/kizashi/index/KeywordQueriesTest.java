package kizashi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import kizashi.index.lucene.LuceneQueries;
import kizashi.japanese.analysis.Keyword;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.api.Test;

class KeywordQueriesTest {
    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();

    @Test
    void findsEveryOwnersKeywordsWithTheirPlaces() {
        KeywordQueries queries = KeywordQueries.builder(ANALYZER::keyword)
                .add("watch", "見守り")
                .add("watch", "独居")
                .add("dx", "ＤＸ")
                .add("dx", "書かない窓口")
                .add("none", "の")
                .build();
        String text = "ひとり暮らしの方を見守るサービスと、デジタルトランスフォーメーション。見守り。";
        KeywordHits hits = queries.find(ANALYZER.tokens(text));
        List<String> found = new ArrayList<>();
        for (int owner : hits.owners()) {
            for (KeywordHits.Hit hit : hits.of(owner)) {
                for (KeywordHits.Span span : hit.spans()) {
                    found.add(queries.owner(owner) + " " + hit.keyword().term() + " "
                            + text.substring(span.start(), span.end()));
                }
            }
        }
        assertThat(found)
                .containsExactly("watch 見守り 見守る", "watch 見守り 見守り", "watch 独居 ひとり暮らし", "dx ＤＸ デジタルトランスフォーメーション");
    }

    /** Whatever Lucene's queries find in a text, one reading finds, and nothing else. */
    @Test
    void findsWhatLuceneFinds() {
        Random random = new Random(20261121);
        String[] pieces = {
            "見守り", "見守っ", "予算", "の", "を", "、", "。", "ＤＸ", "推進", "子ども", "居場所", "一億", "二千万円", "空き家", "等", "バンク", "部活動",
            "地域", "移行", "に", "ひとり", "暮らし", "センター", "こども家庭", "1", "0", "導入", "する", "・"
        };
        for (int round = 0; round < 300; round++) {
            List<String> terms = new ArrayList<>();
            KeywordQueries.Builder builder = KeywordQueries.builder(ANALYZER::keyword);
            for (int i = 0; i < 20; i++) {
                String term = join(pieces, random, 1 + random.nextInt(4));
                terms.add(term);
                builder.add("owner" + random.nextInt(5), term);
            }
            KeywordQueries queries = builder.build();
            Tokens tokens = ANALYZER.tokens(join(pieces, random, 60));
            MemoryIndex index = new MemoryIndex();
            index.addField("text", tokens.stream());
            TreeSet<String> expected = new TreeSet<>();
            for (String term : terms) {
                Keyword keyword = ANALYZER.keyword(term);
                if (index.search(LuceneQueries.keyword(keyword)) > 0) {
                    expected.add(term);
                }
            }
            TreeSet<String> found = new TreeSet<>();
            queries.find(tokens).keywords().forEach(h -> found.add(h.keyword().term()));
            assertThat(found).isEqualTo(expected);
        }
    }

    private static String join(String[] pieces, Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
