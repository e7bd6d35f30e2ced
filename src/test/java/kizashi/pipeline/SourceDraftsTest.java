package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.VendorAddresses;
import kizashi.model.LgCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDraftsTest {
    private static final Path TABLE = Path.of("..", "shared", "data", "tables", "minutes-urls.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://ssp.kaigiroku.net/tenant/example/SpMinuteSearch.html, discussnet, example",
        "http://giji.city.example.lg.jp/tenant/example/MinuteSearch.html?tab=detail, discussnet, example",
        "https://smart.discussvision.net/smart/tenant/example/WebView/rd/council_1.html, discussvision, example",
        "http://www.city.example.ibaraki.dbsr.jp/index.php/1234?Template=search-detail, dbsr, example",
        "http://example.gijiroku.com/voices/g07v_search.asp, voices, example",
        "http://www.example-gikai.jp/VOICES/index2.html, voices, example-gikai",
        "http://www.kensakusystem.jp/example/cgi-bin3/Search2.exe?Code=abc&sTarget=2, kensakusystem, example",
        "https://www.city.example.lg.jp/gikai/gijiroku/index.html, site, example",
    })
    void recognisesWhoseSystemItIs(String url, String platform, String slug) {
        VendorAddresses.Vendor vendor = VendorAddresses.shipped().recognise(URI.create(url));
        assertThat(vendor.platform()).isEqualTo(platform);
        assertThat(vendor.slug()).isEqualTo(slug);
    }

    @Test
    void aTableBecomesSourcesWithoutPermissionAndTheRestIsListed() throws Exception {
        Home home = new Home(folder).open();
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "\uFEFF団体コード,議事録検索URL,人口\n"
                        + "122173,https://ssp.kaigiroku.net/tenant/kashiwa/MinuteSearch.html,\"430,000\"\n"
                        + "122174,https://www.city.example.lg.jp/,1\n"
                        + "131016,,1\n"
                        + "131024,https://smart.discussvision.net/smart/tenant/a/WebView/rd/council_1.html,1\n");
        SourceDrafts.Imported imported = new SourceDrafts(home, Registry.bundled()).importTable(table, false);
        assertThat(imported.rows()).isEqualTo(4);
        assertThat(imported.written()).hasSize(1);
        assertThat(imported.skipped()).hasSize(3).anyMatch(s -> s.contains("wrong check digit"));
        var source = SourceFiles.readAll(home, Registry.read(home)).sources().get(0);
        assertThat(source.permission()).isNull();
        assertThat(source.disabled()).contains("robots.txt");
        assertThat(source.municipality().population()).isEqualTo(430_000);
        assertThat(Files.readString(SourceFiles.pathOf(home, source)))
                .as("a number here would stand above every later table")
                .doesNotContain("population");
    }

    @Test
    void anAddressMayHoldCommasAndATableMayBeSavedBySpreadsheets() throws Exception {
        Home home = new Home(folder).open();
        Path table = folder.resolve("t.csv");
        Files.write(
                table,
                "団体コード,市区町村名,議事録検索URL,人口,人口基準年\r\n122173,柏市,https://www.city.example.lg.jp/index.cfm/24,114,118,html,\"430,001\",2025\r\n"
                        .getBytes(kizashi.japanese.Charsets.WINDOWS_31J));
        SourceDrafts.Imported imported = new SourceDrafts(home, Registry.read(home)).importTable(table, false);
        assertThat(imported.skipped()).isEmpty();
        assertThat(residents(home, "122173")).isEqualTo(430_001);
        assertThat(SourceFiles.readAll(home, Registry.read(home))
                        .sources()
                        .get(0)
                        .urls())
                .hasToString("[https://www.city.example.lg.jp/index.cfm/24,114,118,html]");
    }

    @Test
    void aTableMayTellResidentsAlone() throws Exception {
        Home home = new Home(folder).open();
        Path table = Files.writeString(
                folder.resolve("p.csv"), "団体コード,人口\n122173,\"435,000\"\n142158,140000\n131016,\n999999,5\n");
        SourceDrafts.Imported imported = new SourceDrafts(home, Registry.read(home)).importTable(table, false);
        assertThat(imported.populations()).isEqualTo(2);
        assertThat(imported.written()).isEmpty();
        assertThat(imported.skipped()).hasSize(1).first().asString().contains("999999");
        assertThat(residents(home, "122173")).isEqualTo(435_000);
        assertThat(residents(home, "142158")).isEqualTo(140_000);
        assertThat(residents(home, "131016")).as("not told: the registry's own").isEqualTo(64_727);
        Files.writeString(table, "code,population\n122173,436000\n");
        new SourceDrafts(home, Registry.read(home)).importTable(table, false);
        assertThat(residents(home, "122173")).as("the newer number").isEqualTo(436_000);
        assertThat(residents(home, "142158")).as("stays").isEqualTo(140_000);
    }

    private static Integer residents(Home home, String code) {
        return Registry.read(home)
                .byCode(new LgCode(code))
                .orElseThrow()
                .municipality()
                .population();
    }

    @Test
    void anAddressThatIsNoneIsListedAndHarmsNoOther() throws Exception {
        Home home = new Home(folder).open();
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "団体コード,議事録検索URL\n122173,x\n142158,http:///nowhere\n131016,a b\n"
                        + "131024,https://www.city.example.lg.jp/gikai/\n");
        SourceDrafts.Imported imported = new SourceDrafts(home, Registry.bundled()).importTable(table, false);
        assertThat(imported.skipped()).hasSize(3);
        assertThat(imported.written()).hasSize(1);
    }

    @Test
    void theTableOfTheWholeCountry() {
        Assumptions.assumeTrue(Files.exists(TABLE), "skipped: no table beside the repository");
        SourceDrafts.Imported imported =
                new SourceDrafts(new Home(folder).open(), Registry.bundled()).importTable(TABLE, true);
        int vendors = imported.byPlatform().entrySet().stream()
                .filter(e -> !e.getKey().equals("site"))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
        assertThat(vendors).isGreaterThanOrEqualTo(940);
        assertThat(imported.written()).isEmpty();
    }
}
