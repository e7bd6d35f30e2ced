package kizashi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page as a reader uses it: typing, narrowing, taking the hits along. */
class SearchPagesTest {
    @TempDir
    Path folder;

    private Kizashi kizashi;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        sitting(papers, "a", "汐見県御影野市", "2024-06-12", "交通政策課長（浅倉進君）", "デマンド交通の実証運行を検討してまいります。");
        sitting(papers, "b", "汐見県御影野市", "2025-06-11", "交通政策課長（浅倉進君）", "デマンド交通の実証運行を令和８年度に実施いたします。");
        sitting(papers, "c", "青嶺県潮凪市", "2025-09-10", "企画課長（野口栞君）", "デマンド交通の導入は考えておりません。");
        kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {});
        kizashi.importFolder(papers, null, null, List.of(), Progress.NONE);
        server = new WebServer(kizashi, List::of, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
        kizashi.close();
    }

    private static void sitting(Path papers, String name, String body, String day, String who, String answer)
            throws IOException {
        Files.writeString(papers.resolve(name + ".txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　移動手段について、見解を伺います。
                ◎%s　%s
                """.formatted(who, answer));
        Files.writeString(papers.resolve(name + ".meta.json"), """
                {"municipality": "%s", "meeting": "定例会", "date": "%s", "url": "https://council.example/%s"}
                """.formatted(body.substring(3), day, name));
    }

    private HttpResponse<String> get(String path, String... parameters) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path + query))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private Document page(String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/search", parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), "http://127.0.0.1:" + server.port() + "/");
    }

    @Test
    void aTrendNamesTheYearsAndAValueNarrowsToIt() throws Exception {
        Document all = page("q", "デマンド交通");
        assertThat(all.select("blockquote")).hasSize(3);
        assertThat(all.select("table.trend tr").eachText()).anyMatch(row -> row.startsWith("2025 2"));

        Element body = all.select("a.tag").stream()
                .filter(a -> a.text().startsWith("潮凪市"))
                .findFirst()
                .orElseThrow();
        String narrowed = URI.create(body.attr("href")).getRawQuery();
        Document one = Jsoup.parse(get("/search?" + narrowed).body());
        assertThat(one.select("blockquote").eachText())
                .singleElement()
                .asString()
                .contains("考えておりません");
        assertThat(one.select("input[name=body]").attr("value")).isEqualTo("潮凪市");
    }

    @Test
    void theHitsCanBeTakenAlong() throws Exception {
        HttpResponse<String> csv = get("/search.csv", "q", "デマンド交通", "from", "2025-01-01");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("kizashi-search.csv");
        assertThat(csv.body()).startsWith("\ufeff自治体,団体コード,").contains("潮凪市").doesNotContain("2024-06-12");

        JsonNode json = new ObjectMapper()
                .readTree(get("/api/search", "q", "デマンド交通", "limit", "2").body());
        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("hits")).hasSize(2);
    }

    @Test
    void aHitSaysWhoAnswersIt() throws Exception {
        JsonNode hits = new ObjectMapper()
                .readTree(get("/api/search", "q", "デマンド交通").body())
                .get("hits");
        assertThat(hits.findValues("asker")).isNotEmpty();
        for (JsonNode hit : hits) {
            JsonNode exchange = hit.get("exchange");
            if (!exchange.isNull()) {
                assertThat(exchange.get("questions").get(0).get("text").asText())
                        .isNotBlank();
                assertThat(exchange.get("answered").asBoolean())
                        .isEqualTo(!exchange.get("answers").isEmpty());
            }
        }
        assertThat(hits.findValues("by")).isNotEmpty();
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        assertThat(page("q", "(デマンド").select(".bad").text()).isNotBlank();
        assertThat(page("q", "デマンド", "from", "6月").select(".bad").text()).contains("2026-04-01 の形");
        assertThat(page("q", "デマンド", "side", "nobody").select(".bad").text()).isNotBlank();
        assertThat(get("/search.csv", "q", "(デマンド").statusCode()).isEqualTo(400);
        HttpResponse<String> json = get("/api/search", "q", "(デマンド");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(json.body()).get("error").asText())
                .isNotBlank();
    }
}
