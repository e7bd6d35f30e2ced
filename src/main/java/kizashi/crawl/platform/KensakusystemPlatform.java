package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchRequest;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Trouble;
import kizashi.japanese.Charsets;
import kizashi.model.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * kensakusystem.jp ("Sapphire"): a static entry page carries a code that changes, a tree of years and meetings is walked by
 * labels that must be sent back byte for byte (trailing space too), a sitting is a file name such as {@code R080225A}. Its
 * text comes as a download of all speeches, or, where a council has no boxes to tick, as one page.
 */
public final class KensakusystemPlatform implements Platform {
    private static final List<String> ENTRIES = List.of("index.html", "sapphire.html", "default.html");

    @Override
    public String name() {
        return "kensakusystem";
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "years");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        URI start = session.source().urls().getFirst();
        FetchResult entry = entry(session, start);
        if (!(entry instanceof Fetched page)) {
            return Listing.cut(entry);
        }
        URI tree = seeLink(session, page);
        if (tree == null) {
            return Listing.layout(start, "会議録の閲覧（See.exe?Code=）へのリンクがありません");
        }
        return new KensakusystemTree(session, found, tree).run();
    }

    /** The entry page goes by one of three names; where the one in the YAML is gone, by another. */
    private static FetchResult entry(Session session, URI start) {
        FetchResult entry = session.send(FetchRequest.get(start).asFresh());
        for (String name : ENTRIES) {
            URI other = start.resolve(name);
            if (entry instanceof FetchResult.Failed f && f.trouble() == Trouble.GONE && !other.equals(start)) {
                entry = session.send(FetchRequest.get(other).asFresh());
            }
        }
        return entry;
    }

    /** The link to the tree, on the entry page or in one of its frames. */
    private static @Nullable URI seeLink(Session session, Fetched page) {
        URI tree = seeLink(page);
        if (tree != null) {
            return tree;
        }
        for (Element frame : VendorPage.html(page).select("frame[src], iframe[src]")) {
            URI url = VendorPage.resolve(page.url(), frame.attr("src"));
            if (url == null || url.getHost() == null || url.toString().contains(".exe")) {
                continue;
            }
            FetchResult inner = session.send(FetchRequest.get(url).asFresh());
            tree = inner instanceof Fetched f ? seeLink(f) : null;
            if (tree != null) {
                return tree;
            }
        }
        return null;
    }

    private static @Nullable URI seeLink(Fetched page) {
        for (Element link : VendorPage.html(page).select("a[href], area[href], frame[src]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (href.contains("See.exe?Code=") && VendorPage.parameter(href, "Code") != null) {
                return VendorPage.resolve(page.url(), href);
            }
        }
        return null;
    }

    /** A council's name in addresses. */
    static String slug(URI url) {
        String[] parts = String.valueOf(url.getPath()).split("/");
        return parts.length > 1 ? parts[1] : String.valueOf(url.getHost());
    }

    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        FetchResult result = sitting(session, document.url());
        if (!(result instanceof FetchResult.Failed failed) || failed.trouble() != Trouble.LAYOUT) {
            return result;
        }
        // The code may have changed since the list was read: take the present one and try once more.
        FetchResult entry = entry(session, session.source().urls().getFirst());
        URI tree = entry instanceof Fetched page ? seeLink(session, page) : null;
        String before = VendorPage.parameter(document.url().toString(), "Code");
        String now = tree == null ? null : VendorPage.parameter(tree.toString(), "Code");
        if (before == null || now == null || now.equals(before)) {
            return result;
        }
        return sitting(session, URI.create(document.url().toString().replace("Code=" + before, "Code=" + now)));
    }

    private static FetchResult sitting(Session session, URI frameset) {
        FetchResult frames = session.send(FetchRequest.get(frameset).asFresh());
        if (!(frames instanceof Fetched frame)) {
            return frames;
        }
        Element speakers = VendorPage.html(frame).selectFirst("frame[src*=Speakers.exe], iframe[src*=Speakers.exe]");
        URI list = speakers == null ? null : VendorPage.resolve(frame.url(), speakers.attr("src"));
        if (list == null) {
            return session.layout(frameset, "発言者の一覧（r_Speakers.exe）がありません");
        }
        FetchResult menu = session.send(FetchRequest.get(list).asFresh());
        if (!(menu instanceof Fetched form)) {
            return menu;
        }
        Document html = VendorPage.html(form);
        List<Element> boxes = html.select("form[name=download] input[name=downloadPos]");
        return boxes.isEmpty() ? wholePage(session, frameset, list) : download(session, form, html, boxes);
    }

    private static FetchResult download(Session session, Fetched form, Document html, List<Element> boxes) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element hidden : html.select("form[name=download] input[type=hidden][name]")) {
            fields.add(Map.entry(hidden.attr("name"), hidden.attr("value")));
        }
        boxes.forEach(box -> fields.add(Map.entry("downloadPos", box.attr("value"))));
        Element owner = html.selectFirst("form[name=download]");
        URI action = owner == null ? null : VendorPage.resolve(form.url(), owner.attr("action"));
        if (action == null) {
            return session.layout(form.url(), "ダウンロードの宛先がありません");
        }
        FetchResult text = session.post(action, fields, Charsets.WINDOWS_31J);
        if (text instanceof Fetched f && !VendorPage.text(f).contains("会議名：")) {
            return session.layout(action, "会議録の本文ではありません");
        }
        return text;
    }

    private static FetchResult wholePage(Session session, URI frameset, URI speakers) {
        String base = speakers.toString();
        int cut = base.lastIndexOf('/', base.indexOf('?') < 0 ? base.length() : base.indexOf('?'));
        String code = VendorPage.parameter(frameset.toString(), "Code");
        String file = VendorPage.parameter(frameset.toString(), "fileName");
        URI whole = URI.create(base.substring(0, cut) + "/GetText3.exe?Code=" + code + "&fileName=" + file
                + "&startPos=0&keyMode=10&searchMode=1&FUNC=PRINT_ALL");
        FetchResult text = session.get(whole);
        if (text instanceof Fetched f && VendorPage.html(f).body().text().indexOf('○') < 0) {
            return session.layout(whole, "会議録の本文ではありません");
        }
        return text;
    }

    /** Its search opens by a form with a code that changes. */
    @Override
    public VendorSearch search(Source source, String keyword) {
        return new VendorSearch(
                source.urls().getFirst(),
                false,
                "この事業者の検索はアドレスで語を受け取れません（コードが変わるため）。開いた画面で「検索」を選び、検索語の欄に「" + keyword + "」を入れてください");
    }

    @Override
    public @Nullable Detected detect(URI url) {
        String host = String.valueOf(url.getHost());
        String path = String.valueOf(url.getPath());
        int programs = path.indexOf("/cgi-bin3/");
        if (programs >= 0) {
            String slug = slug(url).equals("cgi-bin3") ? null : slug(url);
            return new Detected(url.resolve(path.substring(0, programs) + "/index.html"), slug, Map.of());
        }
        String slug = slug(url);
        if (!host.endsWith("kensakusystem.jp") || slug.equals(host) || slug.isEmpty() || slug.endsWith("-vod")) {
            return null;
        }
        // The entry page is index.html, sapphire.html or default.html: where somebody linked to one, that is it.
        URI start = path.endsWith(".html") ? url : URI.create("https://www.kensakusystem.jp/" + slug + "/index.html");
        return new Detected(start, slug, Map.of());
    }
}
