package kizashi.crawl;

/** Who takes what a crawl brings. Called by many threads at once. */
public interface CrawlListener {

    /**
     * A new or revised document. When this returns, the document counts as delivered and is not offered again while its
     * bytes stay the same; when it throws, it is counted as failed and offered again in the next run.
     */
    void document(FetchedDocument document);

    /** Something happened, for a person who watches. */
    default void progress(CrawlProgress progress) {}
}
