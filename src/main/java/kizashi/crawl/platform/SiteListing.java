package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.DocumentRef;
import kizashi.crawl.FetchResult;
import kizashi.crawl.FetchResult.Denied;
import kizashi.crawl.FetchResult.Failed;
import kizashi.crawl.FetchResult.Fetched;
import kizashi.crawl.Listing;
import kizashi.crawl.Session;
import kizashi.crawl.Trouble;
import kizashi.model.DocumentKind;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** One walk through the list pages of a site. Bounded in depth and in pages; a page seen before, or equal to one, ends its branch. */
final class SiteListing {
    private static final int DEPTH = 2;
    private static final int PAGES = 200;
    private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "rtf", "odt", "txt", "xls", "xlsx");

    private final Session session;
    private final Consumer<DocumentRef> found;
    private final TitleRules rules = TitleRules.shipped();
    private final Set<URI> seen = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final @Nullable DocumentKind kind;
    private @Nullable FetchResult problem;
    private int pages;

    SiteListing(Session session, Consumer<DocumentRef> found) {
        this.session = session;
        this.found = found;
        this.kind = TitleRules.named(session.option("kind", ""));
    }

    private record Page(URI url, int depth) {}

    Listing run() {
        String wrongKind = session.option("kind", "");
        if (!wrongKind.isEmpty() && kind == null) {
            return Listing.layout(session.source().urls().get(0), "options.kind '" + wrongKind + "' は文書種別ではありません");
        }
        session.source().urls().forEach(url -> waiting.add(new Page(url, 0)));
        if (!session.option("sitemap", "").isEmpty()) {
            URI start = session.source().urls().get(0);
            session.sitemaps(start).forEach(s -> push(Addresses.resolve(start, s), 1));
        }
        int limit = session.option("pages", PAGES);
        while (!waiting.isEmpty()) {
            Page page = waiting.poll();
            if (!seen.add(page.url())) {
                continue;
            }
            if (pages >= limit) {
                return Listing.cut(new Failed(
                        Trouble.ENDLESS,
                        page.url(),
                        "一覧ページの上限 " + limit + " に達しました（カレンダーなど。options.follow を絞るか options.pages を増やしてください）",
                        null));
            }
            pages++;
            FetchResult result = session.get(page.url());
            if (result instanceof Fetched fetched) {
                try {
                    read(fetched, page);
                } catch (SelectorParseException e) {
                    return Listing.layout(page.url(), "CSS セレクタが誤っています: " + e.getMessage());
                }
            } else if (stops(result, page)) {
                return Listing.cut(result);
            }
        }
        return problem == null ? Listing.whole() : new Listing(false, null, problem);
    }

    /** A start page that fails, or a site that asks to stop, ends the listing; one list page among many does not. */
    private boolean stops(FetchResult result, Page page) {
        problem = result;
        boolean stop = result instanceof Failed f
                && (f.trouble().advice() == Trouble.Advice.STOP && sameHost(page.url())
                        || f.trouble() == Trouble.BUDGET
                        || f.trouble() == Trouble.CANCELLED);
        boolean onlyStart = page.depth() == 0 && session.source().urls().size() == 1;
        boolean denied = result instanceof Denied && page.depth() == 0;
        return stop || onlyStart || denied && waiting.isEmpty();
    }

    private void read(Fetched fetched, Page page) {
        if (!bodies.add(fetched.capture().sha256())) {
            return; // the same page under another address: a calendar, a session id, a circle
        }
        Feeds.Content feed = Feeds.read(fetched);
        if (feed != null) {
            feed.sitemaps().forEach(url -> push(url, page.depth() + 1));
            feed.documents()
                    .forEach(link -> document(link, fetched.url(), !link.title().isEmpty()));
            return;
        }
        Document html = ListPage.html(fetched);
        String item = session.option("item", "");
        String date = session.option("date", "");
        String next = session.option("next", "");
        if (!next.isEmpty()) {
            ListPage.links(html, next, "", "").forEach(link -> push(link.url(), page.depth()));
        }
        String follow = session.option("follow", "");
        if (!follow.isEmpty()) {
            ListPage.links(html, follow, "", "").forEach(link -> push(link.url(), page.depth() + 1));
        }
        String selector = session.option("documents", "");
        List<ListPage.Link> links = ListPage.links(html, selector.isEmpty() ? "a[href]" : selector, item, date);
        for (ListPage.Link link : links) {
            if (selector.isEmpty() && follow.isEmpty() && rules.isHub(link.title()) && sameHost(link.url())) {
                push(link.url(), page.depth() + 1);
            } else {
                document(link, fetched.url(), !selector.isEmpty());
            }
        }
    }

    private void push(@Nullable URI url, int depth) {
        if (url != null && depth <= session.option("depth", DEPTH)) {
            waiting.add(new Page(url, depth));
        }
    }

    /**
     * Reports a document, unless words speak against it.
     *
     * @param chosen whether a selector or a feed named it; otherwise only files and known titles count
     */
    private void document(ListPage.Link link, URI foundOn, boolean chosen) {
        String title = link.title();
        List<String> include = session.options("include");
        boolean wanted = include.isEmpty()
                || include.stream()
                        .anyMatch(
                                w -> title.contains(w) || link.url().toString().contains(w));
        boolean unwanted = session.options("exclude").stream()
                .anyMatch(w -> title.contains(w) || link.url().toString().contains(w));
        DocumentKind told = rules.kind(title);
        boolean file = FILES.contains(Addresses.ending(link.url()));
        boolean known = chosen || file || told != null && told != DocumentKind.OTHER && sameHost(link.url());
        boolean listPage = seen.contains(link.url())
                || waiting.stream().anyMatch(p -> p.url().equals(link.url()));
        if (!wanted || unwanted || !known || listPage) {
            return;
        }
        URI home = session.source().urls().get(0);
        Map<String, String> extra = new HashMap<>();
        extra.put(DocumentRef.FOUND_ON, foundOn.toString());
        if (link.listedOn() != null) {
            extra.put(DocumentRef.LISTED_ON, link.listedOn());
        }
        if (link.version() != null) {
            extra.put(DocumentRef.VERSION, link.version());
        }
        found.accept(new DocumentRef(
                Addresses.key(home, link.url()),
                link.url(),
                title.isEmpty() ? null : title,
                kindOf(told),
                ListPage.date(title),
                rules.state(title),
                extra));
    }

    /** What the source says of all its documents holds, but what is plainly no such paper stays none. */
    private @Nullable DocumentKind kindOf(@Nullable DocumentKind told) {
        return kind == null || told == DocumentKind.OTHER || told == DocumentKind.QUESTION_NOTICE ? told : kind;
    }

    private boolean sameHost(URI url) {
        return session.source().urls().stream().anyMatch(u -> Objects.equals(u.getHost(), url.getHost()));
    }
}
