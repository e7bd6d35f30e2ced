package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Trouble;
import kizashi.model.Hint;
import org.junit.jupiter.api.Test;

/** Against a server that speaks as Discuss Net Premium does: tenant number in a script, 500 for a year, contents without text. */
class DiscussnetPlatformTest extends VendorServer {
    @Override
    int serve(HttpExchange x) throws IOException {
        String path = x.getRequestURI().getPath();
        Map<String, String> f = Vendor.fields(x, StandardCharsets.UTF_8);
        if (path.equals("/tenant/midori/js/tenant.js")) {
            return json(x, 200, "dnp.params.tenant_id = 537");
        }
        if (!path.startsWith("/dnp/search/")
                || !"537".equals(f.getOrDefault("tenant_id", ""))
                || !x.getRequestMethod().equals("POST")) {
            return Vendor.missing(x);
        }
        if (f.containsKey("view_years")) {
            return json(x, 500, "");
        }
        return switch (path.substring("/dnp/search/".length())) {
            case "councils/index" -> json(x, 200, COUNCILS);
            case "minutes/get_schedule_all" -> json(x, 200, schedules(f.getOrDefault("council_id", "")));
            case "minutes/get_minute" ->
                json(x, 200, minute(f.getOrDefault("council_id", ""), f.getOrDefault("schedule_id", "")));
            default -> Vendor.missing(x);
        };
    }

    private static int json(HttpExchange x, int status, String body) throws IOException {
        return Vendor.answer(x, status, "application/json;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    private static final String COUNCILS = """
            {"councils":[{"view_years":[
             {"view_year":"2026","council_type":[
              {"council_type_name1":"全会議","council_type_name2":"本会議","councils":[{"council_id":9,"name":"令和　７年第４回１２月定例会"},{"council_id":10,"name":"令和　８年第２回　６月定例会"}]},
              {"council_type_name1":"資料","councils":[{"council_id":11,"name":"令和　８年第２回定例会　会議日程"}]}]},
             {"view_year":"2020","council_type":[{"council_type_name1":"全会議","councils":[{"council_id":1,"name":"令和　２年第１回定例会"}]}]}]}]}
            """;

    private static String schedules(String council) {
        return council.equals("10")
                ? "{\"schedules_and_materials\":[{\"schedule_id\":1,\"name\":\"目次\"},{\"schedule_id\":2,\"name\":\"06月12日－01号\"},{\"schedule_id\":3,\"name\":\"06月13日－02号\"}]}"
                : "{\"schedules_and_materials\":[{\"schedule_id\":5,\"name\":\"01月08日－05号\"}]}";
    }

    private static String minute(String council, String schedule) {
        if (schedule.equals("3")) {
            return "{\"tenant_minutes\":[{\"minute_id\":1,\"title\":null,\"minute_type_code\":1,\"body\":\"<pre>目次</pre>\"}]}";
        }
        return "{\"tenant_minutes\":[{\"minute_id\":1,\"title\":\"（名簿）\",\"minute_type\":\"名簿\",\"minute_type_code\":2,\"body\":\"<pre>〇説明員\\n　福祉課長　丙野次郎\\n</pre>\"},"
                + "{\"minute_id\":2,\"title\":\"議長（甲野太郎君）\",\"minute_type\":\"○議長\",\"minute_type_code\":4,\"body\":\"<pre>○議長（甲野太郎君）　開会します。\\n</pre>\"},"
                + "{\"minute_id\":3,\"title\":\"福祉課長\",\"minute_type\":\"◎答弁\",\"minute_type_code\":6,\"body\":\"<pre>◎福祉課長　"
                + council + "\\n</pre>\"}]}";
    }

    @Test
    void sittingsOfTheWantedYearsAreListedAndRead() {
        SourceOutcome outcome =
                home.runOne(Vendor.source("discussnet", site.at("/tenant/midori/SpTop.html"), Map.of("from", 2025)));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.failed()).containsEntry(Trouble.EMPTY, 1);
        assertThat(home.delivered)
                .extracting(d -> d.ref().key())
                .containsExactlyInAnyOrder("midori/10/2", "midori/9/5");
        var december = home.delivered.stream()
                .filter(d -> d.ref().key().equals("midori/9/5"))
                .findFirst()
                .orElseThrow();
        // A session of December 2025 that ends in January is in the next year.
        assertThat(december.ref().dateLabel()).isEqualTo("2026年01月08日－05号");
        assertThat(Vendor.speakers(december)).containsExactly("○議長（甲野太郎君）", "◎福祉課長");
        assertThat(Vendor.read(december).hints())
                .extracting(Hint::kind)
                .contains(Hint.Kind.ROSTER, Hint.Kind.MEETING, Hint.Kind.DATE);
        assertThat(site.asked()).noneMatch(p -> p.contains("view_years"));
    }

    @Test
    void addressesAreRecognisedAndSwitchedOff() {
        DiscussnetPlatform platform = new DiscussnetPlatform();
        var detected = Objects.requireNonNull(
                platform.detect(URI.create("https://ssp.kaigiroku.net/tenant/midori/MinuteSearch.html")));
        assertThat(detected.slug()).isEqualTo("midori");
        assertThat(platform.detect(URI.create("https://www.city.midori.example/gikai/")))
                .isNull();
        assertThat(platform.blockedBy(Vendor.source("discussnet", detected.start(), Map.of())))
                .contains("/dnp/search/");
    }
}
