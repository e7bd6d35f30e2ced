package kizashi.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kizashi.index.PassageIndex;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.TestPassages;
import kizashi.index.lucene.LuceneIndex;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;
import org.junit.jupiter.api.Test;

/** 10,000 queries made of everything that could go wrong: each is answered or told in one line. */
class QueryFuzzTest {
    private static final String[] PIECES = {
        "(",
        ")",
        "（",
        "）",
        "\"",
        "「",
        "」",
        "“",
        "AND",
        "OR",
        "NOT",
        "-",
        ":",
        "：",
        "speaker:",
        "role:",
        "municipality:",
        "prefecture:",
        "部署:",
        "nofield:",
        " ",
        "\u3000",
        "見守り",
        "予算",
        "の",
        "DX",
        "一億",
        "髙",
        "\uD842",
        "\uDFB7",
        "\u0000",
        "\t",
        "*",
        "?",
        "~",
        "\\",
        "/",
        "[a TO b]",
        "^2",
        "+",
        "&&",
        "||",
        "𠮷野",
        "ゼロ",
        "１",
        "。",
        "{}",
        "<x>",
        "%00",
        "'",
        "高齢者の見守り"
    };

    @Test
    void everyQueryIsAnsweredOrToldInOneLine() {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        QueryParser parser =
                new QueryParser(w -> !analyzer.quoted(w).sequences().isEmpty());
        Random random = new Random(28);
        int answered = 0;
        try (PassageIndex index = LuceneIndex.inMemory(analyzer)) {
            List<Passage> passages = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                passages.add(TestPassages.official(
                        TestPassages.MIDORI, "2025-06-0" + (1 + i % 9), "高齢者の見守りに一億円の予算を計上し、DXを進めます。" + i));
            }
            index.write(TestPassages.analyzed(analyzer, passages.toArray(Passage[]::new)));
            index.refresh();
            for (int round = 0; round < 10_000; round++) {
                StringBuilder query = new StringBuilder();
                int count = random.nextInt(round % 100 == 0 ? 600 : 12);
                for (int i = 0; i < count; i++) {
                    query.append(PIECES[random.nextInt(PIECES.length)]);
                    if (random.nextInt(3) == 0) {
                        query.append(' ');
                    }
                }
                switch (parser.parse(query.toString())) {
                    case QueryParser.Readable readable -> {
                        SearchResult result = index.search(SearchRequest.of(readable.expression()));
                        assertThat(result.total()).isBetween(0L, 50L);
                        answered++;
                    }
                    case QueryParser.Unreadable unreadable ->
                        assertThat(unreadable.message()).isNotBlank();
                }
            }
        }
        assertThat(answered).as("the fuzz reaches the index too").isGreaterThan(1000);
    }
}
