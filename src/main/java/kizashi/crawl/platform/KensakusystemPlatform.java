package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
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
    private static final int MOST_NODES = 400;
    private static final int LOOK_NODES = 6;
    private static final List<String> ENTRIES = List.of("index.html", "sapphire.html", "default.html");
    private static final Set<String> NO_SITTING = Set.of("MOKU", "KETS", "GIAN", "MEIB", "NITT", "TUKO", "SINK");

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
        return new Walk(session, found, tree).run();
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

    /** One walk through the tree. */
    private static final class Walk {
        private final Session session;
        private final Consumer<DocumentRef> found;
        private final URI see;
        private final int from;
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private int nodes;

        Walk(Session session, Consumer<DocumentRef> found, URI see) {
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
            if (file == null || url == null || !isSitting(file)) {
                return null;
            }
            String day = day(file);
            Integer year = VendorPage.year(day == null ? label : day);
            if (year != null && year < from) {
                return null;
            }
            String meeting = label.strip();
            String sitting = link.text().strip();
            return new DocumentRef(
                    slug(base) + "/" + file,
                    url,
                    (meeting + " " + sitting).strip(),
                    DocumentKind.MINUTES,
                    day,
                    PublicationState.FINAL,
                    meeting.isEmpty()
                            ? Map.of()
                            : Map.of(
                                    DocumentRef.MEETING,
                                    meeting,
                                    DocumentRef.SITTING,
                                    sitting.isEmpty() ? file : sitting));
        }
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

    /** An era's letter, six digits, and a serial: not a table of contents, not a list of decisions. */
    static boolean isSitting(String file) {
        if (file.length() < 7 || "MTSHR".indexOf(Character.toUpperCase(file.charAt(0))) < 0 || file.contains(".")) {
            return false;
        }
        for (int i = 1; i <= 6; i++) {
            if (!Character.isDigit(file.charAt(i))) {
                return false;
            }
        }
        String serial = file.substring(7).toUpperCase(Locale.ROOT);
        return NO_SITTING.stream().noneMatch(serial::contains);
    }

    /** {@code R080225A} as 令和8年2月25日; null where month or day are 00, which stand for a whole session or year. */
    static @Nullable String day(String file) {
        if (file.startsWith("00", 3) || file.startsWith("00", 5)) {
            return null;
        }
        String era = switch (Character.toUpperCase(file.charAt(0))) {
            case 'R' -> "令和";
            case 'H' -> "平成";
            case 'S' -> "昭和";
            default -> null;
        };
        return era == null
                ? null
                : era + Integer.parseInt(file.substring(1, 3)) + "年" + Integer.parseInt(file.substring(3, 5)) + "月"
                        + Integer.parseInt(file.substring(5, 7)) + "日";
    }

    private static String slug(URI url) {
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
