package kizashi.crawl;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A system that municipalities publish with: how it lists its documents and how each is fetched. An implementation has no
 * state of its own; whatever lasts for a run (cookies, rotating codes) is in the {@link Session}. All requests go through the
 * session, which is polite and permitted; every outcome of it is a value to be handed on, not an exception.
 */
public interface Platform {

    /** Its name in YAML, such as {@code kensakusystem}. */
    String name();

    /** The keys that it understands in a source's {@code options}; any other is reported as a mistake. */
    Set<String> options();

    /**
     * Lists the documents of a source, the newest first where the system allows that.
     *
     * @param session of this run
     * @param found takes each document; the same key twice counts once
     */
    Listing list(Session session, Consumer<DocumentRef> found);

    /**
     * Fetches a document: one request or several. A document in several answers is put together by {@link Session#compose}.
     * A page that says "busy" or "no such speech" with status 200 is told by {@link Session#busy} or a
     * {@link FetchResult.Failed} of its own.
     */
    default FetchResult fetch(Session session, DocumentRef document) {
        return session.get(document.url());
    }

    /**
     * Whether an address belongs to this system, and what a source for it would look like.
     *
     * @param url an address of the minutes, as a table of such addresses has it
     * @return null when it does not belong here
     */
    default @Nullable Detected detect(URI url) {
        return null;
    }

    /**
     * Whether the system's robots.txt is known to forbid its texts, so that a new source starts switched off; the sentence
     * is for the screen. Null where nothing speaks against it.
     *
     * @param source a source of this platform
     */
    default @Nullable String blockedBy(Source source) {
        return null;
    }

    /**
     * Whether {@link #list} has a short form for {@link Remembered#isLook() a look} between two whole walks, of some ten
     * requests at the most. Interfaces whose terms ask for few requests have none.
     */
    default boolean canLook() {
        return true;
    }

    /** The vendor's own search for a keyword, for a person to use; null where there is none. */
    default @Nullable VendorSearch search(Source source, String keyword) {
        return null;
    }

    /**
     * The vendor's own search.
     *
     * @param link to be opened in a browser
     * @param filled whether the link carries the keyword already
     * @param steps what is left to do there, in words for a person
     */
    record VendorSearch(URI link, boolean filled, String steps) {}

    /**
     * What a URL says about a source.
     *
     * @param start where the crawl starts
     * @param slug short name of the body, where the address has one
     * @param options for the YAML
     */
    record Detected(URI start, @Nullable String slug, Map<String, Object> options) {
        /** Keeps its own copy. */
        public Detected {
            options = Map.copyOf(options);
        }
    }
}
