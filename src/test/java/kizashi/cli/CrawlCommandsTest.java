package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kizashi.config.Home;
import kizashi.crawl.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a list page on loopback to status, coverage and archive, by commands alone. */
class CrawlCommandsTest {
    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        site.page("/robots.txt", "User-agent: *\nDisallow: /gikai/himitsu/\n");
        site.page("/gikai/", """
                <html><body><main><ul>
                <li><a href="1.html">令和8年第1回定例会 会議録 第1号（令和8年3月2日）</a></li>
                <li><a href="himitsu/2.html">令和8年第1回定例会 会議録 第2号</a></li>
                </ul></main></body></html>""");
        site.page("/gikai/1.html", """
                <html><body><h1>令和8年第1回定例会 会議録 第1号</h1><p>令和8年3月2日（月曜日）</p>
                <p>○議長（見本一郎君）　ただいまから本日の会議を開きます。</p>
                <p>○市長（見本花子君）　見守り事業につきましては、来年度に実施してまいります。</p></body></html>""");
        Home home = new Home(folder).open();
        Path file = home.crawlers().resolve("見本県/mihon.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                municipality: {name: 見本市, prefecture: 見本県}
                platform: site
                urls: ["%s"]
                group: daily
                options: {documents: "main a[href]"}
                permission:
                  grantedBy: 試験
                  grantedOn: 2026-11-21
                  paths: [/gikai/]
                  minInterval: 10ms
                  loopback: true
                """.formatted(site.at("/gikai/")));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Cli.Result run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--home");
        all.add(folder.toString());
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void checkExplainsStepByStep() {
        Cli.Result allowed = run("source", "check", "mihon");
        assertThat(allowed.code()).isZero();
        assertThat(allowed.out()).contains("許諾: 試験", "範囲: /gikai/", "robots.txt: ", "許可: 取得できます");
        Cli.Result robots =
                run("source", "check", "mihon", site.at("/gikai/himitsu/2.html").toString());
        assertThat(robots.code()).isEqualTo(1);
        assertThat(robots.out()).contains("Disallow: /gikai/himitsu/");
        Cli.Result outside = run("source", "check", "mihon", site.at("/kanko/").toString());
        assertThat(outside.code()).isEqualTo(1);
        assertThat(outside.out()).contains("許諾の範囲外");
        assertThat(site.arrived).as("only robots.txt was asked for").containsOnly("/robots.txt");
    }

    @Test
    void checkKeepsWhatRobotsTxtSaysAndNeverAProhibition() throws Exception {
        String forbidden = site.at("/gikai/himitsu/2.html").toString();
        assertThat(run("source", "check", "mihon", forbidden, "--record").out()).contains("記録しません: robots.txt が禁止");
        Cli.Result kept = run("source", "check", "見本市", "--record");
        assertThat(kept.code()).isZero();
        assertThat(kept.out()).contains("記録しました", "規則なし");
        assertThat(Files.readString(folder.resolve("crawlers/見本県/mihon.yml")))
                .contains("allowed: true", "checkedOn", "試験", "2026-11-21", "/gikai/");
        assertThat(run("source", "check", "mihon").code()).isZero();
    }

    @Test
    void crawlStatusCoverageAndArchive() {
        Cli.Result never = run("source", "status");
        assertThat(never.code()).isZero();
        assertThat(never.out().lines().filter(l -> l.startsWith("mihon\t")))
                .singleElement()
                .asString()
                .contains("未実行");

        Cli.Result crawl = run("crawl", "mihon");
        assertThat(crawl.err()).doesNotContain("Exception");
        assertThat(crawl.code()).isZero();
        assertThat(crawl.out()).contains("新しい文書 1");
        String status = run("source", "status", "mihon").out();
        assertThat(status.lines().skip(1))
                .singleElement()
                .asString()
                .contains("\t完了\t")
                .contains("1 件は取得せず")
                .contains("\t2\t2\t1\t0\t-\t");
        assertThat(run("source", "status", "--bad").out().lines()).hasSize(1);
        assertThat(run("source", "coverage", "--collected").out()).contains("\t2026\t1\t1");

        String page = site.at("/gikai/1.html").toString();
        Cli.Result shown = run("archive", "show", page);
        assertThat(shown.code()).isZero();
        assertThat(shown.out().strip().lines()).singleElement().asString().contains("\t200\t本文\t", ".warc.gz@");
        Cli.Result verified = run("archive", "verify");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("問題 0");
        assertThat(run("archive", "show", site.at("/never").toString()).err()).contains("nothing was captured");

        site.page("/gikai/1.html", "<p>令和8年3月2日 訂正");
        run("crawl");
        assertThat(run("archive", "show", page).out().strip().lines()).hasSize(2);
    }

    @Test
    void anOutageShowsInStatusWithItsCategoryAndARunOfFailures() {
        run("crawl", "mihon");
        site.gone("/gikai/").status("/gikai/", 503, "Retry-After", "3600");
        run("crawl", "mihon");
        run("crawl", "mihon");
        Cli.Result status = run("source", "status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out().lines().filter(l -> l.startsWith("mihon\t")))
                .singleElement()
                .asString()
                .contains("\t失敗\t")
                .contains("\t2\t混雑\t");
        assertThat(site.count("/gikai/")).as("the pause holds across commands").isEqualTo(2);
    }

    @Test
    void aDamagedArchiveIsFound() throws Exception {
        run("crawl", "mihon");
        Path warc;
        try (var files = Files.walk(folder.resolve("var/archive"))) {
            warc = files.filter(f -> f.toString().endsWith(".warc.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(warc);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(warc, bytes);
        Cli.Result verified = run("archive", "verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("NG\t");
    }
}
