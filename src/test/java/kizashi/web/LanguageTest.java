package kizashi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Japanese first, English selectable: every page, every word that is not evidence. */
class LanguageTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Path TEMPLATES = Path.of("src/main/jte/web");
    private static final Path SOURCES = Path.of("src/main/java/kizashi/web");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        String ask = "移動手段としてデマンド交通を導入すべきです。市長の見解を伺います。";
        site = Site.open(folder, "ja")
                .sitting("柏市", "2025-06-11", ask, "市長（浅倉進君）", "デマンド交通の導入を検討してまいります。")
                .sitting("柏市", "2026-06-11", ask, "市長（浅倉進君）", "デマンド交通の実証運行を令和８年度に実施いたします。")
                .sitting("松戸市", "2026-06-12", "見守りを伺います。", "福祉部長（野口栞君）", "見守りセンサーの設置を検討してまいります。")
                .read();
        String id = site.kizashi()
                .opportunities()
                .list(kizashi.match.cases.OpportunityFilter.open(site.kizashi().today()))
                .get(0)
                .id();
        post("/opportunities/" + id + "/feedback", "verdict=FOLLOW");
        post("/opportunities/" + id + "/feedback", "verdict=NOT_RELEVANT&reason=KNOWN");
        post("/opportunities/" + id + "/feedback", "verdict=SNOOZE");
        post("/opportunities/" + id + "/feedback", "verdict=FOLLOW");
    }

    private static void post(String path, String form) throws IOException {
        try {
            assertThat(site.post("same-origin", path, form).statusCode()).isEqualTo(303);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/?status=SNOOZED",
                "/?stage=NOWHERE",
                "/?body=%E3%81%A9%E3%81%93%E3%81%8B",
                "/opportunities/nobody/feedback?verdict=FOLLOW",
                "/search",
                "/search?q=%E4%BA%A4%E9%80%9A",
                "/search?q=%E4%BA%A4%E9%80%9A&side=official&kind=MINUTES&sort=new",
                "/search?q=(",
                "/search?q=a&from=x",
                "/search?q=a&body=999999",
                "/tracker",
                "/tracker?state=OPEN&body=%E6%9F%8F",
                "/sources",
                "/sources?show=DENIED",
                "/sources?show=NONE",
                "/status",
                "/unsubscribe?to=a%40example.com&key=x",
                "/opportunities/nobody",
                "/nowhere"));
        site.kizashi()
                .opportunities()
                .list(kizashi.match.cases.OpportunityFilter.open(site.kizashi().today()))
                .forEach(o -> paths.addAll(List.of(
                        "/opportunities/" + o.id(),
                        "/opportunities/" + o.id() + "/feedback?verdict=SNOOZE",
                        "/opportunities/" + o.id() + "/feedback?verdict=NOT_RELEVANT")));
        return paths;
    }

    private static Document page(String path, String language) throws IOException, InterruptedException {
        return Jsoup.parse(site.get("kizashi-lang=" + language, path).body());
    }

    /** Every element with its attributes, without what they say. */
    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .map(e -> e.tagName() + " "
                        + e.attributes().asList().stream()
                                .map(a -> a.getKey())
                                .filter(k -> !k.equals("open"))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void anEnglishPageIsEnglishExceptForTheEvidenceAndBuiltLikeTheJapaneseOne() throws Exception {
        assertThat(paths()).hasSizeGreaterThan(14);
        for (String path : paths()) {
            Document english = page(path, "en");
            Document japanese = page(path, "ja");
            assertThat(english.select("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(japanese.select("html").attr("lang")).as(path).isEqualTo("ja");
            assertThat(structure(english)).as(path).isEqualTo(structure(japanese));
            assertThat(english.select("h1").text()).as(path).isNotBlank();
            for (Element element : english.getAllElements()) {
                assertThat(element.attr("aria-label") + element.attr("title") + element.attr("data-label"))
                        .as(path)
                        .doesNotContainPattern(JAPANESE);
            }
            assertThat(japanese.select("footer").text()).as(path).containsPattern(JAPANESE);
            Document without = english.clone();
            without.select("[lang=ja]").remove();
            assertThat(without.body().text()).as(path).doesNotContainPattern(JAPANESE);
            String title = english.title().replace(english.select("h1[lang=ja]").text(), "");
            assertThat(title).as(path).endsWith("– Kizashi").doesNotContainPattern(JAPANESE);
            assertThat(without.select("[placeholder]").eachAttr("placeholder"))
                    .as(path)
                    .allMatch(p -> !JAPANESE.matcher(p).find());
        }
    }

    @Test
    void theAddressDecidesThenTheCookieThenTheSetting() throws Exception {
        assertThat(site.page("/status").select("html").attr("lang")).isEqualTo("ja");
        assertThat(page("/status", "en").select("h1").text()).isEqualTo("Status");
        assertThat(Jsoup.parse(site.get("kizashi-lang=en", "/status?lang=ja").body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ja");
        assertThat(page("/status", "tlh").select("html").attr("lang"))
                .as("what is no language of ours is not listened to")
                .isEqualTo("ja");
        assertThat(site.get("", "/status?lang=tlh").headers().firstValue("Set-Cookie"))
                .isEmpty();

        HttpResponse<String> asked = site.get("", "/status?lang=en");
        assertThat(asked.headers().firstValue("Content-Language")).contains("en");
        assertThat(asked.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("kizashi-lang=en;")
                .contains("SameSite=Lax", "HttpOnly", "Path=/", "Max-Age=");
    }

    @Test
    void theSwitchLeadsToTheSamePageWithWhatWasAskedFor() throws Exception {
        Element there = page("/search?q=%E4%BA%A4%E9%80%9A&side=official&lang=ja", "ja")
                .select("a.switch")
                .first();
        assertThat(there.text()).isEqualTo("English");
        assertThat(there.attr("hreflang")).isEqualTo("en");
        Document english = Jsoup.parse(
                site.get("kizashi-lang=ja", "/search" + there.attr("href")).body());
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("input[name=q]").attr("value")).isEqualTo("交通");
        assertThat(english.select("option[value=official][selected]")).hasSize(1);
        assertThat(english.select("a.switch").text()).isEqualTo("日本語");
    }

    @Test
    void downloadsSpeakTheLanguageOfThePageAndProgramsAlwaysTheSame() throws Exception {
        String query = "?q=%E4%BA%A4%E9%80%9A&side=official";
        assertThat(site.get("kizashi-lang=en", "/search.csv" + query).body())
                .startsWith("\ufeffmunicipality,lg_code,")
                .contains(",minutes,")
                .contains(",executive,");
        assertThat(site.get("", "/search.csv" + query).body())
                .startsWith("\ufeff自治体,団体コード,")
                .contains(",会議録,");
        assertThat(site.get("kizashi-lang=en", "/api/search" + query).body())
                .isEqualTo(site.get("kizashi-lang=ja", "/api/search" + query).body());
        assertThat(site.get("kizashi-lang=en", "/api/search?q=(").body()).contains("The query ends after");
        assertThat(site.get("", "/api/search?q=(").body()).contains("の後に語がありません");
    }

    @Test
    void aHomeWhoseSettingIsEnglishSpeaksEnglish(@TempDir Path other) throws Exception {
        try (Site english = Site.open(other, "en")) {
            Document page = english.page("/");
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("h1").text()).isEqualTo("Cases");
            assertThat(english.page("/", "lang", "ja").select("h1").text()).isEqualTo("案件");
        }
    }

    @Test
    void noWordStandsInATemplateOrAClass() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(TEMPLATES), Files.list(SOURCES))) {
            for (Path file : files.toList()) {
                String code = withoutComments(Files.readString(file));
                assertThat(code).as(file.toString()).doesNotContainPattern(JAPANESE);
            }
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThereAndEveryOneThereIsAskedFor() throws IOException {
        Properties shared = bundle("deliver");
        Properties own = bundle("web");
        Pattern asked = Pattern.compile("(?:say|get)\\(\"([a-z.]+[a-z])\"");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Stream.concat(Files.list(TEMPLATES), Files.list(SOURCES))) {
            for (Path file : files.toList()) {
                String code = Files.readString(file);
                all.append(code);
                assertThat(asked.matcher(code).results().map(m -> m.group(1)))
                        .as(file.toString())
                        .allMatch(key -> own.containsKey(key) || shared.containsKey(key));
            }
        }
        assertThat(own.stringPropertyNames())
                .allMatch(key -> all.indexOf("\"" + key + "\"") >= 0
                        || all.indexOf("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\"") >= 0
                        || facet(key));
    }

    /** The keys that the index names its counts by. */
    private static boolean facet(String key) {
        return List.of("prefecture", "municipality", "kind", "side").contains(key);
    }

    private static Properties bundle(String folder) throws IOException {
        Properties words = new Properties();
        Path file = Path.of("src/main/resources/kizashi", folder, "words_ja.properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static String withoutComments(String code) {
        return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(code)
                .replaceAll("")
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)//.*", ""))
                .collect(Collectors.joining("\n"));
    }
}
