package kizashi.crawl.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Trouble;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * The tender portal of the Small and Medium Enterprise Agency (官公需情報ポータルサイト 検索API). At most 1,000 records an answer and
 * no way to the rest, so a span of days with more is split by day and then by category. Codes of prefectures have two digits;
 * {@code 1} instead of {@code 01} finds nothing and does not say so.
 */
public final class KkjPlatform implements Platform {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MOST = 1000;
    private static final int DAYS = 10;
    private static final List<String> CATEGORIES = List.of("1", "2", "3");

    @Override
    public String name() {
        return "kkj";
    }

    @Override
    public boolean canLook() {
        return false;
    }

    @Override
    public Set<String> options() {
        return Set.of("prefectures", "days", "query", "categories");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        URI api = session.source().urls().getFirst();
        List<String> prefectures = session.options("prefectures");
        for (String code : prefectures) {
            if (!isPrefecture(code)) {
                return Listing.layout(api, "options.prefectures は \"01\" から \"47\" までの 2 桁です: " + code);
            }
        }
        String query = session.option("query", "");
        if (prefectures.isEmpty() && query.isEmpty()) {
            return Listing.layout(api, "options.prefectures か options.query が要ります");
        }
        LocalDate today = LocalDate.ofInstant(session.now(), JAPAN);
        LocalDate from = today.minusDays(session.option("days", DAYS));
        Sweep sweep = new Sweep(session, found, api, query, session.options("categories"));
        if (prefectures.isEmpty()) {
            sweep.span(null, from, today);
        }
        for (String code : prefectures) {
            if (sweep.problem == null || sweep.stated > 0) {
                sweep.span(code, from, today);
            }
        }
        return new Listing(sweep.problem == null, sweep.stated, sweep.problem);
    }

    private static boolean isPrefecture(String code) {
        return code.length() == 2
                && code.compareTo("01") >= 0
                && code.compareTo("47") <= 0
                && Character.isDigit(code.charAt(0))
                && Character.isDigit(code.charAt(1));
    }

    /** One run over all prefectures. */
    private static final class Sweep {
        private final Session session;
        private final Consumer<DocumentRef> found;
        private final URI api;
        private final String query;
        private final List<String> categories;
        int stated;

        @Nullable
        FetchResult problem;

        Sweep(Session session, Consumer<DocumentRef> found, URI api, String query, List<String> categories) {
            this.session = session;
            this.found = found;
            this.api = api;
            this.query = query;
            this.categories = categories;
        }

        void span(@Nullable String prefecture, LocalDate from, LocalDate to) {
            for (String category : categories.isEmpty() ? List.of("") : categories) {
                span(prefecture, from, to, category);
            }
        }

        private void span(@Nullable String prefecture, LocalDate from, LocalDate to, String category) {
            URI url = url(prefecture, from, to, category);
            FetchResult result = session.get(url);
            if (!(result instanceof Fetched page)) {
                problem = result;
                return;
            }
            KkjAnswer answer;
            try {
                answer = KkjAnswer.read(VendorPage.text(page));
            } catch (XMLStreamException e) {
                problem = session.layout(url, "XML が壊れています: " + e.getMessage());
                return;
            }
            if (answer.error() != null) {
                problem = new Failed(Trouble.HTTP, url, "API: " + answer.error(), null);
                return;
            }
            if (answer.hits() > answer.records().size() && from.isBefore(to)) {
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                    span(prefecture, day, day, category);
                }
                return;
            }
            if (answer.hits() > answer.records().size() && category.isEmpty()) {
                CATEGORIES.forEach(c -> span(prefecture, from, to, c));
                return;
            }
            stated += answer.hits();
            for (Map<String, String> record : answer.records()) {
                DocumentRef ref = ref(record, url);
                session.hold(ref.key(), KkjAnswer.alone(record).getBytes(StandardCharsets.UTF_8));
                found.accept(ref);
            }
            if (answer.hits() > answer.records().size()) {
                problem = session.layout(url, "1 日 1 分類で " + MOST + " 件を超えています: " + answer.hits() + " 件");
            }
        }

        private URI url(@Nullable String prefecture, LocalDate from, LocalDate to, String category) {
            String days = from.equals(to) ? from.toString() : from + "/" + to;
            return api.resolve("?Count=" + MOST + "&CFT_Issue_Date=" + days
                    + (prefecture == null ? "" : "&LG_Code=" + prefecture)
                    + (query.isEmpty() ? "" : "&Query=" + VendorPage.encode(query, StandardCharsets.UTF_8))
                    + (category.isEmpty() ? "" : "&Category=" + category));
        }
    }

    private static DocumentRef ref(Map<String, String> record, URI found) {
        String key = record.getOrDefault("Key", "").strip();
        String address = record.getOrDefault("ExternalDocumentURI", "").strip();
        URI url = key.isEmpty()
                ? uri(address, found)
                : found.resolve("/d/?D=" + VendorPage.encode(key, StandardCharsets.UTF_8) + "&L=ja");
        Map<String, String> extra = new HashMap<>();
        put(extra, "lgCode", record.get("CityCode"));
        put(extra, "organization", record.get("OrganizationName"));
        put(extra, "external", address);
        put(extra, "query", found.toString());
        put(extra, DocumentRef.VERSION, record.get("Date"));
        return new DocumentRef(
                key.isEmpty() ? address : key,
                url,
                title(record.getOrDefault("ProjectName", "")),
                DocumentKind.TENDER,
                day(record.get("CftIssueDate")),
                PublicationState.FINAL,
                extra);
    }

    private static URI uri(String address, URI otherwise) {
        URI url = VendorPage.resolve(otherwise, address);
        return url == null ? otherwise : url;
    }

    private static void put(Map<String, String> extra, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            extra.put(name, value.strip());
        }
    }

    /** The portal takes the size of the file into the name: …業務(138.4KB). */
    private static String title(String name) {
        String title = name.strip();
        int open = title.lastIndexOf('(');
        boolean size = open > 0 && title.endsWith("B)") && title.length() - open <= 12;
        return size ? title.substring(0, open).strip() : title;
    }

    private static @Nullable String day(@Nullable String iso) {
        return iso == null || iso.length() < 10
                ? null
                : Integer.parseInt(iso.substring(0, 4)) + "年" + Integer.parseInt(iso.substring(5, 7)) + "月"
                        + Integer.parseInt(iso.substring(8, 10)) + "日";
    }

    /** A record came whole with its list; only after an interruption the list is asked again. */
    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        byte[] held = session.held(document.key());
        if (held == null) {
            String query = document.extra().get("query");
            FetchResult again = query == null ? null : session.get(URI.create(query));
            if (again != null && !(again instanceof Fetched)) {
                return again;
            }
            held = again instanceof Fetched page ? find(page, document.key()) : null;
        }
        return held == null
                ? new Failed(Trouble.GONE, document.url(), "一覧にもうありません", null)
                : session.compose(document.url(), "application/xml; charset=UTF-8", held);
    }

    private static byte @Nullable [] find(Fetched page, String key) {
        try {
            for (Map<String, String> record :
                    KkjAnswer.read(VendorPage.text(page)).records()) {
                if (key.equals(record.getOrDefault("Key", "").strip())
                        || key.equals(record.get("ExternalDocumentURI"))) {
                    return KkjAnswer.alone(record).getBytes(StandardCharsets.UTF_8);
                }
            }
        } catch (XMLStreamException e) {
            return null;
        }
        return null;
    }

    @Override
    public @Nullable Detected detect(URI url) {
        return String.valueOf(url.getHost()).endsWith("kkj.go.jp")
                ? new Detected(URI.create("https://www.kkj.go.jp/api/"), "kkj", Map.of())
                : null;
    }
}
