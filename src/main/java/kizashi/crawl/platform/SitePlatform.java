package kizashi.crawl.platform;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;

/**
 * A site of a municipality's own: list pages, hub pages, feeds, sitemaps. What counts as a document is said by CSS selectors,
 * words and title rules; without any of them every PDF or Word file, and every page whose title a rule knows.
 */
public final class SitePlatform implements Platform {
    /** As YAML names it. */
    public static final String NAME = "site";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "follow",
                "next",
                "documents",
                "include",
                "exclude",
                "item",
                "date",
                "kind",
                "depth",
                "pages",
                "sitemap");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        return new SiteListing(session, found).run();
    }

    /** A page that was read to see whether it lists files or is the minutes is not asked for twice. */
    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        return session.again(document.url());
    }

    @Override
    public Detected detect(URI url) {
        return new Detected(url, null, java.util.Map.of());
    }
}
