package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code roster} and {@code eval speakers}, as a user runs them. */
class MinutesCommandsTest {
    private static final String MINUTES = """
            令和７年９月10日（水曜日）開議
            出席議員
            １番　野原　さくら君
            欠席議員
            ２番　草野　一郎君
            説明のため出席した者
            産業振興課長　佐藤　一郎

            ○議長（甲野太郎君）　ただいまから本日の会議を開きます。
            ◆１番（野原さくら君）　商店街の空き店舗について伺います。
            ◎佐藤産業振興課長　補助の制度を来年度から実施してまいります。
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.createDirectories(folder.resolve("霞浜市")).resolve("a.txt");
        Files.writeString(file, MINUTES);
    }

    @Test
    void theRosterIsATableForAnybody() {
        Cli.Result table = Cli.run("roster", "--format", "table", "--absent", file.toString());
        assertThat(table.code()).isZero();
        assertThat(table.out().lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "席 職名 氏名 部署 立場 出欠 区分",
                        "１番 議員 野原さくら - 議員 出席 出席議員",
                        "２番 議員 草野一郎 - 議員 欠席 欠席議員",
                        "- 産業振興課長 佐藤一郎 産業振興課 執行部 出席 説明のため出席した者");
        assertThat(table.err()).contains("出席 2 名（議員 1、執行部 1）、欠席 1 名");
    }

    @Test
    void programsGetTheSameInTheirForms() {
        assertThat(Cli.run("roster", file.toString()).out().lines())
                .containsExactly(
                        "席\t職名\t氏名\t部署\t立場\t出欠\t区分",
                        "１番\t議員\t野原さくら\t-\t議員\t出席\t出席議員",
                        "-\t産業振興課長\t佐藤一郎\t産業振興課\t執行部\t出席\t説明のため出席した者");
        assertThat(Cli.run("roster", "--format", "csv", file.toString()).out())
                .startsWith("席,職名,氏名,部署,立場,出欠,区分\r\n１番,議員,野原さくら,");
        assertThat(Cli.run("roster", "--format", "jsonl", file.toString()).out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"name\":"));
        Cli.Result wrong = Cli.run("roster", "--format", "xml", file.toString());
        assertThat(wrong.code()).isNotZero();
        assertThat(wrong.err()).contains("xml").contains("jsonl");
    }

    @Test
    void whoHeldWhichOfficeIsPrintedFromTheRostersThatWereRead() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        for (String[] sitting : new String[][] {{"a", "令和６年12月10日（火曜日）", "佐藤　一郎"}, {"b", "令和７年３月５日（水曜日）", "佐藤　一郎"}}) {
            Files.writeString(papers.resolve(sitting[0] + ".txt"), """
                    %s　午前10時開議
                    説明のため出席した者
                    産業振興課長　　%s
                    　　午前１０時　開議
                    ○議長（仮名一夫君）　ただいまから本日の会議を開きます。
                    ○産業振興課長（佐藤一郎君）　お答えします。
                    """.formatted(sitting[1], sitting[2]));
            Files.writeString(papers.resolve(sitting[0] + ".meta.json"), """
                    {"municipality": "霞浜市", "meeting": "定例会", "url": "https://council.example/%s"}
                    """.formatted(sitting[0]));
        }
        String home = folder.resolve("home").toString();
        assertThat(Cli.run("import", "--home", home, papers.toString()).code()).isZero();
        Cli.Result history = Cli.run("roster", "history", "--home", home, "霞浜市", "--officials");
        assertThat(history.out().lines()).contains("産業振興課長\t佐藤一郎\t産業振興課\t執行部\t2024-12-10\t2025-03-05\tあり");
        assertThat(Cli.run("roster", "history", "--home", home, "霞浜市", "--current")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Cli.run("roster", "history", "--home", home, "無名市").err()).contains("無名市");
        assertThat(Cli.run("roster").code()).isEqualTo(2);
    }

    @Test
    void theEvaluationNamesItsFaultsOnceEach() throws IOException {
        int chair = MINUTES.indexOf('○');
        int official = MINUTES.indexOf('◎');
        Files.writeString(file.resolveSibling("a.gold.jsonl"), """
                {"start": %d, "official_title": "議長（甲野太郎君）", "name": "甲野太郎", "role": "議長", "kind": "chair", "is_speech": true}
                {"start": %d, "official_title": "佐藤産業振興課長", "name": "佐藤", "role": "産業課長", "kind": "official", "is_speech": true, "full_name": "佐藤一郎"}
                """.formatted(chair, official));
        Cli.Result result = Cli.run("eval", "speakers", "--format", "tsv", folder.toString());
        assertThat(result.code()).isZero();
        assertThat(result.out().lines().map(String::strip))
                .contains(
                        "自治体\t正解\t読取\t適合率\t再現率\tF1\t氏名\t職名\t部署\t立場\t全部",
                        "霞浜市\t2\t3\t0.6667\t1.0000\t0.8000\t1.0000\t0.5000\t0.0000\t1.0000\t0.5000",
                        "フルネーム\t判明\t候補複数\t不明\t正解あり\t正\t誤",
                        "霞浜市\t3\t0\t0\t1\t1\t0",
                        "1\ta\t" + official + "\t佐藤産業振興課長\t職名 産業課長 → 産業振興課長");
    }

    @Test
    void parseReadsAFolderAtAnyDepth() throws IOException {
        Path out = folder.resolve("out");
        Path other = Files.createDirectories(folder.resolve("霞浜市/other")).resolve("a.txt");
        Files.writeString(other, MINUTES);
        Cli.Result parsed =
                Cli.run("parse", "--out", out.toString(), folder.resolve("霞浜市").toString());
        assertThat(parsed.code()).isZero();
        assertThat(out.resolve("a.jsonl")).isNotEmptyFile();
        assertThat(out.resolve("other_a.jsonl")).isNotEmptyFile();
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Cli.Result none = Cli.run("parse", empty.toString());
        assertThat(none.code()).isNotZero();
        assertThat(none.err()).contains("this folder holds no .txt");
    }

    @Test
    void evalTakesTheHomeThatItDoesNotNeed() throws IOException {
        Path labels = folder.resolve("c.jsonl");
        Files.writeString(labels, "{\"id\": \"1\", \"sentence\": \"令和８年度から実施いたします。\", \"label\": \"6\"}\n");
        Path home = folder.resolve("nohome");
        Cli.Result result = Cli.run("eval", "commitment", labels.toString(), "--home", home.toString());
        assertThat(result.code()).isZero();
        assertThat(home).doesNotExist();
        for (String command : new String[] {"relevance", "tracker", "contact", "exchange", "speakers"}) {
            assertThat(Cli.run("eval", command, "--help").out()).as(command).contains("--home");
        }
    }
}
