package kizashi.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.Selection;
import kizashi.index.query.Expression;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** {@link PassageIndex} in a folder, by Lucene. */
public final class LuceneIndex implements PassageIndex {
    /** Words of many profiles with their synonyms may be asked for at once; what people type is bounded by the parser. */
    private static final int MOST_CLAUSES = 65_536;

    private static final String ANALYSIS = "analysis";
    private static final String MARK = "mark";

    /** Below this, deleted passages are taken out at each commit, so that scores are those of an index made anew. */
    private static final int SMALL = 50_000;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final KizashiAnalyzer analyzer;
    private final PassageDocuments documents;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearchingManager readers;
    private volatile String analysis;
    private volatile @Nullable String mark;

    private LuceneIndex(
            Directory directory,
            KizashiAnalyzer analyzer,
            @Nullable IndexWriter writer,
            DirectoryReader reader,
            Map<String, String> commit) {
        this.directory = directory;
        this.analyzer = analyzer;
        this.documents = new PassageDocuments(analyzer.folding());
        this.writer = writer;
        this.readers = new SearchingManager(reader, analyzer);
        this.analysis = commit.getOrDefault(ANALYSIS, analyzer.files().hash());
        this.mark = commit.get(MARK);
    }

    /**
     * Opens an index for writing; makes one where there is none.
     *
     * @throws IndexUnusableException when what lies there cannot be used
     */
    public static LuceneIndex open(Path folder, KizashiAnalyzer analyzer) {
        try {
            Files.createDirectories(folder);
            return write(FSDirectory.open(folder), analyzer);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IndexUnusableException(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Opens an index to be made anew: emptied at the next commit, or at once when it cannot be read. */
    public static LuceneIndex openToRebuild(Path folder, KizashiAnalyzer analyzer) {
        LuceneIndex index;
        try {
            index = open(folder, analyzer);
        } catch (IndexUnusableException e) {
            IndexFolder.empty(folder);
            index = open(folder, analyzer);
        }
        index.clear();
        return index;
    }

    /** An index in memory, for one run. */
    public static LuceneIndex inMemory(KizashiAnalyzer analyzer) {
        try {
            return write(new ByteBuffersDirectory(), analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private static LuceneIndex write(Directory directory, KizashiAnalyzer analyzer) throws IOException {
        IndexWriter writer = IndexFolder.writer(directory, analyzer);
        try {
            return new LuceneIndex(
                    directory, analyzer, writer, DirectoryReader.open(writer), IndexFolder.commitData(writer));
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * Opens an index for reading, beside a writer or not; one that was not made yet is empty.
     *
     * @throws IndexUnusableException when what lies there cannot be used
     */
    public static LuceneIndex openReadOnly(Path folder, KizashiAnalyzer analyzer) {
        try {
            Directory directory = IndexFolder.readable(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            Map<String, String> commit = reader.getIndexCommit().getUserData();
            return new LuceneIndex(directory, analyzer, null, reader, commit);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IndexUnusableException(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public KizashiAnalyzer analyzer() {
        return analyzer;
    }

    @Override
    public void write(List<AnalyzedPassage> passages) {
        writing(w -> {
            for (AnalyzedPassage p : passages) {
                w.updateDocument(new Term(PassageDocuments.KEY, p.passage().key()), documents.document(p));
            }
        });
    }

    @Override
    public void replaceDocument(String documentId, List<AnalyzedPassage> passages) {
        Term document = new Term(PassageDocuments.DOCUMENT, documentId);
        // An update with no documents at all leaves Lucene a writer thread's state that no commit flushes.
        writing(w -> {
            if (passages.isEmpty()) {
                w.deleteDocuments(document);
            } else {
                w.updateDocuments(document, documents.documents(passages));
            }
        });
    }

    @Override
    public void clear() {
        writing(IndexWriter::deleteAll);
        analysis = analyzer.files().hash();
        mark = null;
    }

    @Override
    public void refresh() {
        reading(r -> readers.maybeRefreshBlocking());
    }

    @Override
    public void commit(@Nullable String newMark) {
        writing(w -> {
            if (w.hasDeletions() && w.getDocStats().maxDoc <= SMALL) {
                w.forceMergeDeletes();
            }
            Map<String, String> data = new HashMap<>();
            data.put(ANALYSIS, analysis);
            if (newMark != null) {
                data.put(MARK, newMark);
            }
            w.setLiveCommitData(data.entrySet());
            w.commit();
            mark = newMark;
            readers.maybeRefreshBlocking();
        });
    }

    @Override
    public @Nullable String mark() {
        return mark;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return ask(s -> s.search(request));
    }

    @Override
    public List<Passage> best(Expression expression, Filter filter, int limit) {
        return ask(s -> s.best(expression, filter, limit));
    }

    @Override
    public long count(Expression expression, Filter filter) {
        return ask(s -> s.count(expression, filter));
    }

    @Override
    public long size() {
        return ask(s -> (long) s.reader().numDocs());
    }

    @Override
    public Coverage coverage(Filter filter) {
        return ask(s -> s.coverage(filter));
    }

    @Override
    public @Nullable Passage passage(String key) {
        return this.<java.util.Optional<Passage>>ask(s ->
                        java.util.Optional.ofNullable(s.passage(new TermQuery(new Term(PassageDocuments.KEY, key)))))
                .orElse(null);
    }

    @Override
    public List<Passage> ofDocument(String documentId) {
        return ask(s -> s.passages(new TermQuery(new Term(PassageDocuments.DOCUMENT, documentId))));
    }

    @Override
    public void forEach(Filter filter, Consumer<Passage> consumer) {
        ask(s -> {
            s.forEach(filter, null, consumer);
            return true;
        });
    }

    @Override
    public Selection select(Expression expression) {
        return new LuceneSelection(this, expression);
    }

    @Override
    public IndexState state() {
        if (size() == 0) {
            return IndexState.EMPTY;
        }
        return analysis.equals(analyzer.files().hash()) ? IndexState.CURRENT : IndexState.OTHER_ANALYSIS;
    }

    @Override
    public void close() {
        reading(r -> {
            readers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        });
    }

    private void writing(Work<IndexWriter> work) {
        IndexWriter open = writer;
        if (open == null) {
            throw new UnsupportedOperationException("the index was opened for reading");
        }
        try {
            work.on(open);
        } catch (AlreadyClosedException e) {
            Throwable cause = open.getTragicException();
            throw new UncheckedIOException(
                    "the index stopped writing: " + (cause == null ? e.getMessage() : cause.getMessage()),
                    new IOException(cause == null ? e : cause));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index: " + e.getMessage(), e);
        }
    }

    private void reading(Work<Boolean> work) {
        try {
            work.on(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index: " + e.getMessage(), e);
        }
    }

    <T> T ask(Question<T> question) {
        try {
            Searching searching = readers.acquire();
            try {
                return question.ask(searching);
            } finally {
                readers.release(searching);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index: " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        void on(T what) throws IOException;
    }

    /** What is asked of one view of the index. */
    interface Question<T> {
        T ask(Searching searching) throws IOException;
    }
}
