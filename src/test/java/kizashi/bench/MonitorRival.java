package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.index.lucene.LuceneQueries;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** Lucene Monitor with its term filter, a query for each profile, documents in batches as it likes them. */
final class MonitorRival implements AutoCloseable {
    private static final int BATCH = 100;
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.freeze();
    }

    private final Monitor monitor;

    interface Sink {
        void hit(String profile, int passage);
    }

    MonitorRival(List<Profile> profiles, KizashiAnalyzer analyzer) throws IOException {
        monitor = new Monitor(analyzer, new TermFilteredPresearcher());
        List<MonitorQuery> queries = new ArrayList<>();
        for (Profile profile : profiles) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            profile.keywords().forEach(k -> any.add(LuceneQueries.keyword(analyzer.keyword(k.term())), Occur.SHOULD));
            queries.add(new MonitorQuery(profile.id(), any.build()));
        }
        monitor.register(queries);
    }

    void match(List<AnalyzedPassage> passages, Sink sink) {
        try {
            for (int from = 0; from < passages.size(); from += BATCH) {
                List<AnalyzedPassage> batch = passages.subList(from, Math.min(passages.size(), from + BATCH));
                Document[] documents =
                        batch.stream().map(MonitorRival::document).toArray(Document[]::new);
                MultiMatchingQueries<QueryMatch> matches = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
                for (int i = 0; i < documents.length; i++) {
                    for (QueryMatch match : matches.getMatches(i)) {
                        sink.hit(match.getQueryId(), from + i);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(AnalyzedPassage passage) {
        Document document = new Document();
        document.add(new Field("text", passage.tokens().stream(), WORDS));
        return document;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
