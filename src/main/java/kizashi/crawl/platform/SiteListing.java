package kizashi.crawl.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Remembered;
import kizashi.crawl.Session;
import kizashi.crawl.VendorAddresses;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.PermissionGate;
import kizashi.crawl.client.Trouble;
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
    /** Pages of papers read for their files in one run; those left over are read in the next ones. */
    private static final int PAPERS = 150;

    /** Frames read in one walk: a site that shows a counter in one on every page must not double its requests. */
    private static final int FRAMES = 30;

    private static final int LOOK_LISTS = 3;
    private static final int LOOK_PAGES = 10;

    private final Session session;
    private final Remembered memory;
    private final SiteDocuments documents;
    private final TitleRules rules = TitleRules.shipped();
    private final Set<String> bodies = new HashSet<>();
    private final Set<URI> papersSeen = new HashSet<>();
    private final SiteQueue queue;
    private @Nullable FetchResult problem;
    private @Nullable URI elsewhere;
    private int pages;
    private int papers;
    private int framed;

    SiteListing(Session session, Consumer<DocumentRef> found) {
        this.session = session;
        this.memory = session.remembered();
        this.queue = new SiteQueue(memory.isLook(), session.option("depth", DEPTH));
        this.documents = new SiteDocuments(session, found);
    }

    Listing run() {
        String wrongKind = session.option("kind", "");
        if (!wrongKind.isEmpty() && TitleRules.named(wrongKind) == null) {
            return Listing.layout(session.source().urls().get(0), "options.kind '" + wrongKind + "' は文書種別ではありません");
        }
        session.source().urls().forEach(url -> queue.push(url, 0, null));
        if (memory.isLook()) {
            memory.listPages().stream().limit(LOOK_LISTS).forEach(url -> queue.push(url, 1, null));
        } else if (!session.option("sitemap", "").isEmpty()) {
            URI start = session.source().urls().get(0);
            session.sitemaps(start).forEach(s -> queue.push(Addresses.resolve(start, s), 1, null));
        }
        int limit = memory.isLook() ? LOOK_PAGES : session.option("pages", PAGES);
        for (SitePage page = queue.next(); page != null; page = queue.next()) {
            if (page.isSession() && memory.restsToday(page.url())) {
                continue;
            }
            if ((memory.isLook() ? pages : pages - papers) >= limit) {
                return memory.isLook() ? Listing.whole() : endless(page.url(), limit);
            }
            pages++;
            papers += page.isPaper() ? 1 : 0;
            FetchResult result = session.get(page.url());
            if (result instanceof Fetched fetched) {
                try {
                    read(fetched, page);
                } catch (SelectorParseException e) {
                    return Listing.layout(page.url(), "CSS セレクタが誤っています: " + e.getMessage());
                }
            } else if (page.link() != null && page.from() != null && !asksToStop(result, page)) {
                if (page.isPaper()) {
                    memory.vouchFor(page.url()); // whether it can be read is told when it is fetched as a document
                } else {
                    documents.take(page.link(), page.from(), false);
                }
            } else if (stops(result, page)) {
                return Listing.cut(result);
            }
        }
        if (problem == null
                && elsewhere != null
                && documents.isEmpty()
                && memory.listPages().isEmpty()) {
            return Listing.layout(
                    elsewhere,
                    "文書は一つもなく、会議録は別のシステムにあります。kizashi source detect " + elsewhere + " --body … --write で情報源にしてください");
        }
        return problem == null ? Listing.whole() : new Listing(false, null, problem);
    }

    /** Remembers a link to a vendor's system that is not this site. */
    private void noteVendor(ListPage.Link link) {
        if (elsewhere == null
                && !sameHost(link.url())
                && !VendorAddresses.shipped().recognise(link.url()).platform().equals(SitePlatform.NAME)) {
            elsewhere = link.url();
        }
    }

    private static Listing endless(URI url, int limit) {
        return Listing.cut(new Failed(
                Trouble.ENDLESS,
                url,
                "一覧ページの上限 " + limit + " に達しました（カレンダーなど。options.follow を絞るか options.pages を増やしてください）",
                null));
    }

    /**
     * A start page that fails, or a site that asks to stop, ends the listing; one list page among many does not, and a dead link
     * to a page on which nothing ever stood is none of our business.
     */
    private boolean stops(FetchResult result, SitePage page) {
        boolean start = session.source().urls().contains(page.url());
        boolean dead = result instanceof Failed f && f.trouble() == Trouble.GONE;
        if (dead && !start && !memory.listPages().contains(page.url())) {
            return false;
        }
        problem = result;
        boolean onlyStart = start && session.source().urls().size() == 1;
        boolean denied = result instanceof Denied && start;
        return asksToStop(result, page) || onlyStart || denied && queue.isEmpty();
    }

    private boolean asksToStop(FetchResult result, SitePage page) {
        return result instanceof Failed f
                && (f.trouble().advice() == Trouble.Advice.STOP && sameHost(page.url())
                        || f.trouble() == Trouble.BUDGET
                        || f.trouble() == Trouble.CANCELLED);
    }

    private void read(Fetched fetched, SitePage page) {
        if (!bodies.add(fetched.capture().sha256())) {
            return; // the same page under another address: a calendar, a session id, a circle
        }
        Feeds.Content feed = Feeds.read(fetched);
        if (feed != null) {
            SiteDocuments.Place place = new SiteDocuments.Place(fetched.url(), null, null, null);
            feed.sitemaps().forEach(url -> queue.push(url, page.depth() + 1, null));
            for (ListPage.Link link : feed.documents()) {
                boolean named = !link.title().isEmpty();
                if (!named || !goesOn(link, page, place)) {
                    document(link, place, named);
                }
            }
            return;
        }
        Document html = ListPage.html(fetched);
        inside(html, page);
        String year = page.year() != null
                ? page.year()
                : MeetingTitle.year(html.select("h1").text());
        SiteDocuments.Place place = new SiteDocuments.Place(page.home(fetched.url()), year, page.words(), page.kind());
        if (page.isPaper()) {
            paper(html, page, place);
        } else if (page.isSession() && page.link() != null && page.from() != null && SiteDocuments.isMinutes(html)) {
            documents.take(page.link(), page.from(), true);
        } else if (list(html, page, place) == 0 && page.link() != null && page.from() != null) {
            documents.take(page.link(), page.from(), false);
        }
    }

    /** What a page shows in frames, and the page that it moved to, are read in its place. */
    private void inside(Document html, SitePage page) {
        for (URI url : Targets.within(html)) {
            if (sameHost(url) && !queue.isSeen(url) && framed++ < FRAMES) {
                ListPage.Link link = page.link() == null ? null : page.link().at(url);
                queue.first(new SitePage(url, page.depth(), page.year(), link, page.kind(), page.from()));
            }
        }
    }

    /** The page of a plan, a call for tenders, a month's press releases: its files, and further pages of the same kind. */
    private void paper(Document html, SitePage page, SiteDocuments.Place place) {
        for (ListPage.Link link : ListPage.links(html, ListPage.ANY_LINK, "", "")) {
            if (SiteDocuments.isFile(link.url())
                    || documents.kind(link, place) == page.kind() && !goesOn(link, page, place)) {
                document(link, place, false);
            }
        }
    }

    /** Reads a page that lists; returns how many documents and further lists it brought. */
    private int list(Document html, SitePage page, SiteDocuments.Place place) {
        int before = queue.size();
        int brought = 0;
        String next = session.option("next", "");
        if (!next.isEmpty()) {
            ListPage.links(html, next, "", "").forEach(link -> queue.push(link.url(), page.depth(), page.year()));
        }
        String follow = session.option("follow", "");
        if (!follow.isEmpty()) {
            ListPage.links(html, follow, "", "")
                    .forEach(link -> queue.push(link.url(), page.depth() + 1, MeetingTitle.year(link.title())));
        }
        String selector = session.option("documents", "");
        boolean free = selector.isEmpty() && follow.isEmpty();
        List<ListPage.Link> links = ListPage.links(
                html,
                free || selector.isEmpty() ? ListPage.ANY_LINK : selector,
                session.option("item", ""),
                session.option("date", ""));
        for (ListPage.Link link : links) {
            noteVendor(link);
            if (!free || !goesOn(link, page, place)) {
                boolean found = document(link, place, !selector.isEmpty());
                // A form in the margin does not make the page of a sitting a list.
                brought += found && (!page.isSession() || documents.kind(link, place) != null) ? 1 : 0;
            }
        }
        brought += queue.size() - before;
        if (page.depth() == 0 && (brought == 0 || isTop(page.url()))) {
            links.stream()
                    .filter(link -> sameHost(link.url()) && MeetingTitle.isCouncil(link.title()))
                    .forEach(link -> queue.push(link.url(), 0, null));
        }
        if (next.isEmpty() && brought > 0) { // an empty page of a calendar leads nowhere
            nextPage(html, page);
        }
        return brought;
    }

    /** Whether an address is the first page of a site, from which the council's pages are one more click away. */
    private static boolean isTop(URI url) {
        String path = String.valueOf(url.getPath());
        return path.isEmpty() || path.equals("/") || path.matches("/(?:index|top|default)\\.[a-z]{3,4}");
    }

    /** Links to the next part of the same list, by words or by numbers. */
    private void nextPage(Document html, SitePage page) {
        Set<URI> numbered = memory.isLook() ? Set.of() : Pager.of(html, page.url()); // news stands in the first part
        for (ListPage.Link link : ListPage.links(html, "a[href]", "", "")) {
            boolean next = Pager.isNext(link.title()) || numbered.contains(link.url());
            if (sameHost(link.url()) && next && !queue.isSeen(link.url())) {
                queue.last(new SitePage(link.url(), page.depth(), page.year(), page.link(), page.kind(), page.from()));
            }
        }
        ListPage.links(html, "a[rel=next][href], link[rel=next][href]", "", "").stream()
                .filter(link -> sameHost(link.url()))
                .forEach(link -> queue.push(link.url(), page.depth(), page.year()));
    }

    /** Whether a link leads to a further list, or to a page that must be read to see what it is; both then wait to be read. */
    private boolean goesOn(ListPage.Link link, SitePage page, SiteDocuments.Place place) {
        if (!sameHost(link.url()) || SiteDocuments.isFile(link.url())) {
            return false;
        }
        if (rules.isHub(link.title()) || MeetingTitle.isList(link.title())) {
            queue.push(link.url(), page.depth() + 1, MeetingTitle.year(link.title()));
            return true;
        }
        DocumentKind kind = documents.kind(link, place);
        boolean deep = page.depth() >= session.option("depth", DEPTH);
        boolean minutes = documents.mayHoldMinutes(link, kind);
        if (!minutes && (kind == null || kind == DocumentKind.OTHER) || deep || !documents.isWanted(link)) {
            return false;
        }
        if (!minutes && kind != null) {
            paper(link, page, place, kind);
            return false; // it is a document itself, too
        }
        if (documents.isDelivered(link.url())) {
            return false;
        }
        if (!memory.isLook() || !session.wasFetched(link.url())) {
            queue.add(new SitePage(link.url(), page.depth() + 1, page.yearOf(link), link, DocumentKind.MINUTES, place));
        }
        return true;
    }

    /** The page of a plan, a budget, a call for tenders: its files are read off it whenever the page itself is due. */
    private void paper(ListPage.Link link, SitePage page, SiteDocuments.Place place, DocumentKind kind) {
        boolean known = memory.isLook() ? session.wasFetched(link.url()) : documents.rests(link.url());
        if (known || queue.isSeen(link.url()) || !papersSeen.add(link.url())) {
            return;
        }
        if (papersSeen.size() > PAPERS) {
            memory.vouchFor(link.url());
            return;
        }
        queue.add(new SitePage(link.url(), page.depth() + 1, page.yearOf(link), link, kind, place));
    }

    /**
     * Reports a document where a link leads to one.
     *
     * @param chosen whether a selector or a feed named it; otherwise only files and known titles count
     */
    private boolean document(ListPage.Link link, SiteDocuments.Place place, boolean chosen) {
        boolean file = SiteDocuments.isFile(link.url());
        DocumentKind told = documents.kind(link, place);
        boolean known = chosen || file || told != null && told != DocumentKind.OTHER && sameHost(link.url());
        return known
                && !queue.isList(link.url())
                && documents.isWanted(link)
                && documents.take(link, place, chosen || file || told != DocumentKind.MINUTES);
    }

    private boolean sameHost(URI url) {
        return session.source().urls().stream().anyMatch(u -> PermissionGate.sameOwner(u, url));
    }
}
