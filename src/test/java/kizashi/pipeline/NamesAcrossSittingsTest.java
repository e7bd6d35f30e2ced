package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kizashi.config.Home;
import kizashi.index.Filter;
import kizashi.minutes.TeiGrammar;
import kizashi.minutes.person.Membership;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seven invented sittings from March to June of the next year, four of which print no roster: who is meant by each header. */
class NamesAcrossSittingsTest {
    private static final String ALWAYS = """
            市　　長　　佐々木　健　　副　市　長　　髙橋　誠　　副　市　長　　渡邉　恵
            福祉課長　　鈴木　花子　　中央区長　　伊藤　実　　南　区　長　　伊藤　薫
            """;

    @TempDir
    Path folder;

    private final Map<String, String> wanted = new TreeMap<>();

    @Test
    void everyHeaderIsResolvedOrLeftOpen() throws Exception {
        sittings();
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            kizashi.importFolder(folder.resolve("papers"), null, null, List.of(), Progress.NONE);
            assertThat(found(kizashi)).isEqualTo(wanted);

            List<Membership> memberships = kizashi.rosters()
                    .memberships(kizashi.documents().all().get(0).municipality().key());
            assertThat(memberships.stream().filter(m -> m.role().equals("総務部長")))
                    .singleElement()
                    .satisfies(m -> {
                        assertThat(m.name()).isEqualTo("斎藤隆");
                        assertThat(m.from()).isEqualTo("2025-03-05");
                        assertThat(m.to()).isEqualTo("2025-12-05");
                    });
            Path tei = folder.resolve("tei");
            assertThat(kizashi.exportTei(tei, null)).isEqualTo(7);
            try (Stream<Path> files = Files.list(tei)) {
                for (Path file : files.toList()) {
                    assertThat(TeiGrammar.problems(Files.readString(file))).isEmpty();
                }
            }
        }
    }

    /** Each sitting arrives by itself, the newest first or the oldest first: in the end all know the same. */
    @ParameterizedTest
    @ValueSource(strings = {"7 6 5 4 3 2 1", "1 2 3 4 5 6 7", "4 2 6 7 5 1 3"})
    void rostersThatArriveLaterGiveNames(String order) throws Exception {
        sittings();
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            for (String name : order.split(" ")) {
                Path alone = Files.createDirectories(folder.resolve("alone").resolve(name));
                for (String ending : List.of(".txt", ".meta.json")) {
                    Files.copy(folder.resolve("papers").resolve(name + ending), alone.resolve(name + ending));
                }
                kizashi.importFolder(alone, null, null, List.of(), Progress.NONE);
            }
            Map<String, String> before = found(kizashi);
            assertThat(before).isEqualTo(wanted);
            kizashi.reindex(Progress.NONE);
            assertThat(found(kizashi)).isEqualTo(before);
        }
    }

    private static Map<String, String> found(Kizashi kizashi) {
        Map<String, String> found = new TreeMap<>();
        kizashi.index().forEach(Filter.ALL, passage -> {
            int at = passage.text().indexOf('＜');
            if (at >= 0) {
                found.put(passage.text().substring(at + 1, passage.text().indexOf('＞')), who(passage));
            }
        });
        return found;
    }

    private void sittings() throws IOException {
        sitting(
                "1",
                "令和７年第１回",
                "令和７年３月５日（水曜日）",
                "総務部長　　齋藤　隆　　産業振興課長　　佐藤　一郎",
                "佐藤産業振興課長|佐藤一郎",
                "副市長（高橋君）|髙橋誠",
                "斉藤総務部長|齋藤隆");
        sitting(
                "2",
                "令和７年第１回臨時会",
                "令和７年４月25日（金曜日）",
                null,
                "佐藤産業振興課長|佐藤一郎 moved",
                "福祉課長|鈴木花子 inferred",
                "渡辺副市長|渡邉恵 inferred",
                "副市長|渡邉恵/髙橋誠");
        sitting(
                "3",
                "令和７年第２回",
                "令和７年６月10日（火曜日）",
                "総務部長　　斎藤　隆　　商工部次長　　佐藤　一郎　　産業振興課長　　田中　二郎",
                "田中産業振興課長|田中二郎",
                "佐藤次長|佐藤一郎");
        sitting(
                "4",
                "令和７年第３回",
                "令和７年９月10日（水曜日）",
                null,
                "髙橋副市長|髙橋誠 inferred",
                "副市長（渡辺君）|渡邉恵 inferred",
                "産業振興課長|小林直/田中二郎",
                "伊藤区長|伊藤実/伊藤薫",
                "南区長|伊藤薫 inferred",
                "鈴木課長|鈴木花子 inferred",
                "佐藤産業振興課長|-",
                "部長|-");
        sitting(
                "5",
                "令和７年第４回",
                "令和７年12月５日（金曜日）",
                "総務部長　　斎藤　隆　　商工部次長　　佐藤　一郎　　産業部長　　田中　二郎　　産業振興課長　　小林　直",
                "小林産業振興課長|小林直",
                "田中部長|田中二郎");
        sitting(
                "6",
                "令和８年第１回",
                "令和８年３月10日（火曜日）",
                null,
                "産業振興課長|小林直 inferred",
                "田中産業部長|田中二郎 inferred",
                "田中課長|-",
                "佐藤商工部次長|佐藤一郎 inferred",
                "副市長|渡邉恵/髙橋誠");
        sitting("7", "令和８年第２回", "令和８年６月10日（水曜日）", null, "産業振興課長|-", "小林産業振興課長|小林直 moved", "齊藤総務部長|斎藤隆 moved");
    }

    private static String who(Passage passage) {
        Speaker speaker = passage.speaker();
        Speaker.Resolution resolution = speaker == null ? null : speaker.resolution();
        if (speaker == null || resolution == null) {
            return "-";
        }
        if (speaker.fullName() == null) {
            return String.join("/", resolution.candidates().stream().sorted().toList());
        }
        return speaker.fullName() + (resolution.possiblyMoved() ? " moved" : resolution.inferred() ? " inferred" : "");
    }

    private void sitting(String name, String session, String day, String roster, String... turns) throws IOException {
        StringBuilder text = new StringBuilder();
        String title = session.endsWith("会") ? session : session + "定例会";
        text.append(title).append("（第２号）会議録\n").append(day).append("　午前10時開議\n");
        if (roster != null) {
            text.append("説明のため出席した者\n").append(ALWAYS).append(roster).append('\n');
        }
        text.append("　　午前１０時　開議\n○議長（仮名一夫君）　ただいまから本日の会議を開きます。\n");
        for (int i = 0; i < turns.length; i++) {
            String[] turn = turns[i].split("\\|");
            text.append("◎").append(turn[0]).append("　お答えします。空き店舗の補助制度＜" + name + i + "＞は来年度から実施してまいります。\n");
            wanted.put(name + i, turn[1]);
        }
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve(name + ".txt"), text);
        Files.writeString(papers.resolve(name + ".meta.json"), """
                {"municipality": "霞浜市", "meeting": "%s", "url": "https://council.example/%s"}
                """.formatted(title, name));
    }
}
