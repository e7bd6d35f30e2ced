package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.japanese.Charsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** A page that lists documents: HTML, a feed or a sitemap, read to links. */
final class ListPage {
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:令和|平成|昭和)[0-9０-９元一二三四五六七八九十]{1,3}年|[12０-９0-9][0-9０-９]{3}[年/.-])"
                    + "\\s?[0-9０-９一二三四五六七八九十]{1,3}[月/.-]\\s?[0-9０-９一二三四五六七八九十]{1,3}日?|[RHＲＨ][0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}");
    private static final Pattern META_CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{1,40})");
    private static final int HEAD = 4096;
    private static final int LONGEST_TITLE = 300;

    /** Everything on a page that leads somewhere when a person clicks or chooses it. */
    static final String ANY_LINK = "a[href], area[href], select option[value]";

    private ListPage() {}

    /**
     * A link.
     *
     * @param url where it leads
     * @param title its words
     * @param listedOn the day that stands beside it, as written, or null
     * @param version what changes with the document, or null
     * @param around what else stands around it
     */
    record Link(
            URI url,
            String title,
            @Nullable String listedOn,
            @Nullable String version,
            Surroundings.Around around) {

        /** A link of a feed, around which nothing stands. */
        static Link of(URI url, String title, @Nullable String listedOn, @Nullable String version) {
            return new Link(url, title, listedOn, version, Surroundings.Around.NOTHING);
        }

        /** The same words for another address. */
        Link at(URI other) {
            return new Link(other, title, listedOn, version, around);
        }
    }

    /** The page as HTML, its characters read as what they are, not as what they are labelled. */
    static Document html(Fetched page) {
        return Jsoup.parse(text(page), page.url().toString());
    }

    /** The page's characters. */
    static String text(Fetched page) {
        List<@Nullable String> labels = new ArrayList<>();
        Matcher header = META_CHARSET.matcher(page.headers().getOrDefault("content-type", ""));
        labels.add(header.find() ? header.group(1) : null);
        String head = new String(
                page.body(), 0, Math.min(HEAD, page.body().length), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        labels.add(meta.find() ? meta.group(1) : null);
        return Charsets.decode(page.body(), labels).text();
    }

    /**
     * The links that a selector finds.
     *
     * @param item selector of the element around a link, or empty
     * @param date selector of the day in it, or empty
     * @throws SelectorParseException when a selector is wrong
     */
    static List<Link> links(Document page, String selector, String item, String date) {
        List<Link> links = new ArrayList<>();
        URI base = base(page);
        Surroundings surroundings = Surroundings.of(page);
        for (Element found : page.select(selector)) {
            Element anchor = found.hasAttr("href") || found.hasAttr("value") ? found : found.selectFirst("a[href]");
            String href = anchor == null ? null : Targets.of(anchor);
            URI url = href == null ? null : Addresses.resolve(base, href);
            if (anchor != null && url != null && Addresses.isPage(url)) {
                Surroundings.Around around = surroundings.around(anchor);
                String beside = listedOn(anchor, item, date);
                links.add(new Link(url, title(anchor, url), beside == null ? around.day() : beside, null, around));
            }
        }
        return links;
    }

    /** What the addresses of a page are relative to. */
    static URI base(Document page) {
        URI base = URI.create(page.baseUri());
        Element declared = page.selectFirst("base[href]");
        URI other = declared == null ? null : Addresses.resolve(base, declared.attr("href"));
        return other == null ? base : other;
    }

    /** The first date in a text, as written, or null. */
    static @Nullable String date(String text) {
        Matcher found = DATE.matcher(text);
        return found.find() ? found.group() : null;
    }

    private static String title(Element anchor, URI url) {
        String words = anchor.text().strip();
        if (words.isEmpty()) {
            Element image = anchor.selectFirst("img[alt]");
            words = image == null
                    ? anchor.attr("title").strip()
                    : image.attr("alt").strip();
        }
        if (words.isEmpty()) {
            String path = String.valueOf(url.getPath());
            words = path.substring(path.lastIndexOf('/') + 1);
        }
        return words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE) : words;
    }

    private static @Nullable String listedOn(Element anchor, String item, String date) {
        Element around = item.isEmpty() ? anchor.parent() : anchor.closest(item);
        if (around == null) {
            return null;
        }
        if (date.isEmpty()) {
            // Only beside the link: a day within its words belongs to the meeting.
            return date(around.text().replace(anchor.text(), " "));
        }
        Element day = around.selectFirst(date);
        if (day == null) {
            return null;
        }
        String exact = day.attr("datetime");
        String words = exact.isBlank() ? day.text() : exact;
        String found = date(words);
        return found != null ? found : words.isBlank() ? null : words.strip();
    }
}
