package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.config.Home;
import kizashi.crawl.SourceFixtures;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kizashi source …} and {@code kizashi report permission}, where nothing needs to be fetched. */
class SourceCommandsTest {
    private static final String DISCUSSNET = "https://ssp.kaigiroku.net/tenant/kashiwa/MinuteSearch.html";

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        new Home(folder).open();
    }

    private Cli.Result run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--home");
        all.add(folder.toString());
        return Cli.run(all.toArray(String[]::new));
    }

    private static String oneLine(Cli.Result failed) {
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err().strip().lines()).hasSize(1);
        return failed.err();
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("crawlers"))) {
            return files.filter(f -> f.toString().endsWith(".yml"))
                    .filter(f -> !f.getFileName().toString().startsWith("_"))
                    .filter(f -> !f.toString().contains("national"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void detectSaysWhoseSystemItIsAndWritesTheFileOnRequest() throws IOException {
        Cli.Result seen = run("source", "detect", DISCUSSNET);
        assertThat(seen.code()).isZero();
        assertThat(seen.out()).contains("platform\tdiscussnet").contains("blocked\t");
        Cli.Result draft = run("source", "detect", DISCUSSNET, "--body", "柏市");
        assertThat(draft.out())
                .contains("id\t122173-kashiwa")
                .contains("platform: \"discussnet\"")
                .contains("disabled:");
        assertThat(sources()).isEmpty();
        assertThat(run("source", "detect", DISCUSSNET, "--body", "122173", "--write")
                        .code())
                .isZero();
        assertThat(sources()).singleElement().asString().endsWith("千葉県/122173-kashiwa.yml");
        assertThat(oneLine(run("source", "detect", DISCUSSNET, "--body", "柏市", "--write")))
                .contains("is there already");
        assertThat(oneLine(run("source", "detect", DISCUSSNET, "--write"))).contains("--body");
        assertThat(oneLine(run("source", "detect", DISCUSSNET, "--body", "府中市")))
                .contains("東京都府中市", "広島県府中市");
        assertThat(oneLine(run("source", "detect", DISCUSSNET, "--body", "122174")))
                .contains("check digit");
        assertThat(oneLine(run("source", "detect", "ftp://example.jp/"))).contains("http");
        assertThat(run("source", "detect", "https://smart.discussvision.net/smart/tenant/a/WebView/rd/council_1.html")
                        .err())
                .contains("import saved files");
    }

    @Test
    void importWritesASourceForEachRowAndListsTheRestWithAReason() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), """
                団体コード,議事録検索URL,人口
                122173,%s,"430,000"
                122076,http://www.kensakusystem.jp/mihon/index.html,
                122068,https://www.city.mihon.example/gikai/kaigiroku/,1000
                131016,,1
                """.formatted(DISCUSSNET));
        Cli.Result dry = run("source", "import", table.toString(), "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(sources()).isEmpty();
        Cli.Result real = run("source", "import", table.toString());
        assertThat(real.out())
                .contains("認識\tdiscussnet\t1", "認識\tkensakusystem\t1", "認識\tsite\t1")
                .contains("書いたファイル 3")
                .contains("見送り\t4 行目 131016: URL がありません");
        assertThat(sources()).hasSize(3);
        Cli.Result again = run("source", "import", table.toString());
        assertThat(again.out()).contains("書いたファイル 0").contains("is there already");

        Cli.Result list = run("source", "list");
        assertThat(list.code()).isZero();
        assertThat(list.out().lines().filter(l -> l.startsWith("122173")))
                .singleElement()
                .asString()
                .contains("停止中");
        Cli.Result denied = run("source", "list", "--denied");
        assertThat(denied.out().lines().filter(l -> l.startsWith("12")))
                .hasSize(3)
                .noneMatch(l -> l.contains("取得可"));
        assertThat(denied.out()).contains("許諾の記録がない").contains("robots.txt");

        Cli.Result coverage = run("source", "coverage");
        assertThat(coverage.code()).isZero();
        assertThat(coverage.out()).startsWith("都道府県\t自治体\t取得中\t取得不可\t情報源なし\t住民の割合");
        assertThat(coverage.out().lines().filter(l -> l.startsWith("千葉県\t55\t0\t3\t52\t")))
                .hasSize(1);
        assertThat(coverage.out().lines().filter(l -> l.startsWith("全国\t1788\t0\t3\t1785\t")))
                .hasSize(1);
        assertThat(coverage.out().lines().findFirst().orElseThrow()).endsWith("\t取得不可の理由");
        assertThat(run("source", "coverage", "--format", "table").out()).contains("discussnet");

        Files.writeString(table, "名前,人口\nx,1\n");
        assertThat(oneLine(run("source", "import", table.toString())))
                .contains("t.csv")
                .contains("議事録検索URL");
    }

    @Test
    void permitRecordsAndEveryMistakeIsRefused() throws IOException {
        run("source", "detect", "https://www.city.mihon.example/gikai/", "--body", "柏市", "--write");
        String id = sources().get(0).getFileName().toString().replace(".yml", "");
        assertThat(run("source", "list", "--denied").out()).contains(id);
        Cli.Result done = run(
                "source",
                "permit",
                id,
                "--by",
                "情報企画部 山田",
                "--basis",
                "robots.txt に制限なし",
                "--path",
                "/gikai/",
                "--hours",
                "Sat-Sun 20:00-06:00",
                "--interval",
                "10s",
                "--robots",
                "none",
                "--reuse",
                "出典明示");
        assertThat(done.code()).isZero();
        assertThat(Files.readString(sources().get(0)))
                .contains("情報企画部 山田", "/gikai/", "Sat-Sun 20:00-06:00", "10s", "出典明示");
        assertThat(oneLine(run("source", "permit", id, "--by", "x", "--hours", "夜間")))
                .contains("Sat-Sun 20:00-06:00");
        assertThat(oneLine(run("source", "permit", id, "--by", "x", "--interval", "soon")))
                .contains("--interval");
        assertThat(oneLine(run("source", "permit", id, "--by", "x", "--despite-robots", "Disallow: /")))
                .contains("--basis", "--path");
        assertThat(oneLine(run("source", "permit", id + "x", "--by", "x"))).contains("did you mean '" + id + "'");
        assertThat(run("source", "permit", id).code()).as("--by is required").isEqualTo(2);
    }

    @Test
    void aSwitchedOffSourceIsOpenedByThePublishersOwnPermissionAlone() throws IOException {
        run("source", "detect", DISCUSSNET, "--body", "柏市", "--write");
        Cli.Result permit = run(
                "source",
                "permit",
                "122173-kashiwa",
                "--by",
                "柏市議会事務局",
                "--basis",
                "2026-11-01 付け書面",
                "--path",
                "/tenant/kashiwa/",
                "--despite-robots",
                "Disallow: /tenant/");
        assertThat(permit.code()).isZero();
        assertThat(run("source", "list").out().lines().filter(l -> l.startsWith("122173")))
                .singleElement()
                .asString()
                .contains("取得可");
        assertThat(Files.readString(sources().get(0))).doesNotContain("\ndisabled:");
    }

    @Test
    void checkExplainsWhatIsForbiddenAndWhatCanBeDoneInstead() {
        run("source", "detect", DISCUSSNET, "--body", "柏市", "--write");
        Cli.Result check = run("source", "check", "122173-kashiwa");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("拒否: 停止中")
                .contains("kizashi source letter 122173-kashiwa")
                .contains("kizashi import FOLDER");
        assertThat(check.err()).doesNotContain("Exception");
        assertThat(run("source", "check", "柏市").out()).isEqualTo(check.out());
        assertThat(run("source", "check", "122173", "--record").out()).contains("記録しません");
        assertThat(oneLine(run("source", "check", "柏町"))).contains("there is no source");
    }

    @Test
    void letterIsAFilledWordFile() throws IOException {
        Files.writeString(folder.resolve("config/kizashi.yml"), "contact: kizashi@example.com\noperator: 見本株式会社\n");
        run("source", "detect", DISCUSSNET, "--body", "柏市", "--write");
        Cli.Result letter = run("source", "letter", "122173-kashiwa");
        assertThat(letter.code()).isZero();
        Path file = Path.of(letter.out().strip());
        assertThat(file).hasFileName("許諾依頼文-122173-kashiwa.docx");
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument word = new XWPFDocument(in);
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            assertThat(words.getText())
                    .contains("柏市議会事務局長", "見本株式会社", "kizashi@example.com", "kaigiroku.net", "□ 許諾する");
        }
    }

    @Test
    void reportPermissionIsAPageForALegalDepartment() throws IOException {
        run("source", "detect", DISCUSSNET, "--body", "柏市", "--write");
        run("source", "detect", "https://www.city.mihon.example/gikai/", "--body", "122068", "--write");
        String open = sources().get(0).getFileName().toString().replace(".yml", "");
        run("source", "permit", open, "--by", "<b>情報企画部</b>", "--basis", "公開情報", "--path", "/gikai/");
        Cli.Result report = run("report", "permission");
        assertThat(report.code()).isZero();
        String page = Files.readString(Path.of(report.out().strip()));
        assertThat(page)
                .contains("許諾の状況", "122173-kashiwa", open, "RFC 9309", "停止中")
                .contains("&lt;b&gt;情報企画部&lt;/b&gt;")
                .doesNotContain("<b>情報企画部");
        Path elsewhere = folder.resolve("sub/p.html");
        Cli.Result refused = run("report", "permission", "--out", elsewhere.toString());
        assertThat(refused.code()).isPositive();
        assertThat(refused.err()).contains(elsewhere.getParent().toString());
        Files.createDirectories(elsewhere.getParent());
        assertThat(run("report", "permission", "--out", elsewhere.toString()).code())
                .isZero();
        assertThat(elsewhere).isNotEmptyFile();
    }

    @Test
    void newMakesAFixtureWhoseTestFailsUntilItIsFilled() throws Exception {
        String url = "https://www.city.mihon.example/gikai/kaigiroku/index.html";
        Cli.Result made = run("source", "new", "柏市", url, "--slug", "gikai");
        assertThat(made.code()).isZero();
        assertThat(made.out().strip().lines().map(Path::of)).hasSize(3).allMatch(Files::exists);
        List<Path> fixtures = SourceFixtures.of(folder);
        assertThat(fixtures).singleElement().asString().endsWith("122173-gikai");
        Path fixture = fixtures.get(0);
        assertThatThrownBy(() -> SourceFixtures.check(folder, fixture, folder.resolve("w1")))
                .isInstanceOf(AssertionError.class);
        Files.writeString(
                fixture.resolve("list.html"),
                "<html><head><meta charset=\"UTF-8\"></head><body><a href=\"r8-1.pdf\">令和8年第1回定例会 会議録</a></body></html>");
        Files.writeString(
                fixture.resolve("expected.tsv"),
                "title\turl\tkind\n令和8年第1回定例会 会議録\thttps://www.city.mihon.example/gikai/kaigiroku/r8-1.pdf\tminutes\n");
        SourceFixtures.check(folder, fixture, folder.resolve("w2"));
    }
}
