package kizashi.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.index.KeywordHits;
import kizashi.index.KeywordQueries;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Highlight;
import kizashi.index.SearchResult.Hit;
import kizashi.index.query.Expression;
import kizashi.japanese.analysis.Keyword;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Answers questions from one reader, which shows the index as it was at one moment. */
final class Searching {
    /** Minutes are long and short by nature, so length counts less than by default. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final int COVERAGES = 64;
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long LONGEST_SECONDS = 2;

    private final IndexReader reader;
    private final KizashiAnalyzer analyzer;
    private final LuceneQueries queries;
    private final Facets facets;
    private final Map<Filter, Coverage> coverages = new LinkedHashMap<>();
    private final ReadPassages read = new ReadPassages();

    Searching(IndexReader reader, KizashiAnalyzer analyzer) {
        this.reader = reader;
        this.analyzer = analyzer;
        this.queries = new LuceneQueries(analyzer);
        this.facets = new Facets(reader);
    }

    IndexReader reader() {
        return reader;
    }

    SearchResult search(SearchRequest request) throws IOException {
        IndexSearcher searcher = searcher();
        long deadline = System.nanoTime() + LONGEST_SECONDS * NANOS_A_SECOND;
        searcher.setTimeout(() -> !request.patient() && System.nanoTime() > deadline);
        Query query = within(queries.query(request.expression()), request.filter());
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        long total = found.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
        int wanted = (int) Math.min(total, (long) request.offset() + request.limit());
        List<Hit> hits = List.of();
        if (request.limit() > 0 && wanted > request.offset()) {
            TopDocs top = searcher.search(
                    query, new TopFieldCollectorManager(order(request.order()), wanted, null, Integer.MAX_VALUE));
            hits = hits(searcher, top, request);
        }
        return new SearchResult(total, !searcher.timedOut(), hits, facets.counts(found), coverage(request.filter()));
    }

    List<Passage> best(Expression expression, Filter filter, int limit) throws IOException {
        IndexSearcher searcher = searcher();
        Query query = within(queries.query(expression), filter);
        List<Passage> best = new ArrayList<>();
        if (limit > 0) {
            TopDocs top = searcher.search(
                    query, new TopFieldCollectorManager(order(SearchRequest.Order.BEST), limit, null, limit));
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc doc : top.scoreDocs) {
                best.add(read.get(stored, doc.doc));
            }
        }
        return best;
    }

    private static Sort order(SearchRequest.Order order) {
        SortField day = new SortField(PassageDocuments.DATE, SortField.Type.LONG, true, Long.MIN_VALUE);
        SortField tie = new SortField(PassageDocuments.TIE, SortField.Type.LONG);
        return order == SearchRequest.Order.NEW ? new Sort(day, tie) : new Sort(SortField.FIELD_SCORE, day, tie);
    }

    private List<Hit> hits(IndexSearcher searcher, TopDocs top, SearchRequest request) throws IOException {
        KeywordQueries marked = marked(request.expression());
        List<Hit> hits = new ArrayList<>();
        for (int i = request.offset(); i < top.scoreDocs.length; i++) {
            ScoreDoc doc = top.scoreDocs[i];
            Passage passage = PassageDocuments.passage(searcher.storedFields().document(doc.doc));
            Object[] fields = ((FieldDoc) doc).fields;
            double score = fields != null && fields[0] instanceof Float f ? f : 0;
            hits.add(new Hit(passage, score, highlights(marked, passage)));
        }
        return hits;
    }

    private KeywordQueries marked(Expression expression) {
        List<Expression.Words> words = new ArrayList<>();
        LuceneQueries.marked(expression, words);
        Map<String, Keyword> keywords = new LinkedHashMap<>();
        for (Expression.Words w : words) {
            keywords.put(w.quoted() + w.text(), w.quoted() ? analyzer.quoted(w.text()) : analyzer.keyword(w.text()));
        }
        KeywordQueries.Builder builder = KeywordQueries.builder(keywords::get);
        keywords.keySet().forEach(k -> builder.add("query", k));
        return builder.build();
    }

    /** Where the words stand; words that overlap are marked as one run. */
    private List<Highlight> highlights(KeywordQueries marked, Passage passage) {
        if (marked.keywordCount() == 0) {
            return List.of();
        }
        List<KeywordHits.Span> spans = new ArrayList<>();
        marked.find(analyzer.tokens(passage.text())).keywords().forEach(h -> spans.addAll(h.spans()));
        spans.sort(Comparator.comparingInt(KeywordHits.Span::start));
        List<Highlight> merged = new ArrayList<>();
        for (KeywordHits.Span span : spans) {
            int start = passage.start() + span.start();
            int end = passage.start() + span.end();
            Highlight last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && start < last.end()) {
                merged.set(merged.size() - 1, new Highlight(last.start(), Math.max(last.end(), end)));
            } else {
                merged.add(new Highlight(start, end));
            }
        }
        return merged;
    }

    long count(Expression expression, Filter filter) throws IOException {
        return searcher().count(within(queries.query(expression), filter));
    }

    Coverage coverage(Filter filter) throws IOException {
        synchronized (coverages) {
            Coverage known = coverages.get(filter);
            if (known != null) {
                return known;
            }
        }
        FacetsCollector found =
                searcher().search(within(MatchAllDocsQuery.INSTANCE, filter), new FacetsCollectorManager());
        Coverage coverage = facets.coverage(found);
        synchronized (coverages) {
            if (coverages.size() >= COVERAGES) {
                coverages.clear();
            }
            coverages.put(filter, coverage);
        }
        return coverage;
    }

    @Nullable
    Passage passage(Query key) throws IOException {
        IndexSearcher searcher = searcher();
        TopDocs top = searcher.search(key, 1);
        return top.scoreDocs.length == 0 ? null : read.get(searcher.storedFields(), top.scoreDocs[0].doc);
    }

    /** All passages that a query finds, by their place in the text. */
    List<Passage> passages(Query query) throws IOException {
        IndexSearcher searcher = searcher();
        int count = searcher.count(query);
        List<Passage> passages = new ArrayList<>(count);
        if (count > 0) {
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
                passages.add(read.get(stored, hit.doc));
            }
        }
        passages.sort(java.util.Comparator.comparingInt(Passage::start));
        return passages;
    }

    /** The numbers of the passages that fit. */
    FixedBitSet fitting(Expression expression) throws IOException {
        FixedBitSet fitting = new FixedBitSet(reader.maxDoc());
        found(queries.query(expression), fitting::set);
        return fitting;
    }

    /**
     * Hands over passages.
     *
     * @param only numbers of those that come into question; null for all
     */
    void forEach(Filter filter, @Nullable FixedBitSet only, Consumer<Passage> consumer) throws IOException {
        StoredFields stored = reader.storedFields();
        found(within(MatchAllDocsQuery.INSTANCE, filter), number -> {
            if (only == null || only.get(number)) {
                consumer.accept(PassageDocuments.passage(stored.document(number)));
            }
        });
    }

    private interface Numbers {
        void next(int number) throws IOException;
    }

    private void found(Query query, Numbers numbers) throws IOException {
        FacetsCollector found = searcher().search(query, new FacetsCollectorManager());
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            DocIdSetIterator ids =
                    segment.bits() == null ? null : segment.bits().iterator();
            if (ids != null) {
                for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
                    numbers.next(segment.context().docBase + doc);
                }
            }
        }
    }

    private Query within(Query query, Filter filter) {
        Query only = queries.filter(filter);
        return only == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(only, Occur.FILTER)
                        .build();
    }

    private IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }
}
