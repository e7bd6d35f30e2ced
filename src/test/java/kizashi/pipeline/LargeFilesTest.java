package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kizashi.config.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too long for one document is told, and the others are read. */
class LargeFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileAndATextThatAreTooLongAreLeftOutWithAReason() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        try (RandomAccessFile file =
                new RandomAccessFile(papers.resolve("huge.txt").toFile(), "rw")) {
            file.setLength(1_000_000_000);
        }
        Files.writeString(papers.resolve("long.txt"), "あ".repeat(8_000_001));
        Files.writeString(papers.resolve("sitting.txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（田中次郎君）　デマンド交通について伺います。
                ◎交通政策課長（浅倉進君）　検討してまいります。
                """);
        Kizashi kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.systemUTC(), m -> {});
        try {
            ImportReport report = kizashi.importFolder(papers, "御影野市", null, List.of(), Progress.NONE);
            assertThat(report.problems()).singleElement().asString().contains("huge.txt", "953 MB", "64 MB");
            assertThat(report.read().fresh()).isEqualTo(1);
            assertThat(report.read().withoutText()).isEqualTo(1);
            assertThat(report.read().problems())
                    .anySatisfy(p -> assertThat(p).contains("long.txt", "8,000,001字", "8,000,000字"));
        } finally {
            kizashi.close();
        }
    }
}
