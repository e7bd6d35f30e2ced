package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server that speaks as DB-Search does, in its three generations: session numbers, tokens, pages of lists, other codes of 本文. */
class DbsrPlatformTest extends VendorServer {
    private static final int DOCUMENTS = 7;

    private Generation generation = Generation.LARAVEL;
    private int session = 1000;
    private boolean hides;
    private int pageSize = 3;

    enum Generation {
        FRAMES,
        BOOTSTRAP,
        LARAVEL
    }

    @Override
    int serve(HttpExchange x) throws IOException {
        String path = x.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            return Vendor.missing(x);
        }
        Map<String, String> f = Vendor.fields(x, StandardCharsets.UTF_8);
        String template = f.getOrDefault("Template", "");
        if (template.isEmpty() && !f.containsKey("Page")) {
            session++;
            x.getResponseHeaders().add("Set-Cookie", "laravel_session=s" + session + "; path=/");
            return html(x, top());
        }
        return switch (template.toLowerCase(java.util.Locale.ROOT)) {
            case "list" -> list(x, f);
            case "document" -> html(x, laravel(f.getOrDefault("Id", "")));
            case "view" -> html(x, bootstrap(f));
            case "doc-all-frame" -> frames(x, f.getOrDefault("DocumentID", ""));
            case "doc-page" -> html(x, frame(f, path));
            default -> Vendor.missing(x);
        };
    }

    private static int html(HttpExchange x, String body) throws IOException {
        return Vendor.answer(
                x,
                200,
                "text/html; charset=UTF-8",
                ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String top() {
        return switch (generation) {
            case LARAVEL ->
                "<form method=post action=/index.php/100000><input type=hidden name=_token value=t" + session
                        + "><input type=hidden name=Template value=list><input name=Phrase><label><input type=radio name=Part[] value=''> すべて検索</label>"
                        + "<label><input type=radio name=Part[] value=2> 本文から検索</label></form>";
            case BOOTSTRAP, FRAMES ->
                "<form method=post action='/index.php/" + session
                        + "?Template=list'><input name=Phrase[]><input type=radio name=Class[] value='' id=all><label for=all>すべて</label>"
                        + "<input type=radio name=Class[] value=5 id=honbun><label for=honbun>本文のみ</label><input type=hidden name=QueryType value=New></form>";
        };
    }

    private int list(HttpExchange x, Map<String, String> f) throws IOException {
        boolean search = f.containsKey("QueryType");
        if (generation == Generation.LARAVEL
                && (!("t" + session).equals(f.getOrDefault("_token", ""))
                        || !String.valueOf(x.getRequestHeaders().getFirst("Cookie"))
                                .contains("s" + session))) {
            return Vendor.answer(x, 419, "text/html", new byte[0]);
        }
        if (search && generation == Generation.LARAVEL) {
            assertThat(f).containsEntry("Part[]", "2");
        } else if (search) {
            assertThat(f).containsEntry("Class[]", "5");
        }
        year = search ? f.getOrDefault("TermStartYear", "") : year;
        int documents = year.equals("2026") ? DOCUMENTS : 0;
        int page = Integer.parseInt(f.getOrDefault("Page", "1"));
        StringBuilder rows = new StringBuilder();
        for (int i = (page - 1) * pageSize + 1; i <= Math.min(documents - (hides ? 1 : 0), page * pageSize); i++) {
            rows.append(row(i));
        }
        return html(
                x,
                "<p>検索条件に <span>" + documents + "</span> 文書 (<span>70</span> 発言) が該当しました。</p>" + rows
                        + paging(page, documents));
    }

    private String year = "2026";

    private String row(int i) {
        String title = "令和８年第２回定例会（第" + i + "号）　" + (i == 4 ? "名簿" : "本文");
        String day = "2026-06-0" + i;
        return switch (generation) {
            case LARAVEL ->
                "<li class=result-document__item><div class=ans-title><div class=ans-title__name><a href='/index.php/"
                        + session + "?Template=document&Id=" + i + "#one'>" + title
                        + "</a></div><div class=ans-title__date>開催日: " + day + "</div></div></li>";
            case BOOTSTRAP ->
                "<div class=record><a href='/index.php/" + session + "?Template=view&VoiceType=all&DocumentID=" + i
                        + "'>" + title + "</a> <time>" + day + "</time></div>";
            case FRAMES ->
                "<div class=title><a href='/index.php/" + session
                        + "?Template=doc-one-frame&VoiceType=OneHit&DocumentID=" + i + "'>" + title
                        + "</a>&nbsp;<span class=date>開催日：2026年06月0" + i + "日</span></div>";
        };
    }

    private String paging(int page, int documents) {
        boolean last = page * pageSize >= documents;
        if (generation == Generation.LARAVEL) {
            return "<form method=post action='/index.php/" + session + "'><input type=hidden name=_token value=t"
                    + session + "><input type=hidden name=Template value=list>"
                    + (last
                            ? ""
                            : "<button type=submit name=Page value=" + (page + 1) + " aria-label=次のページ>次 &gt;</button>")
                    + "</form>";
        }
        return last
                ? ""
                : "<a href='/index.php/" + session + "?Template=list&Page=" + (page + 1)
                        + "' aria-label=次のページへ>次 &gt;</a>";
    }

    private static String laravel(String id) {
        return "<h1 class=command__title><span class=command__docname>令和８年第２回定例会（第" + id
                + "号）　本文</span> <span class=command__date>2026-06-0" + id
                + "</span></h1><ul><li class=voice-block data-voice-title='◯議長（甲野太郎）'><p class=voice__text>◯議長（甲野太郎）<br />　開議します。<br /></p></li>"
                + "<li class=voice-block data-voice-title='◯３番（乙野花子）'><p class=voice__text>◯３番（乙野花子）<br />　伺います。" + id
                + "<br /></p></li></ul>";
    }

    private static String bootstrap(Map<String, String> f) {
        assertThat(f).containsEntry("VoiceType", "all");
        return "<div><span class=voice__title>◯議長（甲野太郎）</span><div><p class=js-textwrap-container>◯議長（甲野太郎）　開議します。<br></p></div></div>"
                + "<div><span class=voice__title>◯３番（乙野花子）</span><div><p class=js-textwrap-container>◯３番（乙野花子）　伺います。"
                + f.getOrDefault("DocumentID", "") + "<br></p></div></div>";
    }

    private int frames(HttpExchange x, String id) throws IOException {
        open = id;
        return Vendor.answer(
                x,
                200,
                "text/html; charset=UTF-8",
                ("<html><head></head><frameset rows='88,*'><frame src='/index.php/" + session
                                + "?Template=doc-all-command'><frame src='/index.php/" + session
                                + "?Template=doc-page'></frameset></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String open = "";

    private String frame(Map<String, String> f, String path) {
        assertThat(path).endsWith("/" + session);
        return "<div class=page-text__voice><p class=page-text__text><span class=page-text__number>1</span>◯議長（甲野太郎）　開議します。<br /></p></div>"
                + "<div class=page-text__voice><p class=page-text__text><span class=page-text__number>2</span>◯３番（乙野花子）　伺います。"
                + open + f.size() + "<br /></p></div>";
    }

    private SourceOutcome run() {
        return home.runOne(Vendor.source("dbsr", site.at("/"), Map.of("from", 2025)));
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void everyGenerationIsListedPageByPageAndRead(Generation which) {
        generation = which;
        SourceOutcome outcome = run();
        assertThat(outcome.reason()).isNull();
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(outcome.stated()).isEqualTo(DOCUMENTS - 1);
        assertThat(home.delivered).hasSize(DOCUMENTS - 1);
        assertThat(home.delivered)
                .extracting(d -> d.ref().key())
                .contains("127.0.0.1/1", "127.0.0.1/7")
                .doesNotContain("127.0.0.1/4");
        assertThat(home.delivered.getFirst().ref().dateLabel()).startsWith("2026年06月0");
        assertThat(Vendor.speakers(home.delivered.getFirst())).containsExactly("◯議長（甲野太郎）", "◯３番（乙野花子）");
        assertThat(run().fresh()).isZero();
    }

    @Test
    void aListThatShowsLessThanItStatesIsNotComplete() {
        hides = true;
        SourceOutcome outcome = run();
        assertThat(outcome.status()).isNotEqualTo(Status.COMPLETE);
        assertThat(outcome.failed()).containsKey(Trouble.LAYOUT);
        assertThat(outcome.reason()).contains("7 文書と表示されましたが 6 文書");
    }

    @Test
    void addressesAreRecognisedAndSwitchedOff() {
        DbsrPlatform platform = new DbsrPlatform();
        assertThat(platform.detect(URI.create("https://www.city.midori.dbsr.jp/index.php/")))
                .isNotNull();
        assertThat(platform.detect(URI.create("https://www.city.midori.example/")))
                .isNull();
        assertThat(platform.blockedBy(Vendor.source("dbsr", URI.create("https://www.city.midori.dbsr.jp/"), Map.of())))
                .contains("robots.txt");
    }
}
