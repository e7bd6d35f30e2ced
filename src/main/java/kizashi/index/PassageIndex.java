package kizashi.index;

import java.util.List;
import java.util.function.Consumer;
import kizashi.index.query.Expression;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The passages of all documents, searchable. One process writes; any number read beside it, from the last commit. What was
 * written is seen by {@link #search} of the same object after {@link #refresh}, and survives a killed process after
 * {@link #commit}. Safe for many threads. Failures of the disk are {@link java.io.UncheckedIOException}; an index that was
 * opened for reading throws {@link UnsupportedOperationException} on writing.
 */
public interface PassageIndex extends AutoCloseable {

    /** The analyzer that cuts its texts. */
    KizashiAnalyzer analyzer();

    /** Writes passages; one whose key is already there replaces it. */
    void write(List<AnalyzedPassage> passages);

    /**
     * Writes the passages of a document in place of all that it had: a revision. Readers see either the old or the new ones.
     *
     * @param documentId {@link kizashi.model.Document#id()}
     * @param passages all of this document; may be empty
     */
    void replaceDocument(String documentId, List<AnalyzedPassage> passages);

    /** Takes all passages out, before everything is written anew. */
    void clear();

    /** Lets {@link #search} see what was written. */
    void refresh();

    /**
     * Puts what was written on the disk.
     *
     * @param mark how far the writer has come, in his own words; {@link #mark} gives it back after a crash
     */
    void commit(@Nullable String mark);

    /** The mark of the last commit; null when there is none. */
    @Nullable
    String mark();

    /** Searches; a request beyond the bounds is an {@link IllegalArgumentException} that says which. */
    SearchResult search(SearchRequest request);

    /**
     * The passages that fit best, and nothing about the others: what a stage asks. However long it takes, since a busy machine
     * must find the same.
     */
    List<Passage> best(Expression expression, Filter filter, int limit);

    /** How many passages fit, synonyms included. */
    long count(Expression expression, Filter filter);

    /** How many passages there are. */
    long size();

    /** What there is, within the filter. */
    Coverage coverage(Filter filter);

    /** The passage with this key; null when there is none. */
    @Nullable
    Passage passage(String key);

    /** The passages of a document, by their place in it; empty when there is none. */
    List<Passage> ofDocument(String documentId);

    /** Hands over every passage that fits the filter, in no particular order. */
    void forEach(Filter filter, Consumer<Passage> consumer);

    /** The passages that fit, for who goes through them part by part. */
    Selection select(Expression expression);

    /** Whether the index fits this program and its tables. */
    IndexState state();

    @Override
    void close();
}
