package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.DocumentRef;
import kizashi.crawl.FetchResult;
import kizashi.crawl.FetchResult.Denied;
import kizashi.crawl.FetchResult.Failed;
import kizashi.crawl.FetchResult.Fetched;
import kizashi.crawl.Listing;
import kizashi.crawl.Remembered;
import kizashi.crawl.Session;
import kizashi.crawl.Trouble;
import kizashi.model.DocumentKind;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the list pages of a site: from its start pages to the pages of years and sessions, to the files. Bounded in
 * depth and in pages; a page seen before, or equal to one, ends its branch. A look reads the start pages, the lists that grew
 * last and what is linked there for the first time.
 */
final class SiteListing {
    /** Start page, list of minutes, year, session. */
    private static final int DEPTH = 3;

    private static final int PAGES = 300;
    private static final int LOOK_LISTS = 3;
    private static final int LOOK_PAGES = 10;

    private final Session session;
    private final Remembered memory;
    private final SiteDocuments documents;
    private final TitleRules rules = TitleRules.shipped();
    private final Set<URI> seen = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Deque<Page> waiting = new ArrayDeque<>();
    private @Nullable FetchResult problem;
    private int pages;

    SiteListing(Session session, Consumer<DocumentRef> found) {
        this.session = session;
        this.memory = session.remembered();
        this.documents = new SiteDocuments(session, found);
    }

    /**
     * A page to read.
     *
     * @param year that the words named by which it was reached, or null
     * @param session the link, where it names a session or a sitting: the page may list its files, or be the minutes
     * @param foundOn where that link stood
     */
    private record Page(
            URI url,
            int depth,
            @Nullable String year,
            ListPage.@Nullable Link session,
            @Nullable URI foundOn) {}

    Listing run() {
        String wrongKind = session.option("kind", "");
        if (!wrongKind.isEmpty() && TitleRules.named(wrongKind) == null) {
            return Listing.layout(session.source().urls().get(0), "options.kind '" + wrongKind + "' は文書種別ではありません");
        }
        session.source().urls().forEach(url -> waiting.add(new Page(url, 0, null, null, null)));
        if (memory.isLook()) {
            memory.listPages().stream().limit(LOOK_LISTS).forEach(url -> push(url, 1, null));
        } else if (!session.option("sitemap", "").isEmpty()) {
            URI start = session.source().urls().get(0);
            session.sitemaps(start).forEach(s -> push(Addresses.resolve(start, s), 1, null));
        }
        int limit = memory.isLook() ? LOOK_PAGES : session.option("pages", PAGES);
        while (!waiting.isEmpty()) {
            Page page = waiting.poll();
            if (!seen.add(page.url()) || page.session() != null && memory.restsToday(page.url())) {
                continue;
            }
            if (pages >= limit) {
                return memory.isLook() ? Listing.whole() : endless(page.url(), limit);
            }
            pages++;
            FetchResult result = session.get(page.url());
            if (result instanceof Fetched fetched) {
                try {
                    read(fetched, page);
                } catch (SelectorParseException e) {
                    return Listing.layout(page.url(), "CSS セレクタが誤っています: " + e.getMessage());
                }
            } else if (page.session() != null && page.foundOn() != null && !asksToStop(result, page)) {
                documents.take(page.session(), page.foundOn(), page.year(), false);
            } else if (stops(result, page)) {
                return Listing.cut(result);
            }
        }
        return problem == null ? Listing.whole() : new Listing(false, null, problem);
    }

    private static Listing endless(URI url, int limit) {
        return Listing.cut(new Failed(
                Trouble.ENDLESS,
                url,
                "一覧ページの上限 " + limit + " に達しました（カレンダーなど。options.follow を絞るか options.pages を増やしてください）",
                null));
    }

    /** A start page that fails, or a site that asks to stop, ends the listing; one list page among many does not. */
    private boolean stops(FetchResult result, Page page) {
        problem = result;
        boolean onlyStart = page.depth() == 0 && session.source().urls().size() == 1;
        boolean denied = result instanceof Denied && page.depth() == 0;
        return asksToStop(result, page) || onlyStart || denied && waiting.isEmpty();
    }

    private boolean asksToStop(FetchResult result, Page page) {
        return result instanceof Failed f
                && (f.trouble().advice() == Trouble.Advice.STOP && sameHost(page.url())
                        || f.trouble() == Trouble.BUDGET
                        || f.trouble() == Trouble.CANCELLED);
    }

    private void read(Fetched fetched, Page page) {
        if (!bodies.add(fetched.capture().sha256())) {
            return; // the same page under another address: a calendar, a session id, a circle
        }
        Feeds.Content feed = Feeds.read(fetched);
        if (feed != null) {
            feed.sitemaps().forEach(url -> push(url, page.depth() + 1, null));
            feed.documents()
                    .forEach(link ->
                            document(link, fetched.url(), null, !link.title().isEmpty()));
            return;
        }
        Document html = ListPage.html(fetched);
        String next = session.option("next", "");
        if (!next.isEmpty()) {
            ListPage.links(html, next, "", "").forEach(link -> push(link.url(), page.depth(), page.year()));
        }
        String follow = session.option("follow", "");
        if (!follow.isEmpty()) {
            ListPage.links(html, follow, "", "")
                    .forEach(link -> push(link.url(), page.depth() + 1, MeetingTitle.year(link.title())));
        }
        String selector = session.option("documents", "");
        boolean free = selector.isEmpty() && follow.isEmpty();
        List<ListPage.Link> links = ListPage.links(
                html,
                free || selector.isEmpty() ? "a[href]" : selector,
                session.option("item", ""),
                session.option("date", ""));
        if (page.session() != null && page.foundOn() != null) {
            boolean files = links.stream().anyMatch(l -> SiteDocuments.isFile(l.url()) && documents.isWanted(l));
            if (!files || SiteDocuments.isMinutes(html)) {
                documents.take(page.session(), page.foundOn(), page.year(), SiteDocuments.isMinutes(html));
                return;
            }
        }
        String year = page.year() != null
                ? page.year()
                : MeetingTitle.year(html.select("h1").text());
        String title = page.session() == null ? null : page.session().title();
        for (ListPage.Link link : links) {
            ListPage.Link known = link.heading() == null && title != null ? link.under(title) : link;
            if (!free || !goesOn(known, page, fetched.url())) {
                document(known, fetched.url(), year, !selector.isEmpty());
            }
        }
    }

    /** Whether a link leads to a further list, which then waits to be read. */
    private boolean goesOn(ListPage.Link link, Page page, URI foundOn) {
        if (!sameHost(link.url()) || SiteDocuments.isFile(link.url())) {
            return false;
        }
        if (rules.isHub(link.title()) || MeetingTitle.isYear(link.title())) {
            push(link.url(), page.depth() + 1, MeetingTitle.year(link.title()));
            return true;
        }
        boolean sitting = documents.kind(link) == DocumentKind.MINUTES && page.session() == null;
        if (!sitting || page.depth() >= session.option("depth", DEPTH) || documents.isDelivered(link.url())) {
            return false;
        }
        boolean known = memory.isLook() && session.wasFetched(link.url());
        if (!known && documents.isWanted(link)) {
            String year = link.year() != null ? link.year() : page.year();
            Page next = new Page(link.url(), page.depth() + 1, year, link, foundOn);
            if (memory.isLook()) {
                waiting.addFirst(next); // linked for the first time: that is what a look is for
            } else {
                waiting.add(next);
            }
        }
        return true;
    }

    private void push(@Nullable URI url, int depth, @Nullable String year) {
        if (url != null && depth <= session.option("depth", DEPTH)) {
            waiting.add(new Page(url, depth, year, null, null));
        }
    }

    /** @param chosen whether a selector or a feed named it; otherwise only files and known titles count */
    private void document(ListPage.Link link, URI foundOn, @Nullable String year, boolean chosen) {
        DocumentKind told = documents.kind(link);
        boolean known = chosen
                || SiteDocuments.isFile(link.url())
                || told != null && told != DocumentKind.OTHER && sameHost(link.url());
        boolean listPage = seen.contains(link.url())
                || waiting.stream().anyMatch(p -> p.url().equals(link.url()));
        if (known && !listPage && documents.isWanted(link)) {
            documents.take(
                    link, foundOn, year, chosen || told != DocumentKind.MINUTES || SiteDocuments.isFile(link.url()));
        }
    }

    private boolean sameHost(URI url) {
        return session.source().urls().stream().anyMatch(u -> Objects.equals(u.getHost(), url.getHost()));
    }
}
