package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Trouble;
import org.junit.jupiter.api.Test;

/** Against a server that speaks as VOICES does: wrapper with an iframe, CP932 under a wrong label, both forms of links, errors as 200. */
class VoicesPlatformTest extends VendorServer {
    private boolean linkInHref;
    private boolean paged;
    private boolean busy;
    private boolean wantsSpeech;

    @Override
    int serve(HttpExchange x) throws IOException {
        String path = x.getRequestURI().getPath();
        Map<String, String> q = Vendor.fields(x, Vendor.CP932);
        if (path.endsWith("g07v_search.asp")) {
            return html(x, "", "<iframe src=\"cgi/voiweb.exe?ACT=1&KGTP=1,3\"></iframe>");
        }
        if (!path.endsWith("voiweb.exe")) {
            return Vendor.missing(x);
        }
        if (busy) {
            return html(x, "Server Busy", "混雑しています");
        }
        return switch (q.getOrDefault("ACT", "")) {
            case "100" -> html(x, "会議日程一覧", list(q));
            case "200" ->
                html(
                        x,
                        "",
                        "<FRAMESET><FRAME SRC=\"voiweb.exe?ACT=203&FINO=" + q.getOrDefault("FINO", "")
                                + "&HUID=777\"></FRAMESET>");
            case "203" -> html(x, "令和　８年　６月定例会", text(q));
            default -> Vendor.missing(x);
        };
    }

    private static int html(HttpExchange x, String title, String body) throws IOException {
        String page = "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=Shift_JIS\"><TITLE>"
                + title + "</TITLE></HEAD><BODY>" + body + "</BODY></HTML>";
        return Vendor.answer(x, 200, "text/html", page.getBytes(Vendor.CP932));
    }

    private String list(Map<String, String> q) {
        assertThat(q.getOrDefault("KGTP", "")).isEqualTo("1,3");
        if (!q.getOrDefault("FYY", "").equals("2026")) {
            return "<P>該当する発言がありませんでした。";
        }
        int page = Integer.parseInt(q.getOrDefault("PAGE", "1"));
        StringBuilder rows = new StringBuilder("<TABLE><TR><TD>3件の日程がヒットしました。</TD></TR>");
        for (int i = 1; i <= 3; i++) {
            if (!paged || (i - 1) / 2 + 1 == page) {
                rows.append("<TR><TD>令和　８年　第　３回　定例会,").append(link(i)).append("</TD></TR>");
            }
        }
        return rows.append("</TABLE>").toString();
    }

    private String link(int i) {
        String url = "voiweb.exe?ACT=200&KENSAKU=0&SORT=0&KTYP=0,1,2,3&KGTP=1,3&TITL_SUBT=%97%DF%98a&KGNO=16" + i
                + "&FINO=45" + i;
        String label = i == 3 ? "目次" : "06月0" + i + "日-0" + i + "号";
        return linkInHref
                ? "<A HREF=\"" + url + "\">" + label + "</A>"
                : "<A HREF=\"javascript:;\" onClick=\"winopen('" + url + "&UNID=K_R08060" + i + "0002" + i + "');\">"
                        + label + "</A>";
    }

    private String text(Map<String, String> q) {
        if (!"1".equals(q.getOrDefault("HATSUGENMODE", "")) || (wantsSpeech && !q.containsKey("HUID"))) {
            return "該当する発言がありませんでした。";
        }
        return "<A NAME=\"HUID1\"></A>令和　８年　６月定例会<BR><P><A NAME=\"HUID2\"></A>○議長（髙橋一郎君）　開議します。<BR><P>"
                + "<A NAME=\"HUID3\"></A>◆２番議員（山﨑花子君）　①㈱～です。" + q.getOrDefault("FINO", "") + "<BR><P>";
    }

    private SourceOutcome run() {
        return home.runOne(Vendor.source("voices", site.at("/voices/g07v_search.asp"), Map.of("from", 2025)));
    }

    @Test
    void sittingsAreFoundInScriptsAndReadInOneAnswer() {
        SourceOutcome outcome = run();
        assertThat(outcome.status()).isEqualTo(Status.COMPLETE);
        assertThat(home.delivered)
                .extracting(d -> d.ref().key())
                .containsExactlyInAnyOrder("127.0.0.1/451", "127.0.0.1/452");
        assertThat(home.delivered).extracting(d -> d.ref().dateLabel()).contains("令和8年6月1日", "令和8年6月2日");
        assertThat(Vendor.speakers(home.delivered.getFirst())).containsExactly("○議長（髙橋一郎君）", "◆２番議員（山﨑花子君）");
        assertThat(Vendor.read(home.delivered.getFirst()).text()).contains("①㈱～です。");
        assertThat(run().fresh()).isZero();
    }

    @Test
    void linksInAddressesAndPagesOfTheListAreFollowed() {
        linkInHref = true;
        paged = true;
        assertThat(run().status()).isEqualTo(Status.COMPLETE);
        assertThat(home.delivered).hasSize(2);
        assertThat(home.delivered).extracting(d -> d.ref().dateLabel()).contains("2026年06月01日-01号");
    }

    @Test
    void aProgramThatWantsTheSpeechsNumberGetsIt() {
        wantsSpeech = true;
        run();
        assertThat(home.delivered).hasSize(2);
        assertThat(site.asked()).anyMatch(p -> p.contains("HUID=777") && p.contains("HATSUGENMODE=1"));
    }

    @Test
    void busySaidWithStatus200IsBusy() {
        busy = true;
        SourceOutcome outcome = run();
        assertThat(outcome.failed()).containsKey(Trouble.BUSY);
        assertThat(home.delivered).isEmpty();
    }

    @Test
    void addressesAreRecognisedAndSwitchedOff() {
        VoicesPlatform platform = new VoicesPlatform();
        assertThat(platform.detect(URI.create("http://midori.gijiroku.com/voices/g07v_search.asp")))
                .isNotNull();
        assertThat(platform.detect(URI.create("https://www.city.midori.example/")))
                .isNull();
        assertThat(platform.blockedBy(Vendor.source("voices", URI.create("http://midori.gijiroku.com/"), Map.of())))
                .contains("robots.txt");
    }
}
