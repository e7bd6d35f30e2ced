package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of a site that wait to be read, and those that were; none is read twice. */
final class SiteQueue {
    private final boolean newestFirst;
    private final int depth;
    private final Set<URI> seen = new HashSet<>();
    private final Deque<SitePage> waiting = new ArrayDeque<>();

    /**
     * @param newestFirst whether a page that a link names is read before those that wait: for a look
     * @param depth how many lists may lead to a list
     */
    SiteQueue(boolean newestFirst, int depth) {
        this.newestFirst = newestFirst;
        this.depth = depth;
    }

    /** The next one to be read, which counts as read from now on; null when none waits. */
    @Nullable
    SitePage next() {
        SitePage next = waiting.poll();
        while (next != null && !seen.add(next.url())) {
            next = waiting.poll();
        }
        return next;
    }

    /** A list to be read after those that wait, unless it lies too deep or was read. */
    void push(@Nullable URI url, int at, @Nullable String year) {
        if (url != null && at <= depth && !seen.contains(url)) {
            waiting.add(new SitePage(url, at, year, null, null, null));
        }
    }

    /** A page that a link names, unless it was read. */
    void add(SitePage page) {
        if (seen.contains(page.url())) {
            return;
        }
        if (newestFirst) {
            waiting.addFirst(page); // linked for the first time: that is what a look is for
        } else {
            waiting.add(page);
        }
    }

    /** One to be read before all that wait. */
    void first(SitePage page) {
        waiting.addFirst(page);
    }

    /** One to be read after all that wait. */
    void last(SitePage page) {
        waiting.add(page);
    }

    /** Whether a page was read. */
    boolean isSeen(URI url) {
        return seen.contains(url);
    }

    /** Whether a page was read, or waits to be read as anything but a paper. */
    boolean isList(URI url) {
        return seen.contains(url)
                || waiting.stream().anyMatch(p -> !p.isPaper() && p.url().equals(url));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }
}
