package kizashi.crawl.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Remembered;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Trouble;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Discuss Net Premium: a JSON interface behind {@code /dnp/search/}. Years are filtered here, since some tenants answer 500 to a
 * year in the request; the roster of a sitting is a block of its text, so the short list of sittings is asked for.
 */
public final class DiscussnetPlatform implements Platform {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "discussnet";
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "years", "tenant");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        URI start = session.source().urls().getFirst();
        String slug = slug(start);
        if (slug == null) {
            return Listing.layout(start, "アドレスに /tenant/<名前>/ がありません");
        }
        Answer tenant = tenant(session, start, slug);
        if (tenant.json == null) {
            return Listing.cut(tenant.problem(session, start));
        }
        String id = tenant.json.asText();
        Answer councils = ask(session, start, "councils/index", List.of(Map.entry("tenant_id", id)));
        if (councils.json == null) {
            return Listing.cut(councils.problem(session, start));
        }
        int from = VendorPage.firstYear(session);
        for (JsonNode year : councils.json.path("councils").path(0).path("view_years")) {
            for (JsonNode type : year.path("council_type")) {
                if (year.path("view_year").asInt() < from
                        || type.path("council_type_name1").asText().equals("資料")) {
                    continue;
                }
                for (JsonNode council : type.path("councils")) {
                    if (isLeftOut(session.remembered(), slug, council)) {
                        continue;
                    }
                    FetchResult problem = sittings(
                            session,
                            found,
                            start,
                            slug,
                            id,
                            council,
                            year.path("view_year").asInt());
                    if (problem != null) {
                        return Listing.cut(problem);
                    }
                }
            }
        }
        return Listing.whole();
    }

    /** A session of long ago is asked for its sittings every fortnight only; in a look, only a new one or one that grows. */
    private static boolean isLeftOut(Remembered memory, String slug, JsonNode council) {
        String prefix = slug + "/" + council.path("council_id").asText() + "/";
        return memory.isLook() ? memory.isKnown(prefix) && !memory.grewLately(prefix) : memory.restsToday(prefix);
    }

    private static Answer tenant(Session session, URI start, String slug) {
        String known = session.option("tenant", "");
        if (!known.isEmpty()) {
            return new Answer(JSON.getNodeFactory().textNode(known), null);
        }
        FetchResult script = session.get(start.resolve("/tenant/" + slug + "/js/tenant.js"));
        if (!(script instanceof Fetched f)) {
            return new Answer(null, script);
        }
        Integer number = numberAfter(VendorPage.text(f), "tenant_id");
        return new Answer(number == null ? null : JSON.getNodeFactory().textNode(number.toString()), null);
    }

    private static @Nullable Integer numberAfter(String text, String name) {
        int at = text.indexOf(name);
        int from = at < 0 ? -1 : at + name.length();
        while (from >= 0 && from < text.length() && !Character.isDigit(text.charAt(from))) {
            from++;
        }
        int to = Math.max(0, from);
        while (to < text.length() && Character.isDigit(text.charAt(to)) && to - from < 9) {
            to++;
        }
        return from < 0 || to == from ? null : Integer.valueOf(text.substring(from, to));
    }

    private static @Nullable FetchResult sittings(
            Session session,
            Consumer<DocumentRef> found,
            URI start,
            String slug,
            String tenant,
            JsonNode council,
            int year) {
        String id = council.path("council_id").asText();
        String name = council.path("name").asText();
        List<Map.Entry<String, String>> fields = List.of(Map.entry("tenant_id", tenant), Map.entry("council_id", id));
        Answer answer = ask(session, start, "minutes/get_schedule_all", fields);
        JsonNode sittings = answer.json == null ? null : answer.json.path("schedules_and_materials");
        if (sittings == null || !sittings.isArray()) {
            answer = ask(session, start, "minutes/get_schedule", fields);
            sittings = answer.json == null ? null : answer.json.path("council_schedules");
        }
        if (sittings == null || !sittings.isArray()) {
            return answer.problem(session, start);
        }
        for (JsonNode sitting : sittings) {
            String label = sitting.path("name").asText();
            String number = sitting.path("schedule_id").asText();
            if (!isSitting(label) || number.isEmpty()) {
                continue;
            }
            found.accept(new DocumentRef(
                    slug + "/" + id + "/" + number,
                    start.resolve("/tenant/" + slug + "/MinuteView.html?council_id=" + id + "&schedule_id=" + number
                            + "&tenant_id=" + tenant),
                    name + " " + label,
                    DocumentKind.MINUTES,
                    day(name, label, year),
                    label.contains("速報") || name.contains("速報") ? PublicationState.PRELIMINARY : PublicationState.FINAL,
                    Map.of(
                            DocumentRef.MEETING,
                            name,
                            DocumentRef.SITTING,
                            label,
                            DocumentRef.YEAR,
                            Integer.toString(year))));
        }
        return null;
    }

    /** 02月22日－01号; contents, lists and materials are called otherwise. */
    private static boolean isSitting(String label) {
        return label.contains("月") && label.contains("日") && !label.contains("目次") && !label.contains("資料");
    }

    /** The year stands in the council's name, month and day in the sitting's label; a session of December can end in January. */
    static String day(String council, String label, int viewYear) {
        Integer named = VendorPage.year(council);
        int year = named != null ? named : viewYear;
        Integer month = VendorPage.numberBefore(halfWidth(label), "月");
        String rest = halfWidth(council);
        int after = rest.indexOf('年');
        Integer opened = VendorPage.numberBefore(after < 0 ? rest : rest.substring(after), "月");
        boolean next = month != null && month <= 3 && opened != null && opened >= 10;
        return (next ? year + 1 : year) + "年" + halfWidth(label);
    }

    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return out.toString();
    }

    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        String url = document.url().toString();
        String tenant = VendorPage.parameter(url, "tenant_id");
        String council = VendorPage.parameter(url, "council_id");
        String sitting = VendorPage.parameter(url, "schedule_id");
        if (tenant == null || council == null || sitting == null) {
            return session.layout(document.url(), "会議の番号がありません");
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("tenant_id", tenant));
        fields.add(Map.entry("council_id", council));
        fields.add(Map.entry("schedule_id", sitting));
        Answer answer = ask(session, document.url(), "minutes/get_minute", fields);
        JsonNode minutes = answer.json == null ? null : answer.json.path("tenant_minutes");
        if (minutes == null || !minutes.isArray()) {
            return answer.problem(session, document.url());
        }
        boolean words = false;
        for (JsonNode block : minutes) {
            words |= block.path("minute_type_code").asInt() != 1
                    && !block.path("body").asText("").isBlank();
        }
        if (!words) {
            return new Failed(Trouble.EMPTY, document.url(), "目次だけで本文がありません", null);
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.set("tenant_minutes", minutes);
        whole.put("council_name", document.extra().getOrDefault(DocumentRef.MEETING, ""));
        whole.put("schedule_name", document.dateLabel() == null ? "" : document.dateLabel());
        return session.compose(
                document.url(),
                "application/json; charset=UTF-8",
                whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An answer as JSON, or why there is none. */
    private record Answer(@Nullable JsonNode json, @Nullable FetchResult failed) {
        FetchResult problem(Session session, URI url) {
            return failed != null ? failed : session.layout(url, "応答の形が違います");
        }
    }

    private static Answer ask(Session session, URI base, String endpoint, List<Map.Entry<String, String>> fields) {
        FetchResult result = session.post(base.resolve("/dnp/search/" + endpoint), fields);
        if (!(result instanceof Fetched f)) {
            return new Answer(null, result);
        }
        try {
            return new Answer(JSON.readTree(VendorPage.text(f)), null);
        } catch (JsonProcessingException e) {
            return new Answer(null, session.layout(f.url(), "JSON ではありません"));
        }
    }

    private static @Nullable String slug(URI url) {
        String path = String.valueOf(url.getPath());
        int at = path.indexOf("/tenant/");
        if (at < 0) {
            return null;
        }
        String rest = path.substring(at + "/tenant/".length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    @Override
    public @Nullable Detected detect(URI url) {
        String slug = slug(url);
        if (slug == null || slug.isEmpty()) {
            return null;
        }
        return new Detected(url.resolve("/tenant/" + slug + "/SpTop.html"), slug, Map.of());
    }

    @Override
    public String blockedBy(Source source) {
        return "ssp.kaigiroku.net の robots.txt は本文の API（/dnp/search/）を禁じています。議会の許諾を記録するまで取得しません";
    }

    @Override
    public @Nullable VendorSearch search(Source source, String keyword) {
        URI start = source.urls().getFirst();
        String slug = slug(start);
        return slug == null
                ? null
                : new VendorSearch(
                        start.resolve("/tenant/" + slug + "/SpMinuteSearch.html"),
                        false,
                        "この事業者の検索はアドレスで語を受け取れません。開いた画面の検索語の欄に「" + keyword + "」を入れ、「検索」を押してください");
    }
}
