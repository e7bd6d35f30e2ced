package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kizashi.eval.SpeakerScore.Attribute;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakersRunTest {
    private static final Path REAL = Path.of("../shared/data/minutes");

    @Test
    void countsWhatIsRightAndWhatWasMissed(@TempDir Path folder) throws Exception {
        Path city = Files.createDirectories(folder.resolve("甲市"));
        Files.writeString(city.resolve("a.txt"), "○議長（𠮷田太郎君）　開きます。\n◎総務部長（佐藤一郎君）　答えます。\n");
        Files.writeString(city.resolve("a.gold.jsonl"), """
                {"start":0,"official_title":"議長（𠮷田太郎君）","is_speech":true,"name":"𠮷田太郎","role":"議長","dept":null,"kind":"chair"}
                {"start":17,"official_title":"総務部長（佐藤一郎君）","is_speech":true,"name":"佐藤次郎","role":"総務部長","dept":"総務部","kind":"official"}
                {"start":30,"official_title":"市長","is_speech":true,"name":null,"role":"市長","dept":null,"kind":"official"}
                """);
        SpeakersRun run = SpeakersRun.run(folder);
        SpeakerScore score = run.scores().get("甲市");
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isEqualTo(2.0 / 3);
        assertThat(score.accuracy(Attribute.NAME)).isEqualTo(1.0 / 3);
        assertThat(score.accuracy(Attribute.DEPARTMENT)).isEqualTo(1.0);
        assertThat(score.who()).isEqualTo(1.0 / 3);
        assertThat(run.wrong()).hasSize(2);
    }

    /**
     * Pins what is reached on real minutes. Where it stays below 1, the label is at fault: 23 labels of one city call the
     * department of a 総務部副部長 総務部部, and one names a clerk of the council an official.
     */
    @Test
    void realMinutesAreReadAsWellAsEver() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "no labelled minutes at " + REAL.toAbsolutePath());
        SpeakersRun run = SpeakersRun.run(REAL);
        assertThat(run.scores()).hasSize(5);
        for (Map.Entry<String, SpeakerScore> entry : run.scores().entrySet()) {
            assertThat(entry.getValue().f1()).as("turns of " + entry.getKey()).isGreaterThanOrEqualTo(0.998);
            assertThat(entry.getValue().who()).as("who of " + entry.getKey()).isGreaterThanOrEqualTo(0.988);
        }
        long otherwise = run.wrong().stream()
                .filter(wrong ->
                        !wrong.title().contains("副部長") && !wrong.title().contains("副局長"))
                .count();
        assertThat(otherwise).as("wrong speeches: " + run.wrong()).isLessThanOrEqualTo(5);
    }
}
