package kizashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import kizashi.index.PassageIndex;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed survives a killed process, once each, and nothing is damaged. */
class KilledWriterTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void acknowledgedPassagesSurviveAKill() throws Exception {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        Random random = new Random(18);
        int acknowledged = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx200m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriter.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
                for (int i = 1 + random.nextInt(6); i > 0; i--) {
                    acknowledged = Integer.parseInt(said.readLine());
                }
                Thread.sleep(random.nextInt(40));
                writer.toHandle().destroyForcibly(); // unlike Process.destroyForcibly this leaves its output to be read
                writer.waitFor();
                for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                    acknowledged = Integer.parseInt(line);
                }
            }
            assertThat(IndexCheck.problem(folder)).isNull();
            try (PassageIndex index = LuceneIndex.open(folder, analyzer)) {
                int mark = Integer.parseInt(String.valueOf(index.mark()));
                assertThat(mark).isGreaterThanOrEqualTo(acknowledged);
                assertThat(index.size()).isEqualTo((mark + 1L) * KilledWriter.BATCH);
                for (int number = 0; number <= acknowledged; number++) {
                    for (Passage passage : KilledWriter.batch(number)) {
                        assertThat(index.passage(passage.key())).isEqualTo(passage);
                    }
                }
            }
        }
    }
}
