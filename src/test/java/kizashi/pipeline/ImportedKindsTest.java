package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
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
}
