package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far matters have come, beside labels of published minutes; skipped without the minutes. */
class StageEvalTest {
    private static final Path LABELS = Path.of("src/test/resources/kizashi/eval");

    @TempDir
    private Path folder;

    @Test
    void labelledAnswersShowTheirStage() throws IOException {
        Path minutes = SharedData.require("minutes");
        StageEval eval = new StageEval();
        Map<String, String> texts = new HashMap<>();
        Map<String, List<StageEval.Item>> drawn = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(StageEvalTest.class, "stages.tsv", LABELS).rows()) {
            String file = row.get("file");
            if (!texts.containsKey(file)) {
                texts.put(file, Files.readString(minutes.resolve(file)));
            }
            String text = texts.get(file);
            drawn.computeIfAbsent(row.get("drawn"), d -> new ArrayList<>())
                    .add(eval.read(
                            row.place(),
                            StageEval.municipality("", file),
                            null,
                            text.substring(number(row, "start"), number(row, "end")),
                            text.substring(number(row, "keyword"), number(row, "keywordEnd")),
                            row.get("stage")));
        }
        isAtLeast(drawn.get("balanced"), 0.84, 0.86, 0.65);
        isAtLeast(drawn.get("frequent"), 0.64, 0.66, 0.4);
        LabelScore natural = StageEval.score(drawn.get("natural"));
        assertThat(natural).isNotNull();
        assertThat(natural.n()).isEqualTo(170);
        assertThat(natural.accuracy()).isGreaterThanOrEqualTo(0.54);
        assertThat(natural.macroF1()).isGreaterThanOrEqualTo(0.49);
    }

    @Test
    void aLineWithoutKeywordIsNamed() throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, "{\"id\": \"1\", \"keyword\": \"窓口\", \"text\": \"窓口を設けております。\"}\n{\"id\": \"2\"}\n");
        assertThatThrownBy(() -> new StageEval().run(file))
                .hasMessageContaining(":2")
                .hasMessageContaining("keyword");
    }

    private static void isAtLeast(List<StageEval.Item> items, double accuracy, double macro, double each) {
        LabelScore score = StageEval.score(items);
        assertThat(items).hasSize(100);
        assertThat(score).isNotNull();
        assertThat(score.accuracy()).isGreaterThanOrEqualTo(accuracy);
        assertThat(score.macroF1()).isGreaterThanOrEqualTo(macro);
        assertThat(score.f1())
                .allSatisfy((stage, f1) -> assertThat(f1).as(stage).isGreaterThanOrEqualTo(each));
    }

    private static int number(TsvTable.Row row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
