package kizashi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleServerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aSiteHasWhatRealSitesHave() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0)) {
            assertThat(text(server, "robots.txt", StandardCharsets.UTF_8))
                    .contains("Disallow: /shionagi/gikai/sakusei/");
            HttpResponse<byte[]> first = get(server, "kirigahara/gikai/index.html", null);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Last-Modified")).isPresent();
            assertThat(get(server, "kirigahara/gikai/index.html", etag).statusCode())
                    .isEqualTo(304);
            HttpResponse<byte[]> moved = get(server, "kirigahara/gikai/kaigiroku.html", null);
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(get(server, "kaededai/gikai/kako-teireikai.pdf", null).statusCode())
                    .isEqualTo(404);
            assertThat(text(server, "shionagi/gikai/index.html", Charset.forName("windows-31j")))
                    .contains("sakusei/kouseichu.html");
            assertThat(server.requests()).contains("GET /kirigahara/gikai/kaigiroku.html 301");
        }
    }

    @Test
    void theWindowsSiteCallsItselfShiftJisAndIsMore() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0)) {
            HttpResponse<byte[]> page = get(server, "shionagi/gikai/honkaigi-0-3.html", null);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=Shift_JIS");
            String text = new String(page.body(), Charset.forName("windows-31j"));
            assertThat(text).contains("①", "岩﨑敏夫議長", "９月～１１月", "濵口市長").doesNotContain("{{", "�");
            assertThat(text(server, "shionagi/gikai/honkaigi-0-2.html", Charset.forName("windows-31j")))
                    .contains("髙田緑議員", "③弁天");
        }
    }

    @Test
    void pdfHasARosterPageAndPageNumbers() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0);
                PDDocument pdf = Loader.loadPDF(
                        get(server, "kaededai/gikai/kaigiroku-0-2.pdf", null).body())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf)).contains("企画財政課長", "秋庭　拓也", "－ 1 －");
            stripper.setStartPage(2);
            stripper.setEndPage(99);
            assertThat(stripper.getText(pdf)).contains("○企画財政課長（秋庭君）", "－ 2 －");
        }
    }

    @Test
    void wordOpensAsWord() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0);
                XWPFDocument word = new XWPFDocument(new java.io.ByteArrayInputStream(
                        get(server, "suzune/gikai/teirei-0-2.docx", null).body()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText()).contains("○デジタル推進課長　桐山翔太君", "1870万円".replace("1870", "1,870"));
        }
    }

    @Test
    void aLaterDayBringsTheRevisionAndNothingElseChanges() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0)) {
            String path = "kirigahara/gikai/kousei-sokuhou.html";
            assertThat(text(server, path, StandardCharsets.UTF_8)).contains("〔速報版〕");
            String other = get(server, "suzune/news/proposal-ai.html", null)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            server.publishDay(1);
            assertThat(get(server, path, null).statusCode()).isEqualTo(404);
            assertThat(text(server, "kirigahara/gikai/kousei-seihon.html", StandardCharsets.UTF_8))
                    .contains("確認のため伺います")
                    .doesNotContain("速報版");
            assertThat(text(server, "shionagi/gikai/honkaigi-0-3.html", Charset.forName("windows-31j")))
                    .contains("１１月までに設置");
            assertThat(get(server, "suzune/news/proposal-ai.html", other).statusCode())
                    .isEqualTo(304);
        }
    }

    /** Every list link that is not meant to fail leads to a page, whatever the day of the run. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21", "2027-01-02", "2027-02-28", "2027-03-31", "2027-04-01", "2027-07-18", "2028-02-29"
            })
    void everyLinkLeadsSomewhereOnAnyDay(String day) throws Exception {
        LocalDate today = LocalDate.parse(day);
        SampleLibrary library = new SampleLibrary(today);
        int sittings = 0;
        Set<String> paths = new HashSet<>();
        for (Council council : SampleLibrary.councils()) {
            for (SampleDocument d : library.documents(council, 0)) {
                assertThat(paths.add(d.path())).as(d.path()).isTrue();
                assertThat(d.day()).as(d.path()).isBeforeOrEqualTo(today);
                assertThat(d.published()).as(d.path()).isBetween(d.day().minusDays(1), today);
                assertThat(d.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(d.blocks().toString()).doesNotContain("{{", "}}");
                sittings += d.blocks().stream().anyMatch(b -> b.kind() == Block.Kind.SPEECH) ? 1 : 0;
            }
        }
        assertThat(sittings).isGreaterThanOrEqualTo(30);
    }

    @Test
    void whatIsPublishedStaysTheSameFromRunToRun() throws Exception {
        for (String path : List.of(
                "kaededai/gikai/kaigiroku-0-2.pdf", "suzune/gikai/teirei-0-2.docx", "kirigahara/gikai/index.html")) {
            byte[] first;
            try (SampleServer server = SampleServer.start(TODAY, 0)) {
                first = get(server, path, null).body();
            }
            Thread.sleep(2100); // A zip counts in steps of two seconds.
            try (SampleServer server = SampleServer.start(TODAY, 0)) {
                assertThat(get(server, path, null).body()).as(path).isEqualTo(first);
            }
        }
    }

    @Test
    void listPagesNameEveryDocument() throws Exception {
        try (SampleServer server = SampleServer.start(TODAY, 0)) {
            for (Council council : SampleLibrary.councils()) {
                for (String list : List.of("gikai", "news")) {
                    URI address = server.base().resolve(council.slug() + "/" + list + "/index.html");
                    String page = new String(
                            get(server, address.getPath().substring(1), null).body(),
                            Charset.forName(council.charset()));
                    for (String link : Jsoup.parse(page, address.toString())
                            .select("main a")
                            .eachAttr("abs:href")) {
                        int status = get(server, URI.create(link).getPath().substring(1), null)
                                .statusCode();
                        assertThat(status).as(link).isEqualTo(link.contains("kako-teireikai") ? 404 : 200);
                    }
                }
            }
        }
    }

    private String text(SampleServer server, String path, Charset charset) throws Exception {
        return new String(get(server, path, null).body(), charset);
    }

    private HttpResponse<byte[]> get(SampleServer server, String path, @org.jspecify.annotations.Nullable String etag)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.base().resolve(path));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
