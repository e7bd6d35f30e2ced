package kizashi.match;

/**
 * How common terms are among the passages seen so far: what BM25 needs to know of the collection.
 */
public interface TermStatistics {
    /** Number of passages. */
    long passages();

    /**
     * Number of passages that hold a term.
     *
     * @param term folded as matching folds it: width and case
     */
    long passagesWith(String term);

    /** Average length of a passage in characters. */
    double averageLength();
}
