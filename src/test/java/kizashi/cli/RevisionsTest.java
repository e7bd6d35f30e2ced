package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published again is a revision; what only bears the same title is another document. */
class RevisionsTest {
    private static final String META =
            "{\"municipality\":\"霞浦市\",\"meeting\":\"令和８年９月10日 総務委員会%s\",\"date\":\"2026-09-10\",\"url\":\"https://example.jp/%s\"}";
    private static final String TEXT = """
            令和８年９月10日（木曜日）
            ○委員長（山田太郎君）　ただいまから総務委員会を開会します。
            ◎財政課長（佐藤次郎君）　%s
            """;

    @TempDir
    Path home;

    private String add(String name, String suffix, String url, String said) throws IOException {
        Path folder = Files.createDirectories(home.resolve("in"));
        Files.writeString(folder.resolve(name + ".txt"), TEXT.formatted(said));
        Files.writeString(folder.resolve(name + ".meta.json"), META.formatted(suffix, url));
        Cli.Result result = Cli.run("import", folder.resolve(name + ".txt").toString(), "--home", home.toString());
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    private String found(String query) {
        return Cli.run("search", query, "--home", home.toString(), "--format", "json")
                .out();
    }

    @Test
    void twoSittingsThatBearOneTitleAreBothKept() throws IOException {
        assertThat(add("a", "", "1", "庁舎の空調の更新を来年度に行います。設計の委託費を計上しました。")).contains("新規 1、改訂 0");
        assertThat(add("b", "", "2", "公用車を電気自動車に替えてまいります。充電設備の設置も進めます。")).contains("新規 1、改訂 0");
        assertThat(found("空調")).contains("\"total\":1");
        assertThat(found("電気自動車")).contains("\"total\":1");
        assertThat(add("b", "", "2", "公用車を電気自動車に替えてまいります。充電設備の設置も進めます。")).contains("新規 0");
    }

    @Test
    void theOfficialTextReplacesThePreliminaryOneAndNotTheOtherWayRound() throws IOException {
        String said = "庁舎の空調の更新を来年度に行います。";
        assertThat(add("a", "（速報版）", "1", said)).contains("新規 1、改訂 0");
        assertThat(add("b", "", "2", said + "設計の委託費を計上しました。")).contains("新規 0、改訂 1");
        assertThat(found("委託費")).contains("\"total\":1");
        assertThat(found("空調")).contains("\"total\":1");
        assertThat(add("c", "（速報版）", "3", said + "これは速報です。")).contains("変化なし 1");
        assertThat(found("速報")).contains("\"total\":0");
    }

    @Test
    void theAddressOfThePreliminaryTextIsShownBesideThatOfTheOfficialOne() throws IOException {
        Files.createDirectories(home.resolve("config/profiles"));
        Files.writeString(
                home.resolve("config/profiles/air.yml"),
                "id: air\nname: 空調\npitch: 庁舎の空調設備の更新と設計\nkeywords: [空調, 更新]\nminimumScore: 1\n");
        String said = "庁舎の空調の更新を来年度に行います。";
        add("a", "（速報版）", "1", said);
        add("b", "", "2", said + "設計の委託費を計上しました。");
        Path csv = home.resolve("cases.csv");
        assertThat(Cli.run("export", "--out", csv.toString(), "--home", home.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(csv))
                .contains("https://example.jp/2")
                .contains("速報版")
                .contains("https://example.jp/1");
        Cli.run("digest", "--since", "2026-01-01", "--home", home.toString());
        assertThat(Files.readString(home.resolve("var/out/digest-since-2026-01-01.txt")))
                .contains("https://example.jp/1");
        for (String address : new String[] {
            "https://example.jp/1",
            "https://example.jp/2",
            home.resolve("in/b.txt").toString()
        }) {
            assertThat(Cli.run("archive", "show", address, "--home", home.toString())
                            .out())
                    .as(address)
                    .contains("\t200\t");
        }
        assertThat(Cli.run("archive", "show", "file:" + home.resolve("in/b.txt"), "--home", home.toString())
                        .out())
                .as("file:/a is file:///a")
                .contains("\t200\t");
        assertThat(Cli.run("archive", "show", "file:///in/b c.txt", "--home", home.toString())
                        .err()
                        .strip())
                .contains("is no address of a file")
                .hasLineCount(1);
        assertThat(Cli.run("archive", "show", "https://example.jp/9", "--home", home.toString())
                        .code())
                .isNotZero();
    }

    @Test
    void aPreliminaryTextThatIsFoundAfterTheOfficialOneIsASourceOfItToo() throws IOException {
        Files.createDirectories(home.resolve("config/profiles"));
        Files.writeString(
                home.resolve("config/profiles/air.yml"),
                "id: air\nname: 空調\npitch: 庁舎の空調設備の更新と設計\nkeywords: [空調, 更新]\nminimumScore: 1\n");
        String said = "庁舎の空調の更新を来年度に行います。";
        add("b", "", "2", said + "設計の委託費を計上しました。");
        assertThat(add("a", "（速報版）", "1", said)).contains("変化なし 1");
        assertThat(exported()).contains("https://example.jp/2").contains("速報版").contains("https://example.jp/1");
        assertThat(found("空調")).contains("\"total\":1");
        add("a", "（速報版）", "1", said);
        assertThat(exported().split("https://example.jp/1", -1)).as("once").hasSize(2);
        assertThat(Cli.run("reindex", "--home", home.toString()).code()).isZero();
        assertThat(Cli.run("match", "--home", home.toString()).code()).isZero();
        assertThat(exported()).contains("https://example.jp/1");
    }

    private String exported() throws IOException {
        Path csv = home.resolve("cases.csv");
        assertThat(Cli.run("export", "--out", csv.toString(), "--home", home.toString())
                        .code())
                .isZero();
        return Files.readString(csv);
    }
}
