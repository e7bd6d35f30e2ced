package kizashi.crawl.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import kizashi.crawl.client.FetchResult.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** RSS, Atom and sitemaps. Read by jsoup's XML parser, which resolves no entities and fetches nothing. */
final class Feeds {
    private static final int LARGEST = 50 << 20;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private Feeds() {}

    /**
     * What a feed or sitemap names.
     *
     * @param documents of a feed, or of a sitemap (whose links have no titles)
     * @param sitemaps further ones, of a sitemap index
     */
    record Content(List<ListPage.Link> documents, List<URI> sitemaps) {}

    /** Reads one; null when the page is neither a feed nor a sitemap. */
    static @Nullable Content read(Fetched page) {
        byte[] body = unzipped(page.body());
        String head =
                new String(body, 0, Math.min(body.length, 2000), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean map = head.contains("<urlset") || head.contains("<sitemapindex");
        boolean feed = head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf");
        if (!map && !feed) {
            return null;
        }
        String text = ListPage.text(new Fetched(page.capture(), body, page.headers(), page.unchanged()));
        Document xml = Jsoup.parse(text, page.url().toString(), Parser.xmlParser());
        return map ? sitemap(page.url(), xml) : feed(page.url(), xml);
    }

    private static Content feed(URI base, Document xml) {
        List<ListPage.Link> links = new ArrayList<>();
        for (Element item : xml.getElementsByTag("item")) {
            add(links, base, first(item, "link"), item, first(item, "pubDate", "dc:date"));
        }
        for (Element entry : xml.getElementsByTag("entry")) {
            String href = null;
            for (Element link : entry.getElementsByTag("link")) {
                String rel = link.attr("rel");
                href = href == null && (rel.isEmpty() || rel.equals("alternate")) ? link.attr("href") : href;
            }
            add(links, base, href, entry, first(entry, "published", "updated"));
        }
        return new Content(links, List.of());
    }

    private static void add(
            List<ListPage.Link> links, URI base, @Nullable String href, Element item, @Nullable String day) {
        URI url = href == null ? null : Addresses.resolve(base, href);
        if (url != null && Addresses.isPage(url)) {
            String title = first(item, "title");
            links.add(ListPage.Link.of(url, title == null ? url.toString() : title, day, first(item, "updated")));
        }
    }

    private static Content sitemap(URI base, Document xml) {
        List<ListPage.Link> links = new ArrayList<>();
        List<URI> further = new ArrayList<>();
        for (Element map : xml.getElementsByTag("sitemap")) {
            String place = first(map, "loc");
            URI url = place == null ? null : Addresses.resolve(base, place);
            if (url != null) {
                further.add(url);
            }
        }
        for (Element entry : xml.getElementsByTag("url")) {
            String place = first(entry, "loc");
            URI url = place == null ? null : Addresses.resolve(base, place);
            if (url != null && Addresses.isPage(url)) {
                links.add(ListPage.Link.of(url, "", null, first(entry, "lastmod")));
            }
        }
        return new Content(links, further);
    }

    private static @Nullable String first(Element parent, String... tags) {
        for (String tag : tags) {
            Element found = parent.getElementsByTag(tag).first();
            if (found != null && !found.text().isBlank()) {
                return found.text().strip();
            }
        }
        return null;
    }

    private static byte[] unzipped(byte[] body) {
        if (body.length < 2 || (body[0] & 0xff) != GZIP_1 || (body[1] & 0xff) != GZIP_2) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            return body;
        }
    }
}
