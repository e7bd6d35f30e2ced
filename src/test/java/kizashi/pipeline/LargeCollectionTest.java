package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import kizashi.config.Home;
import kizashi.deliver.Language;
import kizashi.match.Feedback;
import kizashi.match.Likeness;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large collection the municipalities with news are matched anew, as if all of theirs had come at once. */
class LargeCollectionTest {
    private static final Profile BUS = new Profile(
            "bus",
            "デマンド交通",
            "デマンド交通の予約システム",
            List.of(new Profile.Keyword("デマンド交通", 1, null)),
            List.of(),
            List.of(),
            Profile.Areas.EVERYWHERE,
            0,
            List.of());

    @TempDir
    Path folder;

    private static void sitting(Path papers, String body, String name, String heading, String question, String answer)
            throws IOException {
        Files.createDirectories(papers);
        Files.writeString(papers.resolve(name + ".txt"), """
                %s
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　%s
                ◎交通政策課長（浅倉進君）　%s
                """.formatted(heading, question, answer));
        Files.writeString(papers.resolve(name + ".meta.json"), """
                {"municipality": "%s", "meeting": "定例会%s", "date": "2025-12-01", "url": "https://council.example/%s"}
                """.formatted(body, name, name));
    }

    @Test
    void anEarlierSittingTakesTheNewnessFromALaterOneThatWasReadBefore() throws IOException {
        Path first = folder.resolve("first");
        sitting(first, "弘前市", "b", "令和７年12月３日（水曜日）", "デマンド交通を伺います。", "デマンド交通は検討してまいります。");
        sitting(first, "弘前市", "a", "令和６年３月５日（火曜日）", "公園を伺います。", "公園は整備いたします。");
        for (int i = 0; i < 20; i++) {
            sitting(first, "八戸市", "p" + i, "令和７年12月" + (i + 1) + "日", "道路と橋" + i + "を伺います。", "道路は直します。");
        }
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            kizashi.importFolder(first, null, null, List.of(BUS), Progress.NONE);
            assertThat(firsts(kizashi)).isEqualTo(2);
            kizashi.smallUpTo(12);
            assertThat(kizashi.matchesNewsAlone()).isTrue();
            Path more = folder.resolve("more");
            sitting(more, "弘前市", "c", "令和７年３月５日（水曜日）", "デマンド交通を伺います。", "デマンド交通は研究してまいります。");
            kizashi.importFolder(more, null, null, List.of(BUS), Progress.NONE);
            assertThat(firsts(kizashi)).as("only those of the first sitting").isEqualTo(2);
            List<Opportunity> before = cases(kizashi);
            kizashi.matchAll(List.of(BUS), Progress.NONE);
            assertThat(cases(kizashi)).isEqualTo(before);
        }
    }

    private static List<Opportunity> cases(Kizashi kizashi) {
        return kizashi.opportunities().list(OpportunityFilter.all(kizashi.today()));
    }

    /** How many matches are called the first of their municipality. */
    private static long firsts(Kizashi kizashi) {
        return cases(kizashi).stream()
                .flatMap(o -> o.matches().stream())
                .filter(LargeCollectionTest::isFirst)
                .count();
    }

    private static boolean isFirst(Match match) {
        return match.parts().stream().anyMatch(p -> p.reason().equals("この自治体で初めて取り上げられた"));
    }

    @Test
    void newsOfAFollowedCaseAreFollowedToo() throws IOException {
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            kizashi.importFolder(manySittings(), null, null, List.of(BUS), Progress.NONE);
            Opportunity o = cases(kizashi).get(0);
            kizashi.say(new Feedback.Entry(
                    o.id(),
                    BUS.id(),
                    Feedback.Verdict.FOLLOW,
                    null,
                    null,
                    null,
                    Set.of("デマンド交通"),
                    Likeness.said(o.best()),
                    o.municipality().key(),
                    "test",
                    kizashi.today()));
            kizashi.smallUpTo(1);
            Path more = folder.resolve("more");
            sitting(more, "弘前市", "c", "令和８年３月５日（木曜日）", "デマンド交通を伺います。", "デマンド交通は来年度に実施してまいります。");
            kizashi.importFolder(more, null, null, List.of(BUS), Progress.NONE);
            assertThat(kizashi.opportunities().find(o.id()).orElseThrow().matches())
                    .hasSizeGreaterThan(o.matches().size())
                    .allMatch(m -> m.parts().stream().anyMatch(p -> p.reason().equals(Feedback.FOLLOWED_ITSELF)));
        }
    }

    @Test
    void anIndexOfOtherTablesLosesNoMatchBeforeItIsMadeAnew() throws IOException {
        Home home = new Home(folder.resolve("home")).open();
        try (Kizashi kizashi = Kizashi.open(home, Clock.systemUTC(), m -> {})) {
            kizashi.importFolder(manySittings(), null, null, List.of(BUS), Progress.NONE);
            assertThat(cases(kizashi)).isNotEmpty();
        }
        Files.writeString(
                home.analysis().resolve("user-dictionary.tsv"),
                "デマンド交通\tデマンド交通\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        try (Kizashi kizashi = Kizashi.open(home, Clock.systemUTC(), m -> {})) {
            int before = cases(kizashi).size();
            assertThat(kizashi.warnings(Language.EN))
                    .as("the words of the index are others")
                    .isNotEmpty();
            kizashi.matchAll(List.of(BUS), Progress.NONE);
            assertThat(cases(kizashi)).hasSize(before);
        }
    }

    /** One on buses, and so many others that a sitting more is little beside them. */
    private Path manySittings() throws IOException {
        Path first = folder.resolve("first");
        sitting(first, "弘前市", "b", "令和７年12月３日（水曜日）", "デマンド交通を伺います。", "デマンド交通は検討してまいります。");
        for (int i = 0; i < 20; i++) {
            sitting(first, "八戸市", "p" + i, "令和７年12月" + (i + 1) + "日", "道路と橋" + i + "を伺います。", "道路は直します。");
        }
        return first;
    }
}
