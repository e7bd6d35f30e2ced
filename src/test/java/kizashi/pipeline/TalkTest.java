package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member who asks on about one thing, question by question, makes one case and not one for each turn. */
class TalkTest {
    private static final Profile CALL = new Profile(
            "call",
            "緊急通報",
            "高齢者の緊急通報装置を提供する",
            List.of(new Profile.Keyword("緊急通報", 1, null)),
            List.of(),
            List.of(),
            Profile.Areas.EVERYWHERE,
            0,
            List.of());

    private static final String TALK = """
            ○議長（山田太郎君）　これより一般質問を行います。
            ◆３番（鈴木花子君）　次に、緊急通報装置の利用状況についてお尋ねします。何台が動いているのか伺います。
            ◎高齢福祉課長（高橋次郎君）　緊急通報装置の利用は、昨年度末で210台、通報は年に130件でございます。
            ◆３番（鈴木花子君）　外出先で倒れられる方もおられます。外出先から使える緊急通報の補助はあるのか伺います。
            ◎高齢福祉課長（高橋次郎君）　現在の緊急通報装置は固定電話に付けるもので、外出先から使えるものへの補助は行っておりません。
            ◆３番（鈴木花子君）　では、民間の緊急通報の仕組みと組んではいかがでしょうか。
            ◎高齢福祉課長（高橋次郎君）　民間の緊急通報の仕組みを登録していただき、市民の皆様に紹介できるよう検討してまいります。
            """;

    @Test
    void oneTalkOnOneThingIsOneCase(@TempDir Path folder) throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("a.txt"), TALK);
        Files.writeString(papers.resolve("a.meta.json"), """
                {"municipality": "御影野市", "meeting": "定例会", "date": "2026-06-10", "url": "https://council.example/a"}
                """);
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            kizashi.importFolder(papers, null, null, List.of(CALL), Progress.NONE);
            List<Opportunity> cases = kizashi.opportunities().list(OpportunityFilter.open(kizashi.today()));
            assertThat(cases).hasSize(1);
            assertThat(cases.get(0).matches()).hasSize(6);
        }
    }
}
