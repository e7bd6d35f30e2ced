package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerSections;
import kizashi.match.section.SectionDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be read can be imported, too. */
class ImportedKindsTest {
    private static final Path CARRIERS = Path.of("src/test/resources/kizashi/minutes/carriers");

    @TempDir
    Path folder;

    @Test
    void oneSittingInThreeCarriersIsOneDocument() throws Exception {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        for (String name : List.of("frames.mht", "table.odt", "headings.doc")) {
            Files.copy(CARRIERS.resolve(name), papers.resolve(name));
        }
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            ImportReport report = kizashi.importFolder(papers, "甲野市", null, List.of(), Progress.NONE);
            assertThat(report.skipped()).isEmpty();
            assertThat(report.arrived()).isEqualTo(3);
            assertThat(report.read().problems()).isEmpty();
            assertThat(report.read().withoutText()).isZero();
            assertThat(kizashi.documents().all()).hasSize(1);
        }
    }

    @Test
    void aTableOfDutiesTellsWhomToWriteTo() throws Exception {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("bunsho.tsv"), """
                部\t課\t分掌事務
                市民部\t暮らし応援課\t路線バスの維持；乗合タクシーの運行
                都市部\t公園緑地課\t都市公園の整備；街路樹の管理
                福祉部\t高齢課\t独居高齢者の見守り；老人クラブの育成
                """);
        try (Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {})) {
            ImportReport report = kizashi.importFolder(papers, "甲野市", null, List.of(), Progress.NONE);
            assertThat(report.read().problems()).isEmpty();
            assertThat(report.arrived()).isEqualTo(1);
        }
        try (Ledger ledger = Ledger.open(new Home(folder.resolve("home")).ledger())) {
            assertThat(new LedgerSections(ledger).of("N-甲野市"))
                    .contains(new SectionDirectory.Section("暮らし応援課", "市民部", List.of("路線バスの維持", "乗合タクシーの運行")))
                    .hasSize(3);
        }
    }
}
