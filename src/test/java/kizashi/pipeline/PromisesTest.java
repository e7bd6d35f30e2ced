package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
import kizashi.match.promise.Promise;
import kizashi.model.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of answers, in whatever order documents and profiles come. */
class PromisesTest {
    private static final Profile SCHOOL = new Profile(
            "school",
            "不登校支援",
            "校内教育支援センターの運営を受託する",
            List.of(new Profile.Keyword("教育支援センター", 1, null)),
            List.of(),
            List.of(),
            Profile.Areas.EVERYWHERE,
            0,
            List.of());

    private static final String PROMISED = "校内教育支援センターの支援員の配置につきましては、不登校児童の居場所として効果を見ながら検討してまいります。";
    private static final String DONE = "校内教育支援センターの支援員の配置につきましては、不登校児童の居場所として令和８年度から全校で実施いたします。";

    @TempDir
    Path folder;

    private Kizashi kizashi;

    @BeforeEach
    void open() throws IOException {
        kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {});
        otherMatters();
    }

    /** Enough of everything else for words to be rare or common. */
    private void otherMatters() throws IOException {
        StringBuilder text = new StringBuilder("○議長（山田太郎君）　これより一般質問を行います。\n");
        for (String matter : List.of("河川の護岸", "市民課の窓口", "公園の遊具", "下水道の料金", "消防団の装備", "図書館の開館時間")) {
            for (int i = 0; i < 5; i++) {
                text.append("◆３番（鈴木花子君）　").append(matter).append("について伺います。\n");
                text.append("◎総務部長（黒田修君）　").append(matter).append("につきましては、効果を見ながら令和７年度も対応し、全体として必要な職員を配置しております。\n");
            }
        }
        Path papers = Files.createDirectories(folder.resolve("other"));
        Files.writeString(papers.resolve("o.txt"), text);
        Files.writeString(papers.resolve("o.meta.json"), """
                {"municipality": "汐見町", "meeting": "定例会", "date": "2025-03-05", "url": "https://other.example/o"}
                """);
        kizashi.importFolder(papers, null, null, List.of(), Progress.NONE);
    }

    @AfterEach
    void close() {
        kizashi.close();
    }

    private void sitting(String day, String answer, List<Profile> profiles) throws IOException {
        sitting(day, answer, "校内教育支援センター", profiles);
    }

    private void sitting(String day, String answer, String matter, List<Profile> profiles) throws IOException {
        Path papers = Files.createDirectories(folder.resolve(day));
        Files.writeString(papers.resolve("a.txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　%sについて伺います。
                ◎教育長（浅倉進君）　%s
                """.formatted(matter, answer));
        Files.writeString(papers.resolve("a.meta.json"), """
                {"municipality": "御影野市", "meeting": "定例会%s", "date": "%s", "url": "https://council.example/%s"}
                """.formatted(day, day, day));
        kizashi.importFolder(papers, null, null, profiles, Progress.NONE);
    }

    private void assertResolved() {
        assertThat(kizashi.promises().all()).singleElement().satisfies(p -> {
            assertThat(p.status()).isEqualTo(Promise.Status.DONE);
            assertThat(p.resolution()).isNotNull();
            assertThat(p.resolution().text()).contains("全校で実施いたします");
        });
    }

    @Test
    void aProfileThatComesAfterTheDocumentsFindsThePromisesAndWhatBecameOfThem() throws IOException {
        sitting("2025-06-10", PROMISED, List.of());
        sitting("2026-03-05", DONE, List.of());
        assertThat(kizashi.promises().all()).isEmpty();
        kizashi.matchAll(List.of(SCHOOL), Progress.NONE);
        assertResolved();
        kizashi.matchAll(List.of(SCHOOL), Progress.NONE);
        assertResolved();
    }

    @Test
    void theNewestSittingMayBeReadFirst() throws IOException {
        sitting("2026-03-05", DONE, List.of(SCHOOL));
        sitting("2025-06-10", PROMISED, List.of(SCHOOL));
        assertResolved();
    }

    @Test
    void whatNobodySpokeOfAgainStaysOpen() throws IOException {
        sitting("2025-06-10", PROMISED, List.of(SCHOOL));
        sitting("2026-03-05", "公園の遊具につきましては、令和８年度に全校区で更新いたします。", List.of(SCHOOL));
        assertThat(kizashi.promises().all())
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(Promise.Status.OPEN));
    }

    @Test
    void aShortSittingOnSomethingElseMakesNothingOverdue() throws IOException {
        sitting("2024-06-10", PROMISED, List.of(SCHOOL));
        Promise promise = kizashi.promises().all().get(0);
        assertThat(promise.dueOn()).isEqualTo("2025-03-31");
        assertThat(kizashi.isUnread(promise)).isTrue();
        sitting("2025-06-05", "公園の遊具につきましては、今年度、全校区で更新いたします。", "公園の遊具", List.of(SCHOOL));
        assertThat(kizashi.isOverdue(promise)).as("a few words on a park").isFalse();
        assertThat(kizashi.isUnread(promise)).isTrue();
        sitting("2025-09-05", "校内教育支援センターの支援員の配置につきましては、不登校児童の居場所として課題があると認識しております。", "校内教育支援センター", List.of(SCHOOL));
        assertThat(kizashi.isOverdue(promise))
                .as("on the matter, and nothing decided")
                .isTrue();
    }

    @Test
    void aDayOfGeneralQuestionsCouldHaveTold() throws IOException {
        sitting("2024-06-10", PROMISED, List.of(SCHOOL));
        Promise promise = kizashi.promises().all().get(0);
        sitting("2025-06-05", "公園の遊具につきましては、今年度、全校区で更新いたします。".repeat(900), "公園の遊具", List.of(SCHOOL));
        assertThat(kizashi.isOverdue(promise)).isTrue();
    }
}
