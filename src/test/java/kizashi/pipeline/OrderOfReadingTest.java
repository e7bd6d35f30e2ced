package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kizashi.config.Home;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.DocumentKeys;
import kizashi.model.Json;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are a function of what is stored: neither the order in which it came nor matching it once more changes them. */
class OrderOfReadingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneOffset.UTC);
    private static final List<Profile> PROFILES = List.of(
            profile("bus", "デマンド交通の配車システムを提供する", "デマンド交通", "乗合タクシー"),
            profile("watch", "独居高齢者の見守りセンサーを提供する", "見守り", "緊急通報"));

    /** So many that they are not read in one batch. */
    private static final int SITTINGS = 32;

    @TempDir
    Path folder;

    private static Profile profile(String id, String pitch, String... keywords) {
        List<Profile.Keyword> words = new ArrayList<>();
        for (String keyword : keywords) {
            words.add(new Profile.Keyword(keyword, 1, null));
        }
        return new Profile(id, id, pitch, words, List.of(), List.of(), Profile.Areas.EVERYWHERE, 30, List.of());
    }

    private static String matter(int i) {
        return switch (i % 4) {
            case 0 -> "デマンド交通の導入";
            case 1 -> "独居高齢者の見守りセンサーの貸与";
            case 2 -> "乗合タクシーの運行区域";
            default -> "公園の遊具の更新";
        };
    }

    private static String ending(int i) {
        return switch (i % 3) {
            case 0 -> "につきましては、利用者の意見を伺いながら検討してまいります。";
            case 1 -> "につきましては、令和８年度に実施いたします。";
            default -> "につきましては、費用の面で課題があると認識しております。";
        };
    }

    /** Sittings of two towns, every two weeks; the one that was held first is read first or last. */
    private Path papers(String name, int from, int to, boolean newestFirst) throws IOException {
        Path papers = Files.createDirectories(folder.resolve(name));
        for (int i = from; i < to; i++) {
            String file = "s%03d".formatted(newestFirst ? SITTINGS - i : i);
            LocalDate day = LocalDate.of(2025, 2, 3).plusWeeks(2L * i);
            String body = i % 5 == 4 ? "汐見町" : "御影野市";
            Files.writeString(papers.resolve(file + ".txt"), """
                    ○議長（山田太郎君）　これより一般質問を行います。
                    ◆３番（鈴木花子君）　%s について伺います。今後をお聞かせください。
                    ◎総務部長（黒田修君）　%s%s担当する課で事業者の説明を受けたところでございます。
                    ◆４番（大石一郎君）　続いて、%s について伺います。
                    ◎福祉部長（風間一郎君）　%s%s
                    """.formatted(
                            matter(i), matter(i), ending(i), matter(i + 1), matter(i + 1), ending(i + 1)));
            Files.writeString(papers.resolve(file + ".meta.json"), """
                    {"municipality": "%s", "meeting": "定例会%d", "date": "%s", "url": "https://council.example/%d"}
                    """.formatted(body, i, day, i));
        }
        return papers;
    }

    private Kizashi home(String name) throws IOException {
        return Kizashi.open(new Home(folder.resolve("home-" + name)), CLOCK, m -> {});
    }

    private static List<Opportunity> cases(Kizashi kizashi) {
        return kizashi.opportunities().list(OpportunityFilter.all(kizashi.today()));
    }

    /** By id, the hash of everything that is stored of a case. */
    private static TreeMap<String, String> hashes(Kizashi kizashi) {
        TreeMap<String, String> hashes = new TreeMap<>();
        cases(kizashi).forEach(o -> hashes.put(o.id() + " " + o.title(), DocumentKeys.sha256(Json.write(o))));
        return hashes;
    }

    /** What a reader sees, whatever the ids. */
    private static TreeSet<String> shown(Kizashi kizashi) {
        return cases(kizashi).stream()
                .map(o -> o.title() + "|" + o.stage() + "|" + o.score() + "|" + o.novelty() + "|" + o.nextDates() + "|"
                        + o.matches().stream()
                                .map(m -> m.passage().key() + m.parts())
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> promises(Kizashi kizashi) {
        return kizashi.promises().all().stream().map(Json::write).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theNewestSittingReadFirstGivesTheSameCases() throws IOException {
        try (Kizashi oldest = home("oldest");
                Kizashi newest = home("newest")) {
            oldest.importFolder(papers("oldest", 0, SITTINGS, false), null, null, PROFILES, Progress.NONE);
            newest.importFolder(papers("newest", 0, SITTINGS, true), null, null, PROFILES, Progress.NONE);
            assertThat(hashes(oldest)).hasSizeGreaterThan(2);
            assertThat(hashes(newest)).isEqualTo(hashes(oldest));
            assertThat(promises(oldest)).isNotEmpty();
            assertThat(promises(newest)).isEqualTo(promises(oldest));
        }
    }

    @Test
    void matchingWithoutNewsChangesNothing() throws IOException {
        try (Kizashi kizashi = home("twice")) {
            kizashi.importFolder(papers("twice", 0, SITTINGS, true), null, null, PROFILES, Progress.NONE);
            TreeMap<String, String> imported = hashes(kizashi);
            TreeSet<String> promised = promises(kizashi);
            assertThat(kizashi.matchAll(PROFILES, Progress.NONE)).isEmpty();
            assertThat(hashes(kizashi)).isEqualTo(imported);
            assertThat(promises(kizashi)).isEqualTo(promised);
        }
    }

    @Test
    void whatComesInTwoImportsShowsTheSameInEitherOrder() throws IOException {
        try (Kizashi forth = home("forth");
                Kizashi back = home("back")) {
            forth.importFolder(papers("a", 0, 12, false), null, null, PROFILES, Progress.NONE);
            forth.importFolder(papers("b", 12, SITTINGS, false), null, null, PROFILES, Progress.NONE);
            back.importFolder(papers("c", 12, SITTINGS, false), null, null, PROFILES, Progress.NONE);
            back.importFolder(papers("d", 0, 12, false), null, null, PROFILES, Progress.NONE);
            assertThat(shown(back)).isEqualTo(shown(forth));
            assertThat(promises(back)).isEqualTo(promises(forth));
        }
    }

    @Test
    void aCaseKeepsItsIdWhenOlderEvidenceComes() throws IOException {
        try (Kizashi kizashi = home("ids")) {
            kizashi.importFolder(papers("late", 12, SITTINGS, false), null, null, PROFILES, Progress.NONE);
            List<String> before = cases(kizashi).stream().map(Opportunity::id).toList();
            kizashi.importFolder(papers("early", 0, 12, false), null, null, PROFILES, Progress.NONE);
            assertThat(before)
                    .isNotEmpty()
                    .allSatisfy(
                            id -> assertThat(kizashi.opportunities().find(id)).isPresent());
        }
    }
}
