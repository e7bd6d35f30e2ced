package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchRequest;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.japanese.Charsets;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the tree of years and meetings that kensakusystem.jp keeps of a council: from label to label, which are sent
 * back byte for byte, to the sittings.
 */
final class KensakusystemTree {
    private static final int MOST_NODES = 400;
    private static final int LOOK_NODES = 6;

    private final Session session;
    private final Consumer<DocumentRef> found;
    private final URI see;
    private final int from;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private int nodes;

    KensakusystemTree(Session session, Consumer<DocumentRef> found, URI see) {
        this.session = session;
        this.found = found;
        this.see = see;
        this.from = VendorPage.firstYear(session);
    }

    Listing run() {
        FetchResult first = session.send(FetchRequest.get(see).asFresh());
        if (!(first instanceof Fetched page)) {
            return Listing.cut(first);
        }
        take(page, "");
        if (open.isEmpty()) {
            return Listing.layout(see, "年の一覧がありません");
        }
        while (!open.isEmpty()) {
            String label = open.poll();
            if (session.remembered().isLook() && nodes >= LOOK_NODES) {
                break;
            }
            if (++nodes > MOST_NODES) {
                return new Listing(false, null, session.layout(see, MOST_NODES + " を超える見出しがあります"));
            }
            URI node = URI.create(see + "&treedepth=" + VendorPage.encode(label, Charsets.WINDOWS_31J));
            FetchResult result = session.send(FetchRequest.get(node).asFresh());
            if (!(result instanceof Fetched inner)) {
                return Listing.cut(result);
            }
            take(inner, label);
        }
        return Listing.whole();
    }

    /** Labels within the years wanted go on the list; sittings are found. */
    private void take(Fetched page, String label) {
        Document html = VendorPage.html(page);
        List<String> fresh = new ArrayList<>();
        for (String next : labels(html)) {
            Integer year = VendorPage.year(next);
            if ((year == null || year >= from) && seen.add(next)) {
                fresh.add(next);
            }
        }
        if (session.remembered().isLook()) {
            fresh.reversed().forEach(open::addFirst); // into the newest year at once, which stands first
        } else {
            open.addAll(fresh);
        }
        for (Element link : html.select("a[href*=ResultFrame.exe]")) {
            DocumentRef ref = sitting(page.url(), link, label);
            if (ref != null) {
                found.accept(ref);
            }
        }
    }

    private @Nullable DocumentRef sitting(URI base, Element link, String label) {
        String href = link.attr("href");
        String file = VendorPage.parameter(href, "fileName");
        URI url = VendorPage.resolve(base, href);
        if (file == null || url == null || !SittingFile.isSitting(file)) {
            return null;
        }
        String day = SittingFile.day(file);
        Integer year = VendorPage.year(day == null ? label : day);
        if (year != null && year < from) {
            return null;
        }
        String meeting = label.strip();
        String sitting = link.text().strip();
        return new DocumentRef(
                KensakusystemPlatform.slug(base) + "/" + file,
                url,
                (meeting + " " + sitting).strip(),
                DocumentKind.MINUTES,
                day,
                PublicationState.FINAL,
                meeting.isEmpty()
                        ? Map.of()
                        : Map.of(
                                DocumentRef.MEETING, meeting, DocumentRef.SITTING, sitting.isEmpty() ? file : sitting));
    }

    /** The labels of a page: values given to {@code treedepth}, and {@code data-depth}. */
    static List<String> labels(Document html) {
        List<String> labels = new ArrayList<>();
        for (Element element : html.select("[onclick*=treedepth], [data-depth]")) {
            String script = element.attr("onclick");
            int from = script.indexOf("treedepth.value='");
            if (from >= 0) {
                int begin = from + "treedepth.value='".length();
                int end = script.indexOf('\'', begin);
                if (end > begin) {
                    labels.add(script.substring(begin, end));
                }
            } else if (!element.attr("data-depth").isEmpty()) {
                labels.add(element.attr("data-depth"));
            }
        }
        return labels;
    }
}
