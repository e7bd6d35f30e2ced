package kizashi.match;

/** How common terms are among the passages seen so far: what BM25 needs to know of the collection. */
public interface TermStatistics {
    /** Number of passages. */
    long passages();

    /**
     * Number of passages that hold a term, in whatever of its forms.
     *
     * @param term as the profile writes it, or a single word as the index knows it
     */
    long passagesWith(String term);

    /** Average length of a passage in characters. */
    double averageLength();
}
