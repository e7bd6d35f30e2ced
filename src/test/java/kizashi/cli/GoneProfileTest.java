package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of a profile that somebody took away are stored, and neither export nor list has them. */
class GoneProfileTest {
    private static final String SITTING = """
            令和８年９月10日（木曜日）
            ○議長（山田太郎君）　ただいまから本会議を開きます。
            ○福祉部長（佐藤次郎君）　独居高齢者の見守りセンサーについてお答えいたします。民生委員の負担が大きいため、来年度から通信機能つきの見守りセンサーを導入してまいります。
            """;

    private static final String PROFILE = """
            id: %s
            name: %s
            pitch: 独居高齢者の%sを提供する
            keywords: [%s]
            """;

    @TempDir
    Path home;

    @Test
    void anExportHoldsOnlyWhatSomebodyAsksFor() throws IOException {
        profile("watch", "見守りセンサー");
        Path text = home.resolve("in.txt");
        Files.writeString(text, SITTING);
        run("import", text.toString());
        assertThat(rows()).isEqualTo(2);
        profile("meals", "配食弁当");
        Path watch = home.resolve("config/profiles/watch.yml");
        String kept = Files.readString(watch);
        Files.delete(watch);
        assertThat(rows()).as("the line of names alone").isEqualTo(1);
        Files.writeString(watch, kept);
        assertThat(rows()).as("nothing was lost").isEqualTo(2);
    }

    @Test
    void aMatchShowsTheCasesOfThoseThatThereAre() throws IOException {
        profile("watch", "見守りセンサー");
        Path text = home.resolve("in.txt");
        Files.writeString(text, SITTING);
        run("import", text.toString());
        assertThat(run("match").out()).contains("案件 1 件", "見守りセンサー");
        profile("meals", "配食弁当");
        Files.delete(home.resolve("config/profiles/watch.yml"));
        assertThat(run("match").out()).contains("案件 0 件").doesNotContain("佐藤次郎");
    }

    private void profile(String id, String term) throws IOException {
        Files.createDirectories(home.resolve("config/profiles"));
        Files.writeString(home.resolve("config/profiles/" + id + ".yml"), PROFILE.formatted(id, term, term, term));
    }

    private long rows() throws IOException {
        Path csv = home.resolve("cases.csv");
        run("export", "--out", csv.toString());
        return Files.readString(csv).strip().lines().count();
    }

    private Cli.Result run(String command, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = command;
        System.arraycopy(more, 0, all, 1, more.length);
        all[more.length + 1] = "--home";
        all[more.length + 2] = home.toString();
        Cli.Result result = Cli.run(all);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }
}
