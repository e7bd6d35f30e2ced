package kizashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.SearchRequest;
import kizashi.index.SearchRequest.Order;
import kizashi.index.SearchResult;
import kizashi.index.Selection;
import kizashi.index.TestPassages;
import kizashi.index.query.Expression;
import kizashi.index.query.Field;
import kizashi.japanese.analysis.AnalysisFiles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tables;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;
import kizashi.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();

    @TempDir
    Path folder;

    private static Passage watch(String day) {
        return TestPassages.official(TestPassages.MIDORI, day, "高齢者の見守りを強化します。");
    }

    private static SearchResult search(PassageIndex index, Expression expression, Filter filter) {
        return index.search(new SearchRequest(expression, filter, Order.BEST, 0, 10));
    }

    @Test
    void everyVariantPairIsFoundAndShownAsPublished() throws Exception {
        List<String[]> pairs =
                Tables.read("/kizashi/japanese/variant-pairs.tsv").toList();
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(50);
        try (PassageIndex index = LuceneIndex.inMemory(ANALYZER)) {
            for (String[] pair : pairs) {
                index.clear();
                Passage passage = TestPassages.official(TestPassages.MIDORI, "2025-06-01", "先ほどの" + pair[0] + "については、");
                index.write(TestPassages.analyzed(ANALYZER, passage));
                index.refresh();
                SearchResult result = search(index, Expression.text(pair[1]), Filter.ALL);
                assertThat(result.total()).as(pair[0] + " by " + pair[1]).isEqualTo(1);
                SearchResult.Hit hit = result.hits().get(0);
                assertThat(hit.passage()).isEqualTo(passage);
                String marked = hit.highlights().stream()
                        .map(h -> passage.text().substring(h.start() - passage.start(), h.end() - passage.start()))
                        .reduce("", String::concat);
                assertThat(pair[0]).as("highlight").contains(marked);
            }
        }
    }

    @Test
    void aSelectionHandsOverWhatFitsPartByPartAsTheIndexIsAtThatMoment() {
        try (PassageIndex index = LuceneIndex.inMemory(ANALYZER)) {
            Passage spring = watch("2025-04-01");
            Passage summer = watch("2025-07-01");
            Passage other = TestPassages.official(TestPassages.MIDORI, "2025-07-01", "公園の遊具を更新します。");
            index.write(TestPassages.analyzed(ANALYZER, spring, other));
            index.refresh();
            Selection selection = index.select(Expression.anyOf(List.of("見守り", "緊急通報")));
            assertThat(selection.size()).isEqualTo(1);
            index.write(TestPassages.analyzed(ANALYZER, summer));
            index.refresh();
            assertThat(selection.size()).isEqualTo(2);
            List<Passage> handed = new ArrayList<>();
            selection.forEach(Filter.ALL.between(LocalDate.of(2025, 7, 1), null), handed::add);
            assertThat(handed).containsExactly(summer);
            assertThat(index.select(Expression.anyOf(List.of())).size()).isZero();
        }
    }

    @Test
    void aSecondWriteOfAKeyIsAnUpdateAndARevisionReplacesItsDocument() {
        try (PassageIndex index = LuceneIndex.open(folder, ANALYZER)) {
            Passage first = watch("2025-06-01");
            index.write(TestPassages.analyzed(ANALYZER, first, first));
            index.refresh();
            assertThat(index.size()).isEqualTo(1);
            Passage revised = TestPassages.official(TestPassages.MIDORI, "2025-06-01", "高齢者の見守りを大いに強化します。");
            assertThat(revised.document().id()).isEqualTo(first.document().id());
            index.replaceDocument(first.document().id(), TestPassages.analyzed(ANALYZER, revised));
            index.refresh();
            assertThat(index.passage(first.key())).isNull();
            assertThat(index.passage(revised.key())).isEqualTo(revised);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void writesAreSeenAfterRefreshHereAndAfterCommitElsewhere() {
        try (PassageIndex writer = LuceneIndex.open(folder, ANALYZER);
                PassageIndex before = LuceneIndex.openReadOnly(folder, ANALYZER)) {
            writer.write(TestPassages.analyzed(ANALYZER, watch("2025-06-01")));
            assertThat(writer.size()).isZero();
            writer.refresh();
            assertThat(writer.size()).isEqualTo(1);
            before.refresh();
            assertThat(before.size()).isZero();
            writer.commit("batch 7");
            assertThat(writer.mark()).isEqualTo("batch 7");
            try (PassageIndex after = LuceneIndex.openReadOnly(folder, ANALYZER)) {
                assertThat(after.size()).isEqualTo(1);
                assertThat(after.mark()).isEqualTo("batch 7");
                writer.write(TestPassages.analyzed(ANALYZER, watch("2025-06-02")));
                writer.commit("batch 8");
                after.refresh();
                assertThat(after.size()).isEqualTo(2);
                assertThatThrownBy(() -> after.commit(null)).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void filtersBySideDayBodyAndKind() {
        try (PassageIndex index = LuceneIndex.inMemory(ANALYZER)) {
            Passage member = TestPassages.passage(
                    TestPassages.UMIBE, LocalDate.parse("2025-12-31"), Side.MEMBER, "浜田", "議員", null, "見守りを求めます。", 0);
            Passage undated =
                    TestPassages.passage(TestPassages.UMIBE, null, Side.OFFICIAL, "浜田", "町長", null, "見守りを進めます。", 0);
            index.write(TestPassages.analyzed(ANALYZER, watch("2025-04-01"), watch("2026-04-01"), member, undated));
            index.refresh();
            Expression what = Expression.text("見守り");
            Filter all = Filter.ALL;
            assertThat(search(index, what, all).total()).isEqualTo(4);
            assertThat(search(index, what, all.side(Side.MEMBER)).total()).isEqualTo(1);
            assertThat(search(index, what, all.between(LocalDate.parse("2025-04-01"), null))
                            .total())
                    .isEqualTo(3);
            assertThat(search(index, what, all.between(LocalDate.parse("2025-04-02"), LocalDate.parse("2025-12-31")))
                            .total())
                    .isEqualTo(1);
            assertThat(search(index, what, all.in(List.of("海辺ケ丘町"))).total()).isEqualTo(2);
            assertThat(search(
                                    index,
                                    what,
                                    all.in(List.of(TestPassages.MIDORI.code().value())))
                            .total())
                    .isEqualTo(2);
            assertThat(search(index, what, all.in(List.of("みどり野市", "海辺ヶ丘町"))).total())
                    .isEqualTo(4);
            assertThat(search(index, what, all.kind(DocumentKind.TENDER)).total())
                    .isZero();
            assertThat(search(index, new Expression.Words(Field.SPEAKER, "高橋", false), all)
                            .total())
                    .isEqualTo(2);
            assertThat(search(index, new Expression.Words(Field.ROLE, "課長", false), all)
                            .total())
                    .isEqualTo(2);
            assertThat(search(index, new Expression.Words(Field.DEPARTMENT, "産業振興", false), all)
                            .total())
                    .isEqualTo(2);
            assertThat(search(index, new Expression.Words(Field.MUNICIPALITY, "海辺", false), all)
                            .total())
                    .isEqualTo(2);
            assertThat(search(index, new Expression.Words(Field.PREFECTURE, "若葉", false), all)
                            .total())
                    .isEqualTo(4);
            assertThat(search(index, new Expression.Not(what), all).total()).isZero();
        }
    }

    @Test
    void newestFirstPutsTheUndatedLast() {
        try (PassageIndex index = LuceneIndex.inMemory(ANALYZER)) {
            Passage undated =
                    TestPassages.passage(TestPassages.UMIBE, null, Side.OFFICIAL, "浜田", "町長", null, "見守りを進めます。", 0);
            index.write(TestPassages.analyzed(
                    ANALYZER, undated, watch("2025-06-01"), watch("2026-01-15"), watch("2025-09-01")));
            index.refresh();
            SearchResult result = index.search(new SearchRequest(Expression.text("見守り"), Filter.ALL, Order.NEW, 1, 3));
            assertThat(result.total()).isEqualTo(4);
            assertThat(result.hits())
                    .extracting(h -> String.valueOf(h.passage().document().spokenOn()))
                    .containsExactly("2025-09-01", "2025-06-01", "null");
        }
    }

    @Test
    void saysWhatItCoversAndCountsWhatItFinds() {
        try (PassageIndex index = LuceneIndex.inMemory(ANALYZER)) {
            assertThat(index.state()).isEqualTo(IndexState.EMPTY);
            assertThat(search(index, Expression.text("見守り"), Filter.ALL)
                            .coverage()
                            .isEmpty())
                    .isTrue();
            index.write(TestPassages.analyzed(
                    ANALYZER,
                    watch("2025-06-01"),
                    watch("2026-06-01"),
                    TestPassages.official(TestPassages.UMIBE, "2025-07-01", "防災訓練を行います。")));
            index.refresh();
            SearchResult none = search(index, Expression.text("見守り"), Filter.ALL.in(List.of("海辺ヶ丘町")));
            assertThat(none.total()).isZero();
            assertThat(none.coverage().passages())
                    .as("collected, but nothing found")
                    .isEqualTo(1);
            SearchResult elsewhere = search(index, Expression.text("見守り"), Filter.ALL.in(List.of("山奥村")));
            assertThat(elsewhere.coverage().isEmpty()).as("not collected").isTrue();
            SearchResult all = search(index, Expression.text("見守り"), Filter.ALL);
            assertThat(all.facets().get("year"))
                    .containsExactly(new SearchResult.Count("2025", 1), new SearchResult.Count("2026", 1));
            assertThat(all.facets().get("municipality")).containsExactly(new SearchResult.Count("若葉県みどり野市", 2));
            assertThat(all.facets().get("side")).containsExactly(new SearchResult.Count("執行部", 2));
            assertThat(all.coverage().bodies())
                    .extracting(SearchResult.Count::value)
                    .containsExactly("若葉県みどり野市", "若葉県海辺ヶ丘町");
            assertThat(all.coverage().kinds()).containsExactly(new SearchResult.Count("会議録", 3));
            assertThat(all.coverage().first()).isEqualTo("2025-06-01");
            assertThat(all.coverage().last()).isEqualTo("2026-06-01");
        }
    }

    @Test
    void knowsThatItsTablesChanged() {
        try (PassageIndex index = LuceneIndex.open(folder, ANALYZER)) {
            index.write(TestPassages.analyzed(ANALYZER, watch("2025-06-01")));
            index.commit(null);
        }
        AnalysisFiles old = ANALYZER.files();
        KizashiAnalyzer other =
                new KizashiAnalyzer(new AnalysisFiles(old.variants(), "見守り\t見守り\n", old.synonyms(), old.stopTags()));
        try (PassageIndex index = LuceneIndex.openReadOnly(folder, other)) {
            assertThat(index.state()).isEqualTo(IndexState.OTHER_ANALYSIS);
        }
        try (PassageIndex index = LuceneIndex.open(folder, other)) {
            index.write(TestPassages.analyzed(other, watch("2025-06-02")));
            index.commit(null);
            assertThat(index.state())
                    .as("a part written anew does not mend the rest")
                    .isEqualTo(IndexState.OTHER_ANALYSIS);
        }
        try (PassageIndex index = LuceneIndex.openToRebuild(folder, other)) {
            index.write(TestPassages.analyzed(other, watch("2025-06-02")));
            index.commit(null);
            assertThat(index.state()).isEqualTo(IndexState.CURRENT);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void anIndexMadeAnewGivesTheSameAnswers() {
        List<String> before;
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            passages.add(TestPassages.official(
                    i % 3 == 0 ? TestPassages.MIDORI : TestPassages.UMIBE,
                    "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
                    "高齢者の見守りと" + (i % 7 == 0 ? "予算" : "防災") + "について、" + "検討を続けます。".repeat(i % 5) + i));
        }
        try (PassageIndex index = LuceneIndex.open(folder, ANALYZER)) {
            for (int round = 0; round < 3; round++) {
                for (Passage passage : passages) {
                    index.write(TestPassages.analyzed(ANALYZER, passage));
                }
                index.commit("round " + round);
            }
            before = answers(index);
        }
        try (PassageIndex index = LuceneIndex.openToRebuild(folder, ANALYZER)) {
            for (int i = passages.size() - 1; i >= 0; i--) {
                index.write(TestPassages.analyzed(ANALYZER, passages.get(i)));
            }
            index.commit(null);
            assertThat(answers(index)).isEqualTo(before);
        }
    }

    private static List<String> answers(PassageIndex index) {
        List<String> answers = new ArrayList<>();
        for (String words : List.of("見守り", "予算", "検討", "防災")) {
            for (Order order : Order.values()) {
                index.search(new SearchRequest(Expression.text(words), Filter.ALL, order, 0, 50))
                        .hits()
                        .forEach(h -> answers.add(h.passage().key() + " " + h.score()));
            }
        }
        return answers;
    }

    @Test
    void damageIsFoundAndMendedByRebuilding() throws Exception {
        try (PassageIndex index = LuceneIndex.open(folder, ANALYZER)) {
            index.write(TestPassages.analyzed(ANALYZER, watch("2025-06-01")));
            index.commit(null);
        }
        assertThat(IndexCheck.problem(folder)).isNull();
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.filter(f -> f.getFileName().toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x10;
            Files.write(largest, bytes);
        }
        assertThat(IndexCheck.problem(folder)).startsWith("damaged");
        try (Stream<Path> files = Files.list(folder)) {
            Path commit = files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            Files.write(commit, new byte[] {1, 2, 3});
        }
        assertThatThrownBy(() -> LuceneIndex.openReadOnly(folder, ANALYZER))
                .isInstanceOf(IndexUnusableException.class)
                .hasMessageContaining("kizashi reindex");
        try (PassageIndex index = LuceneIndex.openToRebuild(folder, ANALYZER)) {
            index.write(TestPassages.analyzed(ANALYZER, watch("2025-06-01")));
            index.commit(null);
        }
        assertThat(IndexCheck.problem(folder)).isNull();
    }

    @Test
    void pagingIsBounded() {
        assertThatThrownBy(() -> new SearchRequest(new Expression.Everything(), Filter.ALL, Order.BEST, 990, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void aFolderThatWasNeverMadeIsEmpty() {
        try (PassageIndex index = LuceneIndex.openReadOnly(folder.resolve("none"), ANALYZER)) {
            assertThat(index.state()).isEqualTo(IndexState.EMPTY);
            assertThat(search(index, Expression.text("見守り"), Filter.ALL).total())
                    .isZero();
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
