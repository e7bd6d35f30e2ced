package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.Platform;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.SourceOptions;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.Resolver;
import kizashi.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against servers that speak as the Diet's and the tender portal's interfaces do. */
class OpenInterfacesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private CrawlHome home;
    private int cap = 1000;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite().on("*", this::serve);
        home = new CrawlHome(folder, CrawlHome.settings(), Resolver.SYSTEM, Platforms.all());
    }

    @AfterEach
    void stop() {
        home.close();
        site.close();
    }

    private int serve(HttpExchange x) throws IOException {
        Map<String, String> f = Vendor.fields(x, StandardCharsets.UTF_8);
        return switch (x.getRequestURI().getPath()) {
            case "/api/meeting_list" -> meetings(x, f);
            case "/api/meeting" -> meeting(x, f.getOrDefault("issueID", ""));
            case "/kkj/api/" -> tenders(x, f);
            default -> Vendor.missing(x);
        };
    }

    private static int json(HttpExchange x, int status, String body) throws IOException {
        return Vendor.answer(x, status, "application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Two pages; without recordPacking the answer would be XML, without a condition an error. */
    private int meetings(HttpExchange x, Map<String, String> f) throws IOException {
        if (!f.containsKey("from") || !"json".equals(f.getOrDefault("recordPacking", ""))) {
            return json(x, 400, "{\"message\":\"(19011) error\",\"details\":[\"(0) (19005)\"]}");
        }
        boolean second = "2".equals(f.getOrDefault("startRecord", ""));
        String id = second ? "122105261X00220260602" : "122105261X00120260601";
        return json(
                x,
                200,
                "{\"numberOfRecords\":2,\"numberOfReturn\":1,\"startRecord\":1,\"nextRecordPosition\":"
                        + (second ? "null" : "2")
                        + ",\"meetingRecord\":[{\"issueID\":\"" + id
                        + "\",\"session\":221,\"nameOfHouse\":\"参議院\",\"nameOfMeeting\":\"架空委員会\",\"issue\":\"第1号\",\"date\":\"2026-06-0"
                        + (second ? 2 : 1) + "\",\"meetingURL\":\"" + site.at("/txt/" + id)
                        + "\",\"speechRecord\":[{\"speechOrder\":0},{\"speechOrder\":1}]}]}");
    }

    private static int meeting(HttpExchange x, String id) throws IOException {
        return json(
                x,
                200,
                "{\"numberOfRecords\":1,\"meetingRecord\":[{\"issueID\":\"" + id
                        + "\",\"session\":221,\"nameOfHouse\":\"参議院\",\"nameOfMeeting\":\"架空委員会\",\"issue\":\"第1号\","
                        + "\"date\":\"2026-06-01\",\"speechRecord\":[{\"speechOrder\":0,\"speaker\":\"会議録情報\",\"speech\":\"令和八年六月一日\"},"
                        + "{\"speechOrder\":1,\"speaker\":\"甲野太郎\",\"speech\":\"○委員長（甲野太郎君）　開会いたします。" + id + "\"}]}]}");
    }

    /** 1,000 at most, tags missing and in any order, two-digit codes or silently nothing. */
    private int tenders(HttpExchange x, Map<String, String> f) throws IOException {
        if (!f.containsKey("LG_Code") && !f.containsKey("Query")) {
            return xml(x, "<Error>no keyword or condition.</Error>");
        }
        if (!"12".equals(f.getOrDefault("LG_Code", ""))) {
            return xml(x, "<SearchResults><SearchHits>0</SearchHits></SearchResults>");
        }
        String days = f.getOrDefault("CFT_Issue_Date", "");
        LocalDate from = LocalDate.parse(days.substring(0, 10));
        LocalDate to = LocalDate.parse(days.substring(days.length() - 10));
        StringBuilder records = new StringBuilder();
        int hits = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (int category = 1; category <= 3; category++) {
                boolean asked = !f.containsKey("Category")
                        || f.getOrDefault("Category", "").equals(Integer.toString(category));
                if (asked && ++hits <= cap) {
                    records.append(record(day, category, hits));
                }
            }
        }
        return xml(
                x,
                "<Version>1.0</Version><SearchResults><SearchHits>" + hits + "</SearchHits>" + records
                        + "</SearchResults>");
    }

    private static String record(LocalDate day, int category, int number) {
        return "<SearchResult><ResultId>" + number
                + "</ResultId><ProjectDescription>見守り業務の公募です。\n提出期限　令和９年１月８日</ProjectDescription><ProjectName>見守り業務"
                + day + "-" + category
                + "(138.4KB)</ProjectName><Key>K" + day + category
                + "=</Key><Date>2026-11-20T19:07:43+09:00</Date><CftIssueDate>" + day + "T00:00:00+09:00</CftIssueDate>"
                + (category == 1 ? "<CityCode>122173</CityCode><OrganizationName>見本市</OrganizationName>" : "")
                + "</SearchResult>";
    }

    private static int xml(HttpExchange x, String body) throws IOException {
        return Vendor.answer(
                x,
                200,
                "text/xml; charset=UTF-8",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Results>" + body + "</Results>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDietsMeetingsAreListedOverPagesAndRead() {
        SourceOutcome outcome = home.runOne(Vendor.source("kokkai", site.at("/api/"), Map.of()));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.stated()).isEqualTo(2);
        assertThat(home.delivered).hasSize(2);
        assertThat(home.delivered.getFirst().ref().title()).isEqualTo("第221回国会 参議院 架空委員会 第1号");
        assertThat(home.delivered.getFirst().ref().dateLabel()).isEqualTo("2026年6月1日");
        assertThat(Vendor.speakers(home.delivered.getFirst())).containsExactly("○委員長（甲野太郎君）");
    }

    @Test
    void aHouseThatTheDietDoesNotHaveIsAMistake() {
        assertThat(home.runOne(Vendor.source("kokkai", site.at("/api/"), Map.of("house", "貴族院")))
                        .status())
                .isEqualTo(Status.FAILED);
        assertThat(site.asked()).noneMatch(p -> p.contains("meeting_list"));
    }

    @Test
    void tendersOfTheLastDaysAreTakenWithTheirList() {
        SourceOutcome outcome = home.runOne(
                Vendor.source("kkj", site.at("/kkj/api/"), Map.of("prefectures", List.of("12"), "days", 3)));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(home.delivered).hasSize(12);
        assertThat(site.asked().stream().filter(p -> p.startsWith("/kkj/"))).hasSize(1);
        var first = home.delivered.stream()
                .filter(d -> d.ref().extra().containsKey("lgCode"))
                .findFirst()
                .orElseThrow();
        assertThat(first.ref().title()).doesNotContain("KB");
        assertThat(first.ref().extra()).containsEntry("lgCode", "122173").containsEntry("organization", "見本市");
        assertThat(Vendor.read(first).text()).contains("発注機関：見本市").contains("見守り業務の公募です。");
        assertThat(home.runOne(first.source()).fresh()).isZero();
    }

    @Test
    void aFullAnswerIsSplitByDayAndThenByCategory() {
        cap = 2;
        SourceOutcome outcome = home.runOne(
                Vendor.source("kkj", site.at("/kkj/api/"), Map.of("prefectures", List.of("12"), "days", 2)));
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(home.delivered).hasSize(9);
        assertThat(outcome.stated()).isEqualTo(9);
        assertThat(site.asked()).anyMatch(p -> p.contains("Category=3"));
    }

    @Test
    void aPrefectureWithOneDigitIsAMistakeAndNotAnEmptyAnswer() {
        SourceOutcome outcome =
                home.runOne(Vendor.source("kkj", site.at("/kkj/api/"), Map.of("prefectures", List.of("1"))));
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains("2 桁");
        assertThat(new KkjPlatform().detect(URI.create("https://www.kkj.go.jp/s/")))
                .isNotNull();
    }

    @Test
    void theDefinitionsInTheHomeAreReadyAndWaitForAChoice() {
        for (String name : List.of("kokkai", "kkj")) {
            Source source = SourceFiles.read(Path.of("crawlers/national/" + name + ".yml"), Registry.bundled());
            assertThat(source.platform()).isEqualTo(name);
            assertThat(source.permission()).isNotNull();
            assertThat(Objects.requireNonNull(source.permission()).reuse()).isNotBlank();
            assertThat(source.disabled()).isNotBlank();
            Platform platform = Platforms.all().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(SourceOptions.mistake(source, platform)).isNull();
        }
    }
}
