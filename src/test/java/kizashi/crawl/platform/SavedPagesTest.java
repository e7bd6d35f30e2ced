package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.Listing;
import kizashi.crawl.Platform;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.model.DocumentKind;
import kizashi.model.PublicationState;
import kizashi.model.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platforms against pages that the vendors' systems really served, where those lie beside the project; skipped elsewhere. */
class SavedPagesTest extends VendorServer {
    private static final Path PAGES = Path.of("../shared/data/vendor-pages");

    /** Which file answers which part of an address or form; the first that fits. */
    private final List<Map.Entry<String, String>> answers = new ArrayList<>();

    private Charset charset = StandardCharsets.UTF_8;

    @BeforeEach
    void pagesAreThere() {
        assumeTrue(Files.isDirectory(PAGES), "no saved pages at " + PAGES);
    }

    private void answer(String part, String file) {
        answers.add(Map.entry(part, file));
    }

    @Override
    int serve(HttpExchange x) throws IOException {
        String form = new String(x.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        String asked = x.getRequestURI() + " " + form;
        for (Map.Entry<String, String> answer : answers) {
            if (asked.contains(answer.getKey())) {
                String file = answer.getValue();
                String text = file.isEmpty()
                        ? "<p>該当する発言がありませんでした。"
                        : Files.readString(PAGES.resolve(file))
                                .replaceAll(
                                        "https://www\\.[a-z.]+\\.dbsr\\.jp",
                                        site.at("").toString());
                String type =
                        file.endsWith("json") ? "application/json" : file.endsWith("txt") ? "text/plain" : "text/html";
                return Vendor.answer(x, 200, type, text.getBytes(charset));
            }
        }
        return Vendor.missing(x);
    }

    private final List<DocumentRef> refs = new ArrayList<>();

    private Listing list(Platform platform, Source source) {
        try (Session session = home.session(source)) {
            return platform.list(session, refs::add);
        }
    }

    private FetchedDocument fetch(Platform platform, Source source, DocumentRef ref) {
        try (Session session = home.session(source)) {
            FetchResult result = platform.fetch(session, ref);
            assertThat(result).isInstanceOf(Fetched.class);
            Fetched fetched = (Fetched) result;
            return new FetchedDocument(
                    source, ref, fetched.capture(), fetched.body(), false, false, home.clock.instant());
        }
    }

    @Test
    void kensakusystemIsWalkedAndASittingReadWhole() {
        charset = Vendor.CP932; // the pages were saved in UTF-8, the system speaks CP932
        answer("See.exe", "kensakusystem/tree.html");
        answer("ResultFrame.exe", "kensakusystem/frameset.html");
        answer("r_Speakers.exe", "kensakusystem/speakers.html");
        answer("GetPerson.exe", "kensakusystem/statements.txt");
        answer("index.html", "kensakusystem/top.html");
        Source source = Vendor.source("kensakusystem", site.at("/meguro/index.html"), Map.of("from", 2000));
        KensakusystemPlatform platform = new KensakusystemPlatform();

        assertThat(list(platform, source).problem()).isNull();
        assertThat(site.asked().stream().filter(p -> p.contains("treedepth="))).hasSizeGreaterThanOrEqualTo(7);

        URI sitting = site.at("/meguro/cgi-bin3/ResultFrame.exe?Code=x&fileName=R070217A&startPos=0");
        DocumentRef ref = new DocumentRef(
                "meguro/R070217A", sitting, null, DocumentKind.MINUTES, null, PublicationState.FINAL, Map.of());
        FetchedDocument read = fetch(platform, source, ref);
        assertThat(Vendor.read(read).text()).contains("開催日：令和 7年 2月17日");
        assertThat(Vendor.speakers(read)).hasSizeGreaterThan(20);
    }

    @Test
    void voicesListsAsManySittingsAsItStates() {
        charset = Vendor.CP932;
        answer("FYY=2024", "voices/search-result.html");
        answer("ACT=100", "");
        Source source =
                Vendor.source("voices", site.at("/voices/cgi/voiweb.exe?ACT=100&KGTP=1,3"), Map.of("from", 2024));
        Listing listing = list(new VoicesPlatform(), source);
        assertThat(listing.problem()).isNull();
        assertThat(listing.complete()).isTrue();
        assertThat(listing.stated()).isEqualTo(190);
        assertThat(refs).hasSizeBetween(150, 190).allSatisfy(ref -> {
            assertThat(ref.dateLabel()).startsWith("令和6年");
            assertThat(ref.extra()).containsKey(DocumentRef.MEETING);
        });
    }

    @ParameterizedTest
    @CsvSource({"bootstrap, 5", "frameset, 8", "laravel, 3"})
    void dbsrIsSearchedAndItsFirstPageOfResultsRead(String generation, int least) {
        answer("Template=list", "dbsr/" + generation + "/search-result.html");
        answer("TermStartYear", "dbsr/" + generation + "/search-result.html");
        answer("GET", "dbsr/" + generation + "/top.html");
        answer(" ", "dbsr/" + generation + "/top.html");
        Source source = Vendor.source("dbsr", site.at("/"), Map.of("years", 1));
        Listing listing = list(new DbsrPlatform(), source);
        assertThat(refs).hasSizeGreaterThanOrEqualTo(least).allSatisfy(ref -> {
            assertThat(ref.dateLabel()).matches("20[0-9]{2}年[0-9]{2}月[0-9]{2}日");
            assertThat(ref.extra().get(DocumentRef.MEETING)).isNotBlank();
        });
        // The same page comes again for every page that is asked for, so the total stated cannot be reached: that is
        // said.
        assertThat(String.valueOf(listing.problem())).contains("文書と表示されましたが");
    }

    @ParameterizedTest
    @CsvSource({"Template=view, bootstrap/detail.html", "Template=doc-one-frame, frameset/page.html"})
    void dbsrTextsAreRead(String template, String page) {
        answer("Template=view", "dbsr/bootstrap/detail.html");
        answer("Template=doc-all-frame", "dbsr/frameset/frameset.html");
        answer("Template=doc-page", "dbsr/frameset/page.html");
        Source source = Vendor.source("dbsr", site.at("/"), Map.of());
        DocumentRef ref =
                DocumentRef.at(site.at("/index.php/1?" + template + "&DocumentID=1467"), "本会議", DocumentKind.MINUTES);
        FetchedDocument read = fetch(new DbsrPlatform(), source, ref);
        assertThat(Vendor.speakers(read)).as(page).hasSizeGreaterThan(20);
    }

    @Test
    void discussnetListsAndReads() {
        answer("tenant.js", "discussnet/tenant.js");
        answer("councils/index", "discussnet/councils.json");
        answer("get_schedule", "discussnet/schedules.json");
        answer("get_minute", "discussnet/minute.json");
        Source source = Vendor.source("discussnet", site.at("/tenant/hakodate/SpTop.html"), Map.of("from", 2025));
        DiscussnetPlatform platform = new DiscussnetPlatform();
        assertThat(list(platform, source).problem()).isNull();
        assertThat(refs)
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(ref.dateLabel()).startsWith("202"));
        assertThat(Vendor.speakers(fetch(platform, source, refs.get(0)))).hasSizeGreaterThan(10);
    }
}
