package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kizashi.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake: one line that says what to do, an exit code that is not 0, and nothing stored is lost. */
class BadInputTest {
    @TempDir
    Path home;

    @BeforeEach
    void aHomeWithOneDocument() throws IOException {
        Path folder = Files.createDirectories(home.resolve("in/青嶺県"));
        Files.writeString(folder.resolve("a.txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　高齢者の見守りについて伺います。緊急通報装置を導入する考えはありますか。
                ◎福祉部長（佐藤次郎君）　緊急通報装置の導入に向けて検討してまいります。
                """);
        Cli.Result imported = Cli.run("import", folder.toString(), "--home", home.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
    }

    private void stillThere() {
        assertThat(Cli.run("search", "緊急通報装置", "--home", home.toString(), "--format", "json")
                        .out())
                .contains("\"total\":2");
    }

    private Cli.Result fails(String... args) {
        Cli.Result result = Cli.run(args);
        assertThat(result.code()).as(result.out() + result.err()).isNotZero();
        assertThat(result.err().strip().lines().toList()).as(result.err()).hasSize(1);
        stillThere();
        return result;
    }

    @Test
    void aMisspeltKeyOfTheSettingsNamesFileLineAndTheNearestKey() throws IOException {
        Path file = home.resolve("config/kizashi.yml");
        Files.writeString(file, "# ours\ncontakt: a@example.com\n");
        Cli.Result result = Cli.run("match", "--home", home.toString());
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains("kizashi.yml:2").contains("contakt").contains("did you mean 'contact'");
        Files.delete(file);
        stillThere();
    }

    @Test
    void whatIsNoDayIsSaidWithoutNamesOfClasses() {
        Cli.Result result = Cli.run("digest", "--since", "yesterday", "--home", home.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("'yesterday' is no day: write it as 2026-04-01")
                .doesNotContain("java.time");
    }

    @Test
    void wrongUsageIsOneLineAndNotTheWholeHelp() {
        Cli.Result result = Cli.run("search", "見守り", "--limit", "many", "--home", home.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).hasSizeLessThan(4);
        assertThat(result.err())
                .contains("many")
                .contains("kizashi search --help")
                .doesNotContain("--municipality");
    }

    @Test
    void searchSaysThatTheSettingsCannotBeRead() throws IOException {
        Files.writeString(home.resolve("config/kizashi.yml"), "contakt: a@example.com\n");
        Cli.Result result = Cli.run("search", "緊急通報装置", "--home", home.toString(), "--format", "json");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("kizashi.yml:1").contains("did you mean 'contact'");
        assertThat(result.out()).contains("\"total\":2");
    }

    @Test
    void aSettingOfAnotherKindIsSaidWithoutNamesOfClasses() throws IOException {
        Files.writeString(home.resolve("config/kizashi.yml"), "mail:\n  port: many\n");
        assertThat(Cli.run("match", "--home", home.toString()).err())
                .contains("kizashi.yml:2")
                .contains("needs a whole number, not 'many'")
                .doesNotContain("java.lang");
    }

    @Test
    void aFileThatNoFormatHasIsNotWritten() {
        Path pdf = home.resolve("cases.pdf");
        assertThat(fails("export", "--out", pdf.toString(), "--home", home.toString())
                        .err())
                .contains("cases.pdf")
                .contains(".xlsx");
        assertThat(pdf).doesNotExist();
        assertThat(fails(
                                "export",
                                "--format",
                                "foo",
                                "--out",
                                home.resolve("x.csv").toString(),
                                "--home",
                                home.toString())
                        .err())
                .contains("there is no format 'foo'");
    }

    @Test
    void whatIsNoPdfAndNoPlatformIsSaid() throws IOException {
        Path pdf = home.resolve("a.pdf");
        Files.writeString(pdf, "404 not found\n");
        assertThat(Cli.run("parse", pdf.toString()).err()).contains("PDF");
        assertThat(fails("parse", "--platform", "foo", pdf.toString()).err())
                .contains("--platform foo")
                .contains("kensakusystem");
    }

    @Test
    void labelsThatAreNotThereAreSaidSo() {
        for (String what : new String[] {"commitment", "exchange"}) {
            Cli.Result result = what.equals("exchange")
                    ? Cli.run("eval", what, home.resolve("no.jsonl").toString(), "--texts", home.toString())
                    : Cli.run("eval", what, home.resolve("no.jsonl").toString());
            assertThat(result.code()).isNotZero();
            assertThat(result.err()).contains("no.jsonl").contains("no such file");
        }
    }

    @Test
    void theDoctorSaysWhichTablesAreTheHomesOwn() throws IOException {
        assertThat(Cli.run("doctor", "--home", home.toString()).out()).contains("出荷時のまま");
        Path folder = Files.createDirectories(home.resolve("index/analysis"));
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\tclass\tform\n甲乙丙\tACT\tnoun\n-検討\n-丁戊己\n");
        Cli.Result result = Cli.run("doctor", "--home", home.toString());
        assertThat(result.out())
                .contains("predicates.tsv")
                .contains("足した行 1（甲乙丙 noun）")
                .contains("外した行 1（検討 noun）")
                .contains("丁戊己")
                .contains("index/analysis が変わっています");
        assertThat(Cli.run("search", "緊急通報装置", "--home", home.toString()).err()).contains("kizashi reindex");
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\tclass\tform\n甲乙丙\tACTT\tnoun\n");
        assertThat(Cli.run("doctor", "--home", home.toString()).out())
                .contains("predicates.tsv:2")
                .contains("ACTT");
    }

    @Test
    void aProfileThatIsNoYamlWithKeysIsSaidSo() throws IOException {
        Path profile = home.resolve("p.yml");
        Files.writeString(profile, "見守りの機器\n");
        assertThat(fails("profile", "preview", profile.toString(), "--home", home.toString())
                        .err())
                .contains("p.yml")
                .contains("needs keys")
                .doesNotContain("kizashi.config");
    }

    @Test
    void aPortThatIsTakenOrNoneIsSaidAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(fails("serve", "--port", port, "--home", home.toString()).err())
                    .contains("127.0.0.1:" + port)
                    .contains("--port");
        }
        assertThat(fails("serve", "--port", "99999", "--home", home.toString()).err())
                .contains("1 to 65535");
    }

    @Test
    void aDamagedIndexIsMadeAnewAsTheDoctorSays() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("index/store"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.writeString(file, "no index");
            }
        }
        Cli.Result ill = Cli.run("doctor", "--home", home.toString());
        assertThat(ill.code()).isEqualTo(1);
        assertThat(ill.out()).contains("kizashi reindex").contains("問題 1 件");
        assertThat(Cli.run("match", "--home", home.toString()).code()).isNotZero();
        Cli.Result again = Cli.run("reindex", "--home", home.toString());
        assertThat(again.code()).as(again.err()).isZero();
        stillThere();
        assertThat(Cli.run("doctor", "--home", home.toString()).code()).isZero();
    }

    @Test
    void theDoctorLooksAtTheTimetableAndTheAccounts() throws IOException {
        Files.writeString(home.resolve("config/schedule.yml"), "groups:\n  daily: {cron: nightly}\n");
        Files.writeString(home.resolve("config/accounts.csv"), "団体コード,x\n011002,\n");
        Cli.Result result = Cli.run("doctor", "--home", home.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("'nightly' is no cron line")
                .contains("否  取引先")
                .contains("問題 2 件");
    }

    @Test
    void aProfileWithoutKeywordsOrWithANumberForACode() throws IOException {
        Path profile = home.resolve("p.yml");
        Files.writeString(profile, "id: a\nname: 見守り\nkeywords: []\n");
        assertThat(fails("match", "--home", home.toString(), "--profiles", profile.toString())
                        .err())
                .contains("p.yml")
                .contains("keywords");
        Files.writeString(profile, "id: a\nname: 見守り\nkeywords: [見守り]\nareas:\n  municipalities: [011002]\n");
        assertThat(fails("match", "--home", home.toString(), "--profiles", profile.toString())
                        .err())
                .contains("p.yml:5")
                .contains("quotes");
        Files.writeString(profile, "id: a\nname: 見守り\nkeyword: [見守り]\n");
        assertThat(fails("match", "--home", home.toString(), "--profiles", profile.toString())
                        .err())
                .contains("did you mean 'keywords'");
        Files.writeString(profile, "id: a\nname: 見守り\nkeywords: [見守り]\nareas:\n  municipalities: [\"011003\"]\n");
        assertThat(fails("match", "--home", home.toString(), "--profiles", profile.toString())
                        .err())
                .contains("check digit");
    }

    @Test
    void aHomeOfANewerVersion() throws IOException {
        Files.writeString(home.resolve("var/layout"), "99\n");
        Cli.Result result = Cli.run("match", "--home", home.toString());
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains("newer Kizashi").contains("99");
        Files.writeString(home.resolve("var/layout"), "1\n");
        stillThere();
    }

    @Test
    void anUnreadablePdfIsSaidAndTheOthersGoIn() throws IOException {
        Path folder = Files.createDirectories(home.resolve("more"));
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nthis is not one");
        Files.writeString(folder.resolve("b.txt"), "○議長（山田太郎君）　再開します。\n◎市長（田中三郎君）　道路の整備を進めてまいります。\n");
        Cli.Result result = Cli.run("import", folder.toString(), "--home", home.toString());
        assertThat(result.err()).contains("broken.pdf");
        assertThat(result.out()).contains("新規 1").contains("本文なし 1");
        stillThere();
    }

    @Test
    void aQueryOfFiveThousandParentheses() {
        fails("search", "(".repeat(5000) + "見守り" + ")".repeat(5000), "--home", home.toString());
    }

    @Test
    void aFolderThatIsNotThereAndAMetaFileThatIsNoJson() throws IOException {
        assertThat(fails("import", home.resolve("nowhere").toString(), "--home", home.toString())
                        .err())
                .contains("nowhere");
        Path folder = Files.createDirectories(home.resolve("meta"));
        Files.writeString(folder.resolve("c.txt"), "○議長（山田太郎君）　再開します。\n");
        Files.writeString(folder.resolve("c.meta.json"), "{municipality: }");
        Cli.Result result = Cli.run("import", folder.toString(), "--home", home.toString());
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains("c.meta.json").contains("no JSON");
    }

    @Test
    void aFileIsNotWrittenIntoAFolderThatIsNotThere() {
        Path file = home.resolve("no/such/cases.csv");
        assertThat(fails("export", "--out", file.toString(), "--home", home.toString())
                        .err())
                .contains("there is no folder")
                .contains("mkdir");
        assertThat(home.resolve("no")).doesNotExist();
        assertThat(fails("export", "--out", home.toString(), "--format", "excel", "--home", home.toString())
                        .err())
                .contains("is a folder");
    }

    @Test
    void anUnknownVendorIsRefusedWhereverItIsNamed() {
        String file = home.resolve("in/青嶺県/a.txt").toString();
        assertThat(fails("roster", "--platform", "dbsrr", file).err())
                .contains("known are")
                .contains("dbsr");
        assertThat(fails("parse", "--platform", "dbsrr", file).err()).contains("known are");
    }

    @Test
    void theHelpOfTheExportNamesEveryStage() {
        String help = Cli.run("export", "--help").out();
        for (Stage stage : Stage.values()) {
            assertThat(help).contains(stage.json());
        }
    }
}
