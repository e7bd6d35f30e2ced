package kizashi.crawl.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Trouble;
import kizashi.japanese.Charsets;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * VOICES (gijiroku.com and hosts of councils' own): one program {@code voiweb.exe} whose {@code ACT} says what it does (100
 * list, 200 frames, 203 text). A sitting is known by {@code FINO}; its whole text comes in one answer. It speaks CP932
 * whatever it says, and tells errors with status 200.
 */
public final class VoicesPlatform implements Platform {
    private static final String PROGRAM = "voiweb.exe";
    private static final int MOST_PAGES = 100;

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "years", "types");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        URI start = session.source().urls().getFirst();
        Program program = program(session, start);
        if (program.url == null) {
            return program.problem != null
                    ? Listing.cut(program.problem)
                    : Listing.layout(start, "voiweb.exe へのリンクがありません");
        }
        int stated = 0;
        int listed = 0;
        for (int year = VendorPage.thisYear(session); year >= VendorPage.firstYear(session); year--) {
            Year one = new Year(session, found, program.url, session.option("types", program.types), year);
            FetchResult problem = one.run();
            if (problem != null) {
                return Listing.cut(problem);
            }
            stated += one.stated;
            listed += one.rows.size();
        }
        return new Listing(listed >= stated, stated, null);
    }

    /** Where the program is, and which types of meeting there are (KGTP). */
    private record Program(
            @Nullable URI url, String types, @Nullable FetchResult problem) {}

    private static Program program(Session session, URI start) {
        URI page = start;
        for (int hop = 0; hop < 3; hop++) {
            if (page.toString().contains(PROGRAM)) {
                return new Program(bare(page), types(page.toString()), null);
            }
            FetchResult result = session.get(page);
            if (!(result instanceof Fetched fetched)) {
                return new Program(null, "", result);
            }
            URI next = null;
            for (Element element : VendorPage.html(fetched).select("iframe[src], frame[src], a[href]")) {
                String href = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                if (href.contains(PROGRAM)) {
                    URI url = VendorPage.resolve(fetched.url(), href);
                    return url == null ? new Program(null, "", null) : new Program(bare(url), types(href), null);
                }
                if (next == null && (href.contains("g07v_") || href.contains("g08v_"))) {
                    next = VendorPage.resolve(fetched.url(), href);
                }
            }
            if (next == null) {
                break;
            }
            page = next;
        }
        return new Program(null, "", null);
    }

    private static URI bare(URI url) {
        String text = url.toString();
        return URI.create(text.substring(0, text.indexOf(PROGRAM) + PROGRAM.length()));
    }

    private static String types(String url) {
        String types = VendorPage.parameter(url, "KGTP");
        return types == null || types.isEmpty() ? "1,2,3,4" : types;
    }

    /** The list of one year, all its pages. */
    private static final class Year {
        private final Session session;
        private final Consumer<DocumentRef> found;
        private final URI program;
        private final String types;
        private final int year;
        final Set<String> rows = new HashSet<>();
        int stated;

        Year(Session session, Consumer<DocumentRef> found, URI program, String types, int year) {
            this.session = session;
            this.found = found;
            this.program = program;
            this.types = types;
            this.year = year;
        }

        @Nullable
        FetchResult run() {
            String query = "?ACT=100&KENSAKU=0&SORT=0&KTYP=0,1,2,3&KGTP=" + types + "&FYY=" + year + "&TYY=" + year;
            for (int page = 1; page <= MOST_PAGES; page++) {
                URI url = URI.create(
                        program + query + (page == 1 ? "" : "&PAGE=" + page + "&HIT=" + stated + "&AHIT=-1"));
                FetchResult result = session.get(url);
                if (!(result instanceof Fetched fetched)) {
                    return result;
                }
                FetchResult said = trouble(session, fetched);
                if (said != null) {
                    return said instanceof Failed f && f.trouble() == Trouble.EMPTY ? null : said;
                }
                Document html = VendorPage.html(fetched);
                Integer hits = VendorPage.numberBefore(html.text(), "件の日程");
                stated = hits != null ? hits : stated;
                int before = rows.size();
                take(html);
                if (rows.size() == before || rows.size() >= stated) {
                    break;
                }
            }
            return null;
        }

        /** 令和　８年　第３回　定例会, followed by a link 06月08日-02号 whose address is in href or in onClick. */
        private void take(Document html) {
            for (Element link : html.select("a")) {
                String script = link.attr("href").contains("ACT=200") ? link.attr("href") : link.attr("onclick");
                String number = VendorPage.parameter(script, "FINO");
                if (!script.contains("ACT=200") || number == null || !rows.add(number)) {
                    continue;
                }
                String meeting = textBefore(link);
                String sitting = link.text().strip();
                if (sitting.contains("目次") || meeting.contains("目次")) {
                    continue;
                }
                found.accept(new DocumentRef(
                        program.getHost() + "/" + number,
                        URI.create(
                                program + "?ACT=200&KENSAKU=0&SORT=0&KTYP=0,1,2,3&KGTP=" + types + "&FINO=" + number),
                        (meeting + " " + sitting).strip(),
                        DocumentKind.MINUTES,
                        day(script, meeting, sitting),
                        meeting.contains("速報") || sitting.contains("速報")
                                ? PublicationState.PRELIMINARY
                                : PublicationState.FINAL,
                        meeting.isEmpty()
                                ? Map.of()
                                : Map.of(DocumentRef.MEETING, meeting, DocumentRef.SITTING, sitting)));
            }
        }

        private @Nullable String day(String script, String meeting, String sitting) {
            String id = VendorPage.parameter(script, "UNID");
            if (id != null && id.length() >= 9 && id.charAt(1) == '_' && SittingFile.isSitting(id.substring(2) + "A")) {
                return SittingFile.day(id.substring(2));
            }
            Integer named = VendorPage.year(meeting);
            return sitting.contains("月") ? (named != null ? named : year) + "年" + sitting : null;
        }

        private static String textBefore(Element link) {
            StringBuilder text = new StringBuilder();
            for (Node node = link.previousSibling();
                    node != null && !(node instanceof Element);
                    node = node.previousSibling()) {
                text.insert(0, node instanceof TextNode t ? t.text() : "");
            }
            String meeting = text.toString().replace("\u00A0", " ").strip();
            return meeting.endsWith(",") ? meeting.substring(0, meeting.length() - 1) : meeting;
        }
    }

    /** What a page with status 200 says is wrong; null when nothing is. */
    private static @Nullable FetchResult trouble(Session session, Fetched page) {
        String text = VendorPage.text(page);
        if (text.contains("Server Busy")) {
            return session.busy(page.url(), "Server Busy と表示されました");
        }
        return text.contains("該当する発言がありません") || text.contains("該当する日程がありません")
                ? new Failed(Trouble.EMPTY, page.url(), "該当する発言がありません", null)
                : null;
    }

    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        String number = VendorPage.parameter(document.url().toString(), "FINO");
        String whole = bare(document.url()) + "?ACT=203&FINO=" + number + "&HATSUGENMODE=1&HYOUJIMODE=0&STYLE=0";
        FetchResult text = read(session, URI.create(whole));
        if (!(text instanceof Failed failed) || failed.trouble() != Trouble.EMPTY) {
            return text;
        }
        // Some councils' programs want the number of a speech too; it stands in the frames.
        FetchResult frames = session.get(document.url());
        if (!(frames instanceof Fetched frame)) {
            return frames;
        }
        String speech = VendorPage.parameter(VendorPage.text(frame).replace("&amp;", "&"), "HUID");
        return speech == null || speech.isEmpty() ? text : read(session, URI.create(whole + "&HUID=" + speech));
    }

    private static FetchResult read(Session session, URI url) {
        FetchResult result = session.get(url);
        if (!(result instanceof Fetched page)) {
            return result;
        }
        FetchResult said = trouble(session, page);
        if (said != null) {
            return said;
        }
        boolean speeches = VendorPage.html(page).selectFirst("a[name^=HUID]") != null;
        return speeches ? page : new Failed(Trouble.EMPTY, url, "発言がありません", null);
    }

    @Override
    public @Nullable Detected detect(URI url) {
        String text = url.toString();
        boolean known = String.valueOf(url.getHost()).endsWith("gijiroku.com")
                || String.valueOf(url.getPath())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("/voices/")
                || text.contains(PROGRAM)
                || text.contains("g07v_")
                || text.contains("g08v_");
        String host = String.valueOf(url.getHost());
        return known ? new Detected(url, host.substring(0, Math.max(0, host.indexOf('.'))), Map.of()) : null;
    }

    @Override
    public String blockedBy(Source source) {
        return "gijiroku.com の robots.txt は本文の CGI（/voices/cgi/ など）を禁じています。議会の許諾を記録するまで取得しません";
    }

    /** The search page takes the word in the address ({@code FBKEY1}), in CP932 as everything there. */
    @Override
    public VendorSearch search(Source source, String keyword) {
        URI start = source.urls().getFirst();
        String text = start.toString();
        int query = text.indexOf('?');
        String page = query < 0 ? text : text.substring(0, query);
        boolean names = page.contains("g07v_search") || page.contains("g08v_search");
        String folder = page.contains(PROGRAM)
                ? page.substring(
                        0, page.indexOf("cgi/" + PROGRAM) < 0 ? page.indexOf(PROGRAM) : page.indexOf("cgi/" + PROGRAM))
                : page.substring(0, page.lastIndexOf('/') + 1);
        String link = (names ? page : folder + "g07v_search.asp") + "?Sflg=2&FBKEY1="
                + VendorPage.encode(keyword, Charsets.WINDOWS_31J);
        return new VendorSearch(
                URI.create(link), true, "画面が出ない、または欄が空の場合は、" + start + " を開き、キーワードの欄に「" + keyword + "」を入れて検索してください");
    }
}
