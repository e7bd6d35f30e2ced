package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Trouble;
import org.junit.jupiter.api.Test;

/** Against a server that speaks as kensakusystem.jp does: rotating code, labels with a trailing space, CP932. */
class KensakusystemPlatformTest extends VendorServer {
    private int code = 100;
    private boolean boxes = true;
    private boolean rotates;

    @Override
    int serve(HttpExchange x) throws IOException {
        String path = x.getRequestURI().getPath();
        Map<String, String> fields = Vendor.fields(x, Vendor.CP932);
        if (path.endsWith("index.html")) {
            code += rotates ? 1 : 0;
            return html(
                    x,
                    "<a href=\"cgi-bin3/See.exe?Code=c" + code + "\">会議録の閲覧</a>"
                            + "<a href=\"cgi-bin3/Search2.exe?Code=c" + code + "\">検索</a>");
        }
        if (path.contains("r_Speakers")) {
            return html(x, speakers(path));
        }
        if (!path.contains("cgi-bin3")) {
            return Vendor.missing(x);
        }
        if (!("c" + code).equals(fields.getOrDefault("Code", ""))) {
            return html(x, "<p>セッションが無効です");
        }
        String program = path.substring(path.lastIndexOf('/') + 1);
        return switch (program) {
            case "See.exe" -> html(x, tree(fields.getOrDefault("treedepth", "")));
            case "ResultFrame.exe" -> frames(x, fields.getOrDefault("fileName", ""));
            case "GetPerson.exe" ->
                Vendor.answer(x, 200, "application/octet-stream", text(fields).getBytes(Vendor.CP932));
            case "GetText3.exe" ->
                html(
                        x,
                        "PRINT_ALL".equals(fields.getOrDefault("FUNC", ""))
                                ? "○議長（髙橋一郎君）　開議します。<BR>○３番（山﨑花子君）　①㈱～です。<BR>"
                                : "");
            default -> Vendor.missing(x);
        };
    }

    private static int html(HttpExchange x, String body) throws IOException {
        String page = "<HTML><HEAD><META http-equiv=\"Content-Type\" content=\"text/html;charset=x-sjis\"></HEAD><BODY>"
                + body + "</BODY></HTML>";
        return Vendor.answer(x, 200, "text/html", page.getBytes(Vendor.CP932));
    }

    private int frames(HttpExchange x, String file) throws IOException {
        String page =
                "<HTML><HEAD><META http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\"></HEAD><FRAMESET COLS=\"280,*\">"
                        + "<FRAME SRC=\"/midori/cgi-bin3/r_Speakers.exe?c" + code + "/" + file
                        + "/0/0//10/1/\" NAME=\"MENU\"></FRAMESET></HTML>";
        return Vendor.answer(x, 200, "text/html", page.getBytes(Vendor.CP932));
    }

    /** Tabs hold several years; the labels of meetings end in a space, without which nothing is found. */
    private String tree(String label) {
        String tabs = node("令和 8年") + node("令和 5年") + node("平成28年");
        return switch (label) {
            case "令和 8年" -> tabs + node("令和 7年") + node("令和 8年 第2回定例会 ") + node("令和 8年 総務委員会 ");
            case "令和 7年" -> tabs + node("令和 7年 第4回定例会 ");
            case "令和 8年 第2回定例会 " ->
                leaf("R080612A", "第3日 6月12日") + leaf("R080611A", "第2日 6月11日") + leaf("R080610MOKU", "目次");
            case "令和 8年 総務委員会 " -> leaf("R080620A", "6月20日");
            case "令和 7年 第4回定例会 " -> leaf("R071201A", "第1日 12月1日");
            default -> tabs;
        };
    }

    private static String node(String label) {
        return "<A HREF=\"javascript:document.viewtree.submit()\" onClick=\"document.viewtree.treedepth.value='" + label
                + "'\">" + label + "</A><BR>";
    }

    private String leaf(String file, String name) {
        return "<A HREF=\"/midori/cgi-bin3/ResultFrame.exe?Code=c" + code + "&fileName=" + file
                + "&startPos=0\" target=\"_blank\">" + name + "</A>";
    }

    private String speakers(String path) {
        String form =
                "<FORM NAME=\"download\" ACTION=\"/midori/cgi-bin3/GetPerson.exe\" METHOD=\"POST\"><INPUT type=\"hidden\" name=\"Code\" value=\"c"
                        + code + "\"><INPUT type=\"hidden\" name=\"fileName\" value=\"R080612A\">";
        return boxes
                ? form
                        + "<input type=\"checkbox\" name=\"downloadPos\" value=\"0\"><input type=\"checkbox\" name=\"downloadPos\" value=\"99\"></FORM>"
                : "<p>発言者一覧" + path.length();
    }

    private static String text(Map<String, String> fields) {
        assertThat(fields.getOrDefault("downloadPos", "")).isEqualTo("0|99");
        return "開催日：令和 8年 6月12日\r\n会議名：令和 8年第2回定例会（第3日 6月12日）\r\n\r\n○議事日程　　\r\n\r\n○髙橋一郎議長　　開議します。\r\n"
                + "○３番（山﨑花子議員）　①㈱～について伺います。\r\n";
    }

    private SourceOutcome run() {
        return home.runOne(Vendor.source("kensakusystem", site.at("/midori/index.html"), Map.of("from", 2025)));
    }

    @Test
    void everySittingOfTheWantedYearsIsFoundAndReadWhole() {
        SourceOutcome outcome = run();
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(home.delivered)
                .extracting(d -> d.ref().key())
                .containsExactlyInAnyOrder("midori/R080612A", "midori/R080611A", "midori/R080620A", "midori/R071201A");
        FetchedDocument first = home.delivered.stream()
                .filter(d -> d.ref().key().endsWith("R080612A"))
                .findFirst()
                .orElseThrow();
        assertThat(first.ref().dateLabel()).isEqualTo("令和8年6月12日");
        assertThat(first.ref().title()).isEqualTo("令和 8年 第2回定例会 第3日 6月12日");
        assertThat(Vendor.speakers(first)).containsExactly("○髙橋一郎議長", "○３番（山﨑花子議員）");
        assertThat(Vendor.read(first).text()).contains("①㈱～");
        assertThat(site.asked()).noneMatch(p -> p.contains("%95%BD%90%AC28"));
    }

    @Test
    void aSecondRunUnderAnotherCodeBringsNothingNew() {
        run();
        rotates = true;
        SourceOutcome second = run();
        assertThat(second.fresh() + second.revised()).isZero();
        assertThat(second.status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void withoutBoxesTheWholePageIsTaken() {
        boxes = false;
        run();
        assertThat(home.delivered).hasSize(4);
        assertThat(Vendor.speakers(home.delivered.getFirst())).containsExactly("○議長（髙橋一郎君）", "○３番（山﨑花子君）");
    }

    @Test
    void anEntryPageWithoutTheLinkIsAChangedLayout() {
        SourceOutcome outcome = home.runOne(
                Vendor.source("kensakusystem", site.page("/x.html", "<p>移転しました").at("/x.html"), Map.of()));
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.failed()).containsKey(Trouble.LAYOUT);
    }

    @Test
    void addressesAreRecognised() {
        KensakusystemPlatform platform = new KensakusystemPlatform();
        assertThat(platform.detect(URI.create("https://www.kensakusystem.jp/midori/sapphire.html")))
                .isNotNull();
        assertThat(platform.detect(URI.create("https://www.kensakusystem.jp/midori-vod/index.html")))
                .isNull();
        assertThat(List.of("R080225A", "H301201B", "R010901A1")).allMatch(SittingFile::isSitting);
        assertThat(List.of("R080225MOKU", "R080225KETS.html", "MOKU", "R08022")).noneMatch(SittingFile::isSitting);
    }
}
