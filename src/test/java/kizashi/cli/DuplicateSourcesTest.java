package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same answer in two documents is one item, and the second is told as its other source, wherever the item is shown. */
class DuplicateSourcesTest {
    private static final String META =
            "{\"municipality\":\"霞浦市\",\"meeting\":\"%s\",\"date\":\"%s\",\"url\":\"https://example.jp/%s\"}";
    private static final String SAID =
            "独居高齢者の見守りセンサーについてお答えいたします。現在、緊急通報装置を三百世帯に貸与しております。民生委員の負担が大きいため、来年度から通信機能つきの見守りセンサーを導入してまいります。";
    private static final String SITTING = """
            令和８年９月10日（木曜日）
            ○議長（山田太郎君）　ただいまから本会議を開きます。
            ○福祉部長（佐藤次郎君）　%s
            """;
    private static final String COMMITTEE = """
            令和８年９月14日（月曜日）
            ○委員長（鈴木花子君）　ただいまから厚生委員会を開会します。
            ○高齢福祉課長（高橋三郎君）　%s
            """;
    private static final String PROFILE = """
            id: watch
            name: 見守りセンサー
            pitch: 独居高齢者の見守りセンサーと緊急通報
            keywords: [見守りセンサー, 緊急通報装置]
            recipients: [sales@example.com]
            """;

    @TempDir
    Path home;

    private void add(String name, String meeting, String day, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("in"));
        Files.writeString(folder.resolve(name + ".txt"), text.formatted(SAID));
        Files.writeString(folder.resolve(name + ".meta.json"), META.formatted(meeting, day, name));
        Cli.Result result = Cli.run("import", folder.resolve(name + ".txt").toString(), "--home", home.toString());
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void oneItemWithAllItsSources() throws IOException {
        Files.createDirectories(home.resolve("config/profiles"));
        Files.writeString(home.resolve("config/profiles/watch.yml"), PROFILE);
        add("hon", "令和８年第３回定例会（第２号）", "2026-09-10", SITTING);
        add("iin", "令和８年 厚生委員会", "2026-09-14", COMMITTEE);
        Path out = home.resolve("out");
        Cli.Result digest =
                Cli.run("digest", "--since", "2026-01-01", "--home", home.toString(), "--out", out.toString());
        assertThat(digest.code()).as(digest.err()).isZero();
        for (String ending : new String[] {".html", ".txt"}) {
            String written = read(out, ending);
            assertThat(written)
                    .contains("ほかの出典")
                    .contains("https://example.jp/hon")
                    .contains("https://example.jp/iin");
            // One item in full, not two.
            assertThat(written.split("次に動くとき", -1)).hasSize(2);
        }
        Path csv = home.resolve("cases.csv");
        Cli.Result export = Cli.run("export", "--home", home.toString(), "--out", csv.toString());
        assertThat(export.code()).as(export.err()).isZero();
        String rows = Files.readString(csv);
        assertThat(rows).contains("ほかの出典").contains("https://example.jp/hon").contains("https://example.jp/iin");
        assertThat(rows.strip().lines()).hasSize(2);
    }

    private static String read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow());
        }
    }
}
