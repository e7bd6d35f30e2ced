package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kizashi.japanese.Sentences;
import kizashi.japanese.TsvTable;
import kizashi.signal.PassageReader;
import kizashi.signal.firmness.CommitmentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentEvalTest {
    /** F1 of each label must not fall below these; measured values are a little higher. */
    private static final Map<String, Double> FLOORS =
            Map.of("none", 0.98, "0", 0.95, "1", 0.95, "2", 0.95, "3", 0.95, "4", 0.97, "5", 0.90, "6", 0.95);

    /** The same for sentences of ten councils that were labelled before they were read. */
    private static final Map<String, Double> FRESH_FLOORS =
            Map.of("none", 0.96, "0", 0.97, "1", 0.97, "2", 0.91, "3", 0.95, "4", 0.93, "5", 0.86, "6", 0.96);

    @Test
    void labelledSentencesAreReadAsBefore() throws IOException {
        Path gold = SharedData.require("gold/commitment.jsonl");
        LabelScore score =
                Objects.requireNonNull(CommitmentEval.score(new CommitmentEval(new CommitmentReader()).run(gold)));
        assertThat(score.macroF1()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.kappa()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.flips()).isZero();
        FLOORS.forEach((label, floor) ->
                assertThat(score.f1().get(label)).as("F1 of " + label).isGreaterThanOrEqualTo(floor));
    }

    @Test
    void sentencesLabelledBeforeTheyWereReadStayAsGood() throws IOException {
        Path minutes = SharedData.require("minutes");
        CommitmentReader reader = new CommitmentReader();
        Map<String, String> texts = new HashMap<>();
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (TsvTable.Row row : TsvTable.load(PassageReader.class, "commitment-labels.tsv", null)
                .rows()) {
            String doc = row.get("doc");
            if (!texts.containsKey(doc)) {
                texts.put(doc, Files.readString(find(minutes, doc), StandardCharsets.UTF_8));
            }
            Sentences.Range sentence =
                    new Sentences.Range(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")));
            gold.add(row.get("label"));
            predicted.add(reader.read(Objects.requireNonNull(texts.get(doc)), sentence)
                    .level()
                    .json());
        }
        LabelScore score = LabelScore.of(List.of("none", "0", "1", "2", "3", "4", "5", "6"), gold, predicted);
        assertThat(score.n()).isGreaterThan(850);
        assertThat(score.macroF1()).isGreaterThanOrEqualTo(0.945);
        assertThat(score.kappa()).isGreaterThanOrEqualTo(0.985);
        assertThat(score.flips()).isZero();
        FRESH_FLOORS.forEach((label, floor) ->
                assertThat(score.f1().get(label)).as("F1 of " + label).isGreaterThanOrEqualTo(floor));
    }

    /** A document of the minutes by its id, of anything else by its path. */
    private static Path find(Path folder, String doc) throws IOException {
        if (doc.indexOf('/') > 0) {
            return SharedData.require(doc);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().equals(doc + ".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFileWithoutLabelsIsReadAndGivesNoFigures(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"sentence\":\"研究してまいります。\"}\n\n", StandardCharsets.UTF_8);
        List<CommitmentEval.Item> items = new CommitmentEval(new CommitmentReader()).run(file);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).predicted()).isEqualTo("1");
        assertThat(items.get(0).phrase()).isEqualTo("研究してまいります");
        assertThat(CommitmentEval.score(items)).isNull();
    }

    @Test
    void theDayAndTheBodyOfASittingAreUsedWhereTheFileHasThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.jsonl");
        String begun = "\"sentence\":\"令和８年度から窓口予約システムを導入したところでございます。\"";
        String ours = "\"sentence\":\"道では、支援策を検討しているところでございます。\"";
        Files.writeString(
                file,
                "{\"id\":\"a\"," + begun + "}\n{\"id\":\"b\",\"date\":\"2026-09-10\"," + begun + "}\n"
                        + "{\"id\":\"c\",\"municipality\":\"甲野道\"," + ours + "}\n",
                StandardCharsets.UTF_8);
        List<CommitmentEval.Item> items = new CommitmentEval(new CommitmentReader()).run(file);
        assertThat(items).extracting(CommitmentEval.Item::predicted).containsExactly("none", "6", "3");
        Files.writeString(file, "{\"id\":\"a\",\"date\":\"2026\"," + begun + "}\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new CommitmentEval(new CommitmentReader()).run(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s.jsonl:1");
    }

    @Test
    void figuresAreThoseOfTheDefinition() {
        LabelScore score = LabelScore.of(
                List.of("none", "0", "4"), List.of("none", "0", "4", "4"), List.of("none", "4", "4", "0"));
        assertThat(score.accuracy()).isEqualTo(0.5);
        assertThat(score.flips()).isEqualTo(2);
        assertThat(score.f1())
                .containsEntry("none", 1.0)
                .containsEntry("0", 0.0)
                .containsEntry("4", 0.5);
        assertThat(score.macroF1()).isEqualTo(0.5);
    }
}
