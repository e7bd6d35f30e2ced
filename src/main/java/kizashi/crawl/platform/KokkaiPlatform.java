package kizashi.crawl.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * The Diet's minutes (国会会議録検索システム 検索用API). Published about a month after the sitting, so the last 90 days are looked
 * at again in every run. Reuse beyond quotation needs the rights-holders' permission.
 */
public final class KokkaiPlatform implements Platform {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int DAYS = 90;
    private static final int PER_PAGE = 100;
    private static final int MOST_PAGES = 200;
    private static final Set<String> HOUSES = Set.of("衆議院", "参議院", "両院", "両院協議会");

    @Override
    public String name() {
        return "kokkai";
    }

    @Override
    public boolean canLook() {
        return false;
    }

    @Override
    public Set<String> options() {
        return Set.of("days", "since", "any", "meeting", "house");
    }

    @Override
    public Listing list(Session session, Consumer<DocumentRef> found) {
        URI api = session.source().urls().getFirst();
        String house = session.option("house", "");
        // The interface would silently leave a house out that it does not know, and answer for all.
        if (!house.isEmpty() && !HOUSES.contains(house)) {
            return Listing.layout(api, "options.house は " + HOUSES + " のどれかです: " + house);
        }
        LocalDate today = LocalDate.ofInstant(session.now(), JAPAN);
        String since = session.option(
                "since", today.minusDays(session.option("days", DAYS)).toString());
        String query =
                "meeting_list?recordPacking=json&maximumRecords=" + PER_PAGE + "&from=" + since + "&until=" + today
                        + optional("nameOfHouse", house)
                        + optional("nameOfMeeting", session.option("meeting", ""))
                        + optional("any", session.option("any", ""));
        int stated = 0;
        int start = 1;
        for (int page = 0; page < MOST_PAGES; page++) {
            URI url = api.resolve(query + "&startRecord=" + start);
            FetchResult result = session.get(url);
            if (!(result instanceof Fetched fetched)) {
                return Listing.cut(result);
            }
            JsonNode answer = json(fetched);
            if (answer == null || !answer.has("numberOfRecords")) {
                return Listing.layout(url, "応答の形が違います");
            }
            stated = answer.path("numberOfRecords").asInt();
            for (JsonNode meeting : answer.path("meetingRecord")) {
                found.accept(ref(api, meeting));
            }
            JsonNode next = answer.path("nextRecordPosition");
            if (!next.isNumber()) {
                return Listing.whole(stated);
            }
            start = next.asInt();
        }
        return new Listing(false, stated, session.layout(api, "一覧が終わりません"));
    }

    private static String optional(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + VendorPage.encode(value, StandardCharsets.UTF_8);
    }

    private static DocumentRef ref(URI api, JsonNode meeting) {
        String id = meeting.path("issueID").asText();
        String name = "第" + meeting.path("session").asText() + "回国会 "
                + meeting.path("nameOfHouse").asText() + " "
                + meeting.path("nameOfMeeting").asText();
        String issue = meeting.path("issue").asText();
        String shown = meeting.path("meetingURL").asText("");
        return new DocumentRef(
                id,
                shown.isEmpty() ? api.resolve("meeting?issueID=" + id) : URI.create(shown),
                name + " " + issue,
                DocumentKind.MINUTES,
                japanese(meeting.path("date").asText()),
                PublicationState.FINAL,
                Map.of(
                        DocumentRef.MEETING,
                        name,
                        DocumentRef.SITTING,
                        issue,
                        DocumentRef.VERSION,
                        Integer.toString(meeting.path("speechRecord").size())));
    }

    private static @Nullable String japanese(String iso) {
        if (iso.length() != 10) {
            return null;
        }
        LocalDate day = LocalDate.parse(iso);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Override
    public FetchResult fetch(Session session, DocumentRef document) {
        URI url = session.source()
                .urls()
                .getFirst()
                .resolve("meeting?recordPacking=json&maximumRecords=1&issueID=" + document.key());
        FetchResult result = session.get(url);
        if (!(result instanceof Fetched fetched)) {
            return result;
        }
        JsonNode answer = json(fetched);
        boolean there = answer != null
                && answer.path("meetingRecord").path(0).path("speechRecord").isArray();
        return there ? fetched : session.layout(url, "会議録がありません");
    }

    private static @Nullable JsonNode json(Fetched page) {
        try {
            return JSON.readTree(page.body());
        } catch (java.io.IOException e) {
            return null;
        }
    }

    @Override
    public @Nullable Detected detect(URI url) {
        return String.valueOf(url.getHost()).equals("kokkai.ndl.go.jp")
                ? new Detected(URI.create("https://kokkai.ndl.go.jp/api/"), "kokkai", Map.of())
                : null;
    }
}
