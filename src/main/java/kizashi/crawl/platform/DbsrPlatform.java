package kizashi.crawl.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
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
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * DB-Search in three generations: framed, Bootstrap, Laravel. The number in its addresses belongs to a search, not to a
 * document; a document is host and id. What is text and not a table of contents has another code in every council's form.
 */
public final class DbsrPlatform implements Platform {
    private static final int MOST_PAGES = 300;

    @Override
    public String name() {
        return "dbsr";
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "years");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        int stated = 0;
        for (int year = VendorPage.thisYear(session); year >= VendorPage.firstYear(session); year--) {
            Year one = new Year(session, found, year);
            FetchResult problem = one.run();
            if (problem != null) {
                return new Listing(false, null, problem);
            }
            stated += one.stated - one.others;
        }
        return Listing.whole(stated);
    }

    /** The search for one year, with the session that it opens. */
    private static final class Year {
        private final Session session;
        private final Consumer<DocumentRef> found;
        private final int year;
        private final Set<String> rows = new HashSet<>();
        int stated;
        int others;

        Year(Session session, Consumer<DocumentRef> found, int year) {
            this.session = session;
            this.found = found;
            this.year = year;
        }

        @Nullable
        FetchResult run() {
            URI start = session.source().urls().getFirst();
            FetchResult entry = session.send(FetchRequest.get(start).asFresh());
            if (!(entry instanceof Fetched top)) {
                return entry;
            }
            DbsrForm form = DbsrForm.of(top.url(), VendorPage.html(top));
            if (form == null) {
                return session.layout(start, "検索の欄がありません");
            }
            FetchResult answer = session.send(form.search(year).asFresh());
            for (int page = 1; page <= MOST_PAGES; page++) {
                if (!(answer instanceof Fetched list)) {
                    return answer;
                }
                Document html = VendorPage.html(list);
                stated = stated(html, stated);
                int before = rows.size();
                take(list.url(), html);
                FetchRequest next = rows.size() == before ? null : DbsrForm.next(list.url(), html, page);
                if (next == null) {
                    break;
                }
                answer = session.send(next.asFresh());
            }
            return rows.size() < stated
                    ? session.layout(start, year + " 年は " + stated + " 文書と表示されましたが " + rows.size() + " 文書しか見つかりません")
                    : null;
        }

        private void take(URI base, Document html) {
            for (Element link : html.select("a[href*=DocumentID=], a[href*=Id=]")) {
                String href = link.attr("href");
                boolean latest = href.contains("Template=document");
                String id = VendorPage.parameter(href, latest ? "Id" : "DocumentID");
                String title = link.text().strip();
                URI url = VendorPage.resolve(base, href.replaceFirst("#.*", ""));
                // Id 0 is "the one shown last".
                if (id == null || id.isEmpty() || id.equals("0") || url == null || title.isEmpty() || !rows.add(id)) {
                    continue;
                }
                if (!title.endsWith("本文")) {
                    others++;
                    continue;
                }
                found.accept(ref(base, url, id, title, link));
            }
        }
    }

    private static DocumentRef ref(URI base, URI url, String id, String title, Element link) {
        String meeting = title.substring(0, title.length() - 2).strip();
        int open = Math.max(meeting.lastIndexOf('（'), meeting.lastIndexOf('('));
        Map<String, String> extra = open > 0
                ? Map.of(
                        DocumentRef.MEETING,
                        meeting.substring(0, open).strip(),
                        DocumentRef.SITTING,
                        meeting.substring(open + 1)
                                .replace("）", "")
                                .replace(")", "")
                                .strip())
                : Map.of(DocumentRef.MEETING, meeting);
        return new DocumentRef(
                base.getHost() + "/" + id,
                url,
                meeting,
                DocumentKind.MINUTES,
                day(link),
                meeting.contains("速報") ? PublicationState.PRELIMINARY : PublicationState.FINAL,
                extra);
    }

    /** 2024-12-17 or 2025年02月25日 beside the link. */
    private static @Nullable String day(Element link) {
        Element around = link.parent();
        for (int up = 0; up < 3 && around != null; up++) {
            String text = around.text().substring(Math.min(around.text().length(), 0));
            for (int i = 0; i + 10 <= text.length(); i++) {
                boolean iso = text.charAt(i + 4) == '-' && text.charAt(i + 7) == '-';
                boolean japanese = text.charAt(i + 4) == '年' && text.charAt(i + 7) == '月';
                if ((iso || japanese) && isNumber(text, i, 4) && isNumber(text, i + 5, 2) && isNumber(text, i + 8, 2)) {
                    return text.substring(i, i + 4) + "年" + text.substring(i + 5, i + 7) + "月"
                            + text.substring(i + 8, i + 10) + "日";
                }
            }
            around = around.parent();
        }
        return null;
    }

    private static boolean isNumber(String text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (i >= text.length() || !Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** 82 of 「82件中」, 「589 文書」, or of a table's cell behind 文書数. */
    private static int stated(Document html, int before) {
        for (Element head : html.select("th")) {
            Element cell = head.nextElementSibling();
            if (head.text().contains("文書数") && cell != null) {
                String digits = cell.text().replace(",", "").strip();
                if (!digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(Character::isDigit)) {
                    return Integer.parseInt(digits);
                }
            }
        }
        for (String word : new String[] {"文書", "件中", "件"}) {
            Integer number = VendorPage.numberBefore(html.body().text(), word);
            if (number != null) {
                return number;
            }
        }
        return before;
    }

    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        String url = document.url().toString();
        if (url.contains("Template=document")) {
            return text(session, document.url());
        }
        String id = VendorPage.parameter(url, "DocumentID");
        if (url.contains("Template=view")) {
            return text(session, with(url, "Template=view&VoiceType=all&DocumentID=" + id));
        }
        // Framed: the frames' addresses carry the session in which the document is open.
        URI all = with(url, "Template=doc-all-frame&DocumentID=" + id);
        FetchResult frames = session.send(FetchRequest.get(all).asFresh());
        if (!(frames instanceof Fetched frameset)) {
            return frames;
        }
        Element page = VendorPage.html(frameset).selectFirst("frame[src*=doc-page], iframe[src*=doc-page]");
        URI body = page == null
                ? with(url, "Template=doc-page&VoiceType=all&DocumentID=" + id)
                : VendorPage.resolve(frameset.url(), page.attr("src"));
        return body == null ? session.layout(all, "本文のフレームがありません") : text(session, body);
    }

    private static FetchResult text(Session session, URI url) {
        FetchResult result = session.send(FetchRequest.get(url).asFresh());
        if (!(result instanceof Fetched page)) {
            return result;
        }
        Document html = VendorPage.html(page);
        List<Element> voices =
                new ArrayList<>(html.select("p.voice__text, p.js-textwrap-container, p.page-text__text"));
        return voices.isEmpty() ? session.layout(url, "発言がありません") : page;
    }

    private static URI with(String url, String query) {
        int at = url.indexOf('?');
        return URI.create((at < 0 ? url : url.substring(0, at)) + "?" + query);
    }

    @Override
    public @Nullable Detected detect(URI url) {
        String host = String.valueOf(url.getHost());
        boolean own =
                host.equals("www.record.gikai.metro.tokyo.lg.jp") || host.equals("kaigiroku.city.shinagawa.tokyo.jp");
        if (!host.endsWith(".dbsr.jp") && !own) {
            return null;
        }
        String[] parts = host.split("\\.");
        return new Detected(url.resolve("/"), parts.length > 2 ? parts[2] : null, Map.of());
    }

    @Override
    public String blockedBy(Source source) {
        return "dbsr.jp の robots.txt はトップページのほかを禁じています。議会の許諾を記録するまで取得しません";
    }

    /** The newest generation takes the word in the address; the older ones want their form. */
    @Override
    public VendorSearch search(Source source, String keyword) {
        String query = "/index.php/100000?Template=list&QueryType=new&ListType=text&Phrase="
                + VendorPage.encode(keyword, StandardCharsets.UTF_8);
        return new VendorSearch(
                source.urls().getFirst().resolve(query),
                true,
                "結果が出ない画面（旧版の DB-Search）では、" + source.urls().getFirst().resolve("/") + " を開き、「検索語」の欄に「" + keyword
                        + "」を入れて検索してください");
    }
}
