package kizashi.crawl;

import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How a listing ended.
 *
 * @param complete whether everything that the source lists was seen; only then can a document be missed
 * @param stated how many documents the vendor says there are (「589 文書」), null where it does not
 * @param problem what cut it short or was left out, null when nothing did; a {@link FetchResult.Denied} or
 *     {@link FetchResult.Failed}
 */
public record Listing(
        boolean complete,
        @Nullable Integer stated,
        @Nullable FetchResult problem) {

    /** Everything was seen. */
    public static Listing whole() {
        return new Listing(true, null, null);
    }

    /** Everything was seen, and the vendor says how much that is. */
    public static Listing whole(int stated) {
        return new Listing(true, stated, null);
    }

    /** It was cut short. */
    public static Listing cut(FetchResult problem) {
        return new Listing(false, null, problem);
    }

    /** The page does not look as expected. */
    public static Listing layout(java.net.URI url, String what) {
        return cut(new FetchResult.Failed(Trouble.LAYOUT, url, what, null));
    }
}
