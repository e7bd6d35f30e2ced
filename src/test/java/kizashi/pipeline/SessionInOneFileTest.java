package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kizashi.config.Home;
import kizashi.index.Filter;
import kizashi.minutes.TeiGrammar;
import kizashi.model.Document;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is published as one file: each of its days is a document of its own with its own day and speakers. */
class SessionInOneFileTest {
    private static final String FIRST = """
            令和７年第４回甲野村議会定例会会議録
            出席議員
            　１番　丁田　三郎君　　２番　戊川　恵子君　　３番　髙橋　一郎君
            説明のため出席した者
            　村長　甲野　太郎君　　総務課長　辛島　六子君
            第１日　12月10日（水曜日）
            　　　　開会　午前９時30分
            ◎議長（髙橋一郎君）　これより第４回甲野村議会定例会を開会します。
            ◎村長（甲野太郎君）　除雪車の更新を検討してまいります。
            ◎議長（髙橋一郎君）　本日はこれにて散会します。
            　　　　散会　午後２時10分
            """;
    private static final String SECOND = """
            第２日　12月15日（月曜日）
            　　　　開議　午前９時30分
            ◎議長（髙橋一郎君）　これより会議を開きます。
            ◎２番（戊川恵子君）　除雪車の更新について伺います。
            ◎総務課長　除雪車の更新を検討してまいります。
            ◎議長（髙橋一郎君）　本日はこれにて散会します。
            """;

    @TempDir
    Path folder;

    @Test
    void eachDayIsADocument() throws Exception {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("a.txt"), FIRST + SECOND);
        Files.writeString(
                papers.resolve("a.meta.json"),
                "{\"municipality\": \"甲野村\", \"meeting\": \"令和７年第４回定例会\", \"url\": \"https://example.jp/a\"}");
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            IngestReport report = kizashi.importFolder(papers, null, null, List.of(), Progress.NONE)
                    .read();
            assertThat(report.problems()).isEmpty();
            List<Document> documents = kizashi.documents().all();
            assertThat(documents)
                    .extracting(Document::spokenOn)
                    .containsExactly(LocalDate.of(2025, 12, 10), LocalDate.of(2025, 12, 15));
            assertThat(documents).extracting(Document::title).containsExactly("令和７年第４回定例会 第１日", "令和７年第４回定例会 第２日");
            assertThat(documents)
                    .extracting(Document::textId)
                    .containsOnly(documents.get(0).textId());
            List<Passage> passages = passages(kizashi);
            check(passages, documents);

            assertThat(kizashi.exportTei(folder.resolve("tei"), null)).isEqualTo(2);
            for (Document document : documents) {
                String tei = Files.readString(folder.resolve("tei").resolve(document.id() + ".xml"));
                assertThat(TeiGrammar.problems(tei)).isEmpty();
                assertThat(tei).contains("when=\"" + document.spokenOn() + "\"");
                assertThat(tei.split("<u ", -1).length - 1).isEqualTo(document == documents.get(0) ? 3 : 4);
            }

            kizashi.reindex(Progress.NONE);
            assertThat(kizashi.documents().all()).isEqualTo(documents);
            assertThat(passages(kizashi)).isEqualTo(passages);
            kizashi.importFolder(papers, null, null, List.of(), Progress.NONE);
            assertThat(kizashi.documents().all()).isEqualTo(documents);
        }
    }

    private static void check(List<Passage> passages, List<Document> documents) {
        String text = FIRST + SECOND;
        Set<String> keys = new HashSet<>();
        for (Passage passage : passages) {
            assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.text());
            boolean second = passage.start() >= FIRST.length();
            assertThat(passage.document()).isEqualTo(documents.get(second ? 1 : 0));
            keys.add(passage.key());
        }
        assertThat(keys).hasSameSizeAs(passages);
        Speaker answers = passages.stream()
                .filter(p -> p.document().equals(documents.get(1)) && p.text().contains("検討"))
                .map(Passage::speaker)
                .findFirst()
                .orElseThrow();
        assertThat(answers.fullName()).isEqualTo("辛島六子");
        assertThat(answers.resolution()).satisfies(how -> {
            assertThat(how.inferred()).isTrue();
            assertThat(how.documentId()).isEqualTo(documents.get(0).id());
        });
    }

    /** The first day keeps the key that the file has which holds it alone, so that what was read before stays what it was. */
    @Test
    void aFurtherDayLeavesTheKeysOfTheFirst() throws Exception {
        TreeMap<String, List<String>> keys = new TreeMap<>();
        for (String text : List.of(FIRST, FIRST + SECOND)) {
            Path papers = Files.createDirectories(folder.resolve("papers" + keys.size()));
            Files.writeString(papers.resolve("a.txt"), text);
            Files.writeString(
                    papers.resolve("a.meta.json"),
                    "{\"municipality\": \"甲野村\", \"meeting\": \"令和７年第４回定例会\", \"url\": \"https://example.jp/a\"}");
            try (Kizashi kizashi =
                    Kizashi.open(new Home(folder.resolve("home" + keys.size())), Clock.systemUTC(), m -> {})) {
                kizashi.importFolder(papers, null, null, List.of(), Progress.NONE);
                keys.put(
                        "of " + keys.size(),
                        passages(kizashi).stream().map(Passage::key).toList());
            }
        }
        assertThat(keys.get("of 0")).isNotEmpty();
        assertThat(keys.get("of 1"))
                .containsAll(keys.get("of 0"))
                .hasSizeGreaterThan(keys.get("of 0").size());
    }

    private static List<Passage> passages(Kizashi kizashi) {
        List<Passage> passages = new ArrayList<>();
        kizashi.index().forEach(Filter.ALL, passages::add);
        passages.sort(java.util.Comparator.comparingInt(Passage::start));
        return passages;
    }
}
