package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kizashi.config.Home;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new, from the text of minutes to the sentences of a case. */
class NoveltyTest {
    private static final Profile BUS = new Profile(
            "bus",
            "デマンド交通",
            "デマンド交通の配車システムを提供する",
            List.of(new Profile.Keyword("デマンド交通", 1, null)),
            List.of(),
            List.of(),
            Profile.Areas.EVERYWHERE,
            0,
            List.of());

    @TempDir
    Path folder;

    private Path papers;
    private Kizashi kizashi;

    @BeforeEach
    void open() throws IOException {
        papers = Files.createDirectories(folder.resolve("papers"));
        kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {});
    }

    @AfterEach
    void close() {
        kizashi.close();
    }

    /** A sitting; where its own day is not in the text, only the opening of its session is known. */
    private void sitting(String name, String heading, String opened, String asker, String question, String answer)
            throws IOException {
        sitting("御影野市", name, heading, opened, asker, question, answer);
    }

    private void sitting(
            String body, String name, String heading, String opened, String asker, String question, String answer)
            throws IOException {
        Files.writeString(papers.resolve(name + ".txt"), """
                %s
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（%s君）　%s
                ◎交通政策課長（浅倉進君）　%s
                """.formatted(heading, asker, question, answer));
        Files.writeString(papers.resolve(name + ".meta.json"), """
                {"municipality": "%s", "meeting": "%s", "date": "%s", "url": "https://council.example/%s"}
                """.formatted(body, "定例会" + name, opened, name));
    }

    private Opportunity read() {
        kizashi.importFolder(papers, null, null, List.of(BUS), Progress.NONE);
        List<Opportunity> cases = kizashi.opportunities().list(OpportunityFilter.open(kizashi.today()));
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    @Test
    void ofSittingsWithoutADayTheSessionsAreTheOrder() throws IOException {
        sitting("a", "", "2025-03-05", "鈴木花子", "公園について伺います。", "公園は計画どおりに整備いたします。");
        sitting("b", "", "2025-12-03", "鈴木花子", "デマンド交通について伺います。", "デマンド交通につきましては検討してまいります。");
        sitting("c", "", "2026-06-03", "高橋次郎", "デマンド交通の今後を伺います。", "デマンド交通は令和９年度に実施いたします。");
        Opportunity o = read();
        assertThat(o.matches())
                .allSatisfy(m -> assertThat(m.passage().document().spokenOn()).isNull());
        assertThat(o.novelty())
                .contains("2025年12月開会の会期の『検討』から『決定』へ（2026年6月開会の会期）", "これを取り上げた議員は2人（高橋次郎、鈴木花子）")
                .noneSatisfy(s -> assertThat(s).contains("初めて"));
        assertThat(parts(o)).containsOnlyOnce("2025年12月開会の会期の『検討』から進んだ").contains("この自治体で初めて取り上げられた");
        for (Match match : o.matches()) {
            assertThat(match.parts().stream().mapToDouble(Match.Part::value).sum())
                    .isEqualTo(match.score());
        }
    }

    @Test
    void theFirstMentionIsNewAndThatStaysSoWhenItIsReadAgain() throws IOException {
        sitting("a", "令和７年３月５日（水曜日）", "2025-03-01", "鈴木花子", "公園について伺います。", "公園は計画どおりに整備いたします。");
        sitting("b", "令和７年12月３日（水曜日）", "2025-12-01", "鈴木花子", "デマンド交通について伺います。", "デマンド交通につきましては検討してまいります。");
        Opportunity o = read();
        assertThat(o.novelty()).anySatisfy(s -> assertThat(s).startsWith("この自治体で初めて「デマンド交通」"));
        assertThat(parts(o)).contains("この自治体で初めて取り上げられた");
        sitting("c", "令和８年６月３日（水曜日）", "2026-06-01", "高橋次郎", "デマンド交通の今後を伺います。", "デマンド交通は引き続き検討してまいります。");
        read();
        kizashi.matchAll(List.of(BUS), Progress.NONE);
        Opportunity later = kizashi.opportunities()
                .list(OpportunityFilter.open(kizashi.today()))
                .get(0);
        assertThat(later.novelty())
                .noneSatisfy(s -> assertThat(s).contains("初めて"))
                .noneSatisfy(s -> assertThat(s).contains("』から『"));
        assertThat(later.matches())
                .allSatisfy(m -> assertThat(
                                m.parts().stream().anyMatch(p -> p.reason().equals("この自治体で初めて取り上げられた")))
                        .isEqualTo(m.passage().document().title().endsWith("b")));
    }

    @Test
    void withoutHalfAYearReadBeforeNothingIsCalledNew() throws IOException {
        sitting("b", "令和７年12月３日（水曜日）", "2025-12-01", "鈴木花子", "デマンド交通について伺います。", "デマンド交通につきましては検討してまいります。");
        Opportunity o = read();
        assertThat(o.novelty()).noneSatisfy(s -> assertThat(s).contains("初めて"));
        assertThat(parts(o)).noneSatisfy(s -> assertThat(s).contains("初めて"));
    }

    @Test
    void whoIsFirstAmongTheNeighboursIsToldWhereEnoughOfThemWereRead() throws IOException {
        for (String neighbour : List.of("八戸市", "黒石市", "五所川原市")) {
            sitting(neighbour, neighbour, "令和７年３月５日（水曜日）", "2025-03-01", "鈴木花子", "公園と緑地について伺います。", "公園は整備いたします。");
        }
        sitting("弘前市", "before", "令和７年３月４日（火曜日）", "2025-03-01", "田中正", "公園と緑地を伺います。", "公園は整備いたします。");
        sitting("弘前市", "first", "令和７年12月３日（水曜日）", "2025-12-01", "田中正", "デマンド交通を伺います。", "デマンド交通は検討してまいります。");
        Profile both = new Profile(
                BUS.id(),
                BUS.name(),
                BUS.pitch(),
                List.of(new Profile.Keyword("デマンド交通", 1, null), new Profile.Keyword("緑地", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                0,
                List.of());
        kizashi.importFolder(papers, null, null, List.of(both), Progress.NONE);
        assertThat(novelty("弘前市"))
                .contains("青森県内で初めて（ほかに収集済みの3自治体では言及なし）")
                .as("of its size only one was read")
                .noneSatisfy(s -> assertThat(s).contains("人口規模"));
        sitting("八戸市", "second", "令和８年３月４日（水曜日）", "2026-03-01", "佐藤健", "デマンド交通を伺います。", "デマンド交通は検討してまいります。");
        kizashi.importFolder(papers, null, null, List.of(both), Progress.NONE);
        assertThat(novelty("八戸市"))
                .as("弘前市 said it before")
                .noneSatisfy(s -> assertThat(s).contains("内で初めて"));
    }

    /** Of the case on デマンド交通. */
    private List<String> novelty(String body) {
        return kizashi.opportunities().list(OpportunityFilter.open(kizashi.today())).stream()
                .filter(o -> o.municipality().name().equals(body))
                .filter(o -> o.matches().stream()
                        .anyMatch(m -> m.terms().stream().anyMatch(t -> t.term().equals("デマンド交通"))))
                .findFirst()
                .orElseThrow()
                .novelty();
    }

    private static List<String> parts(Opportunity o) {
        List<String> reasons = new ArrayList<>();
        o.matches().forEach(m -> m.parts().forEach(p -> reasons.add(p.reason())));
        return reasons;
    }
}
