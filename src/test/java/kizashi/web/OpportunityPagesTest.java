package kizashi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kizashi.deliver.UnsubscribeLinks;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases as their readers use them: narrowing the list, reading one with its proof, saying what to do with it. */
class OpportunityPagesTest {
    private static final String ASKS = "高齢者の移動手段としてデマンド交通を導入すべきと考えますが、市の見解を伺います。";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = Site.open(folder, "ja")
                .sitting("柏市", "2026-06-11", ASKS, "交通政策課長（浅倉進君）", "デマンド交通の実証運行を令和８年度に実施いたします。")
                .sitting("松戸市", "2026-06-12", "見守りについて伺います。", "福祉部長（野口栞君）", "見守りセンサーの設置を検討してまいります。")
                .read();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> titles(Document page) {
        return page.select("article h2").eachText();
    }

    private String idOf(String body) throws IOException, InterruptedException {
        return site.page("/").select("article h2 a").stream()
                .filter(a -> a.text().startsWith(body))
                .findFirst()
                .orElseThrow()
                .attr("href")
                .substring("/opportunities/".length());
    }

    @Test
    void theListIsNarrowedByProfileStageAndState() throws Exception {
        assertThat(titles(site.page("/")))
                .hasSize(2)
                .anyMatch(t -> t.startsWith("柏市"))
                .anyMatch(t -> t.startsWith("松戸市"));
        assertThat(titles(site.page("/", "profile", "transit")))
                .singleElement()
                .asString()
                .startsWith("柏市");
        Document trial = site.page("/", "stage", "TRIAL");
        assertThat(titles(trial)).singleElement().asString().startsWith("柏市");
        assertThat(trial.select("select[name=stage] option[selected]").attr("value"))
                .isEqualTo("TRIAL");
        Document none = site.page("/", "status", "FOLLOWED");
        assertThat(titles(none)).isEmpty();
        assertThat(none.select(".card a[href=/]").text()).isNotBlank();
        assertThat(site.get("", "/", "stage", "NOWHERE").statusCode()).isEqualTo(400);
        assertThat(site.get("", "/", "stage", "NOWHERE").body())
                .contains("「NOWHERE」は選べません")
                .doesNotContain("kizashi.model");
    }

    @Test
    void aBudgetWhoseYearIsOverIsToldSoInTheListToo() throws Exception {
        site.sitting("市川市", "2025-03-04", ASKS, "交通政策課長（浅倉進君）", "デマンド交通の導入経費を令和７年度当初予算案に計上いたしました。");
        site.read();
        assertThat(site.page("/", "stage", "BUDGET").select(".tag.strong").eachText())
                .containsExactly("2025年度予算（年度は終わった）");
    }

    @Test
    void aLongListGoesOnOnTheNextPage() throws Exception {
        for (int i = 0; i < 24; i++) {
            site.sitting(
                    List.of(
                                    "市川市", "船橋市", "流山市", "野田市", "成田市", "佐倉市", "浦安市", "四街道市", "銚子市", "館山市", "木更津市",
                                    "茂原市", "東金市", "旭市", "習志野市", "勝浦市", "市原市", "八千代市", "我孫子市", "鴨川市", "鎌ケ谷市", "君津市",
                                    "富津市", "袖ケ浦市")
                            .get(i),
                    "2026-06-15",
                    ASKS,
                    "交通政策課長（浅倉進君）",
                    "デマンド交通の実証運行を令和８年度に実施いたします。");
        }
        site.read();
        Document first = site.page("/", "profile", "transit");
        assertThat(titles(first)).hasSize(20);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        Document second = site.page(
                "/?" + URI.create(first.select("a[rel=next]").attr("href")).getRawQuery());
        assertThat(titles(second)).hasSize(5).doesNotContainAnyElementsOf(titles(first));
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("a[rel=prev]").attr("href")).contains("profile=transit", "offset=0");
    }

    @Test
    void aCaseShowsWhoSaidWhatWhyItCountsAndWhereTheProofIs() throws Exception {
        Document page = site.page("/opportunities/" + idOf("柏市"));
        assertThat(page.select("h1").text()).startsWith("柏市").contains("デマンド交通");
        assertThat(page.select("dl.facts").first().text()).contains("交通政策課");
        var answer = page.select("article").stream()
                .filter(e -> e.select("blockquote").text().contains("実証運行"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.select("mark").eachText()).contains("デマンド交通", "実証運行を令和８年度に実施いたします");
        assertThat(answer.select("mark.firm").eachText()).containsExactly("実証運行を令和８年度に実施いたします");
        assertThat(answer.text())
                .contains("交通政策課長 浅倉進")
                .contains("踏み込み")
                .contains("質問: " + ASKS)
                .contains("発言日 2026-06-11")
                .contains("公開日 未確認")
                .contains("検知日 2026-07-01")
                .contains("sha256 ");
        assertThat(answer.select("a[rel=noreferrer]").attr("href")).startsWith("https://council.example/");
        assertThat(answer.select("dl.parts dt").eachText()).isNotEmpty().allMatch(v -> v.matches("[+−][0-9]+"));
        assertThat(page.select("article").text())
                .as("the question itself is evidence, with who answered it")
                .contains("これへの答弁: 交通政策課長");
    }

    @Test
    void whatALinkOfAMailAsksHoldsForTheProfileOfItsLine() throws Exception {
        String path = "/opportunities/" + idOf("柏市") + "/feedback";
        String profile = site.kizashi()
                .opportunities()
                .find(idOf("柏市"))
                .orElseThrow()
                .profiles()
                .get(0);
        Document asked = site.page(path, "verdict", "FOLLOW", "profile", profile);
        assertThat(asked.select("input[name=profile]").attr("value")).isEqualTo(profile);
        assertThat(site.kizashi().feedback().of(idOf("柏市")))
                .as("opening it does nothing")
                .isEmpty();
        assertThat(site.page(path, "verdict", "FOLLOW", "profile", "nobody").select("input[name=profile]"))
                .as("what is no profile of the case is not said for it")
                .isEmpty();
    }

    @Test
    void followingKeepsItSnoozingHidesItAndNotRelevantTakesItOut() throws Exception {
        String id = idOf("柏市");
        String path = "/opportunities/" + id;
        HttpResponse<String> followed = site.post("same-origin", path + "/feedback", "verdict=FOLLOW");
        assertThat(followed.statusCode()).isEqualTo(303);
        assertThat(followed.headers().firstValue("Location").orElse("")).endsWith(path);
        assertThat(site.page(path).select(".remark").eachText()).containsExactly("2026-07-01　追う");
        assertThat(titles(site.page("/", "status", "FOLLOWED"))).hasSize(1);

        site.post("same-origin", path + "/feedback", "verdict=SNOOZE");
        assertThat(site.page(path).select(".remark").first().text()).isEqualTo("2026-07-01　休む（2026-07-31 まで）");
        assertThat(titles(site.page("/"))).singleElement().asString().startsWith("松戸市");
        assertThat(titles(site.page("/", "status", "SNOOZED"))).hasSize(1);

        site.post("same-origin", path + "/feedback", "verdict=NOT_RELEVANT&reason=NOT_OUR_OFFER");
        assertThat(site.page(path).select(".remark").first().text()).isEqualTo("2026-07-01　違う：提供内容と違う");
        assertThat(titles(site.page("/"))).singleElement().asString().startsWith("松戸市");
        assertThat(titles(site.page("/", "status", "NOT_RELEVANT"))).hasSize(1);
        assertThat(site.kizashi().feedback().of(id)).hasSize(3);
    }

    @Test
    void aButtonOfAMailAsksBeforeAnythingHappens() throws Exception {
        String path = "/opportunities/" + idOf("柏市");
        for (String verdict : List.of("FOLLOW", "SNOOZE", "NOT_RELEVANT")) {
            Document page = site.page(path + "/feedback", "verdict", verdict);
            assertThat(page.select("form[method=post]").attr("action")).isEqualTo(path + "/feedback");
            assertThat(page.select("form button").attr("value")).isEqualTo(verdict);
            assertThat(page.select("select[name=reason]").size()).isEqualTo(verdict.equals("NOT_RELEVANT") ? 1 : 0);
        }
        assertThat(site.kizashi().feedback().of(idOf("柏市")))
                .as("opening does nothing")
                .isEmpty();
        assertThat(site.get("", path + "/feedback", "verdict", "BURN").statusCode())
                .isEqualTo(400);
        assertThat(site.get("", "/opportunities/OP-NOBODY/feedback", "verdict", "FOLLOW")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsNarrowedByPlaceAndSavedAsItIsShown() throws Exception {
        assertThat(titles(site.page("/", "body", "松戸")))
                .singleElement()
                .asString()
                .startsWith("松戸市");
        assertThat(titles(site.page("/", "body", "千葉県"))).hasSize(2);
        assertThat(titles(site.page("/", "body", "122173")))
                .singleElement()
                .asString()
                .startsWith("柏市");
        assertThat(titles(site.page("/", "body", "どこにもない町"))).isEmpty();
        Document page = site.page("/", "body", "松戸");
        String saved = page.select("a[href^=/cases.csv]").attr("href");
        HttpResponse<String> csv = site.get("", saved);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\ufeffopportunity_id")
                .contains("松戸市")
                .doesNotContain("柏市");
        assertThat(csv.body().lines()).hasSize(2);
    }

    @Test
    void onlyOurOwnPagesAndNamesAreAnswered() throws Exception {
        String path = "/opportunities/" + idOf("柏市") + "/feedback";
        assertThat(site.postFrom("https://evil.example", path, "verdict=FOLLOW").statusCode())
                .isEqualTo(403);
        assertThat(site.postFrom("null", path, "verdict=FOLLOW").statusCode()).isEqualTo(403);
        assertThat(site.kizashi().feedback().of(idOf("柏市"))).isEmpty();
        assertThat(site.statusUnder("evil.example", "/")).isEqualTo(403);
        assertThat(site.statusUnder("127.0.0.1.evil.example", "/api/search?q=a"))
                .isEqualTo(403);
        assertThat(site.statusUnder("localhost:8710", "/")).isEqualTo(200);
        assertThat(site.statusUnder("127.0.0.1", "/")).isEqualTo(200);
    }

    @Test
    void whatIsNoVerdictIsRefusedAndChangesNothing() throws Exception {
        String id = idOf("柏市");
        String path = "/opportunities/" + id + "/feedback";
        assertThat(site.post("same-origin", path, "verdict=BURN").statusCode()).isEqualTo(400);
        assertThat(site.post("same-origin", path, "verdict=NOT_RELEVANT").statusCode())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(site.post("cross-site", path, "verdict=FOLLOW").statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(site.post("same-site", path, "verdict=FOLLOW").statusCode()).isEqualTo(403);
        assertThat(site.kizashi().feedback().of(id)).isEmpty();
    }

    @Test
    void aCaseThatIsNotThereIsSaidSo() throws Exception {
        HttpResponse<String> answer = site.get("", "/opportunities/OP-NOBODY");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("その案件はありません");
        assertThat(site.post("same-origin", "/opportunities/OP-NOBODY/feedback", "verdict=FOLLOW")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.get("", "/nowhere").statusCode()).isEqualTo(404);
        assertThat(site.get("", "/nowhere").body()).contains("そのページはありません");
    }

    @Test
    void mailsStopByAPostWithTheKeyOnly() throws Exception {
        UnsubscribeLinks links = site.kizashi().mailLinks().unsubscribe();
        assertThat(links).isNotNull();
        String address = "/unsubscribe?" + links.of("transit@example.com").getRawQuery();
        assertThat(site.page(address).select("form[method=post]").attr("action"))
                .as("a page that is only opened asks")
                .isEqualTo(address);
        assertThat(site.post("", "/unsubscribe?to=transit%40example.com&key=guess", "")
                        .statusCode())
                .isEqualTo(403);
        String other = links.of("watch@example.com").getRawQuery().replaceAll(".*key=", "");
        assertThat(site.post("", "/unsubscribe?to=transit%40example.com&key=" + other, "")
                        .statusCode())
                .as("the key of another")
                .isEqualTo(403);

        HttpResponse<String> done = site.post("cross-site", address, "List-Unsubscribe=One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("transit@example.com への配信を止めました");
    }

    @Test
    void whatStrangersWroteIsTextOnThePage() throws Exception {
        site.sitting(
                        "野田市",
                        "2026-06-20",
                        ASKS + "<script>alert(1)</script>",
                        "交通政策課長（浅倉進君）",
                        "デマンド交通の実証運行を実施いたします。<img src=x onerror=alert(1)>")
                .read();
        Document page = site.page("/opportunities/" + idOf("野田市"));
        assertThat(page.text()).contains("<img src=x");
        assertThat(page.select("script, img")).isEmpty();
        String query = URLEncoder.encode("\"><script>alert(1)</script>", StandardCharsets.UTF_8);
        assertThat(site.page("/search?q=" + query).select("script")).isEmpty();
        assertThat(site.get("", "/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }
}
