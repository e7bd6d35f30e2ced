package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kizashi.japanese.analysis.AnalysisFiles;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home's own tables add to, change and take out lines of the program's. */
class OwnLinesTest {
    private static final String SHIPPED = "# head\nA\t1\nB\t2\nC\t3\n";

    @Test
    void ownLinesAddChangeAndTakeOut() {
        OwnLines lines = OwnLines.over("x.tsv", "# mine\nD\t4\nB\t5\n-C\n-E\n", SHIPPED);
        assertThat(lines.text()).isEqualTo("# mine\nD\t4\nB\t5\n# -C\n# -E\nA\t1\n");
        assertThat(lines.changes())
                .isEqualTo(new TableChanges("x.tsv", List.of("D"), List.of("B"), List.of("C"), List.of("E")));
    }

    @Test
    void aCopyOfTheShippedLinesChangesNothing() {
        OwnLines lines = OwnLines.over("x.tsv", "C\t3\n# other head\nA\t1\n", SHIPPED);
        assertThat(lines.text()).isEqualTo(SHIPPED);
        assertThat(lines.changes().isNone()).isTrue();
    }

    @Test
    void aLoneHyphenIsACharacter() {
        assertThat(OwnLines.over("x.tsv", "-\tー\n", SHIPPED).changes().added()).containsExactly("-");
    }

    @Test
    void oneSynonymLeavesTheOthers(@TempDir Path folder) throws Exception {
        AnalysisFiles bundled = AnalysisFiles.of(folder, SignalTables.files());
        Files.writeString(folder.resolve("synonyms.tsv"), "\uFEFF甲乙丙\t丁戊己\n");
        AnalysisFiles own = AnalysisFiles.of(folder, SignalTables.files());
        assertThat(own.synonyms()).startsWith("甲乙丙\t丁戊己\n").contains("AI\t人工知能");
        assertThat(own.hash()).isEqualTo(bundled.hash());
        assertThat(AnalysisFiles.changes(folder))
                .extracting(TableChanges::added)
                .containsExactly(List.of("甲乙丙"));
    }

    @Test
    void anIndexIsOfAnotherReadingAfterATableOfAnswersChanged(@TempDir Path folder) throws Exception {
        String before = AnalysisFiles.of(folder, SignalTables.files()).hash();
        Files.writeString(folder.resolve("programs.tsv"), "word\n甲乙事業\n");
        assertThat(AnalysisFiles.of(folder, SignalTables.files()).hash()).isNotEqualTo(before);
    }

    @Test
    void whatATableOfAnswersOnlyNotesLeavesTheIndexGood(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("programs.tsv"), "word\n甲乙事業\n");
        String before = AnalysisFiles.of(folder, SignalTables.files()).hash();
        Files.writeString(file, "\uFEFF# ours\r\nword\r\n\r\n甲乙事業 \t\r\n");
        assertThat(AnalysisFiles.of(folder, SignalTables.files()).hash()).isEqualTo(before);
        Files.writeString(folder.resolve("variants.tsv"), "甲乙\t丙丁\n");
        String own = AnalysisFiles.of(folder, SignalTables.files()).hash();
        Files.writeString(folder.resolve("variants.tsv"), "# ours\n甲乙\t丙丁\n\n");
        assertThat(AnalysisFiles.of(folder, SignalTables.files()).hash())
                .isEqualTo(own)
                .isNotEqualTo(before);
    }

    @Test
    void tablesThatNobodyReadsLeaveTheIndexGood(@TempDir Path folder) throws Exception {
        String before = AnalysisFiles.of(folder, SignalTables.files()).hash();
        Files.writeString(folder.resolve("our-list.tsv"), "word\n甲乙事業\n");
        Files.writeString(folder.resolve("needs.tsv"), "# nothing yet\n");
        assertThat(AnalysisFiles.of(folder, SignalTables.files()).hash()).isEqualTo(before);
    }

    @Test
    void anEmptyCellOfTheKeyTakesOutAll(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\n-取組\n-甲乙丙\n");
        TableChanges changes = SignalTables.changes(folder).get(0);
        assertThat(changes.removed()).hasSizeGreaterThan(1).allMatch(key -> key.startsWith("取組 "));
        assertThat(changes.unmatched()).containsExactly("甲乙丙");
        assertThat(changes.added()).isEmpty();
    }

    @Test
    void aTableWithoutNamesOfColumnsSaysWhichItNeeds(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("predicates.tsv"), "お示し\tACT\tnoun\n検討\tPARK\tnoun\n");
        assertThatThrownBy(() -> SignalTables.of(folder))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("predicate class form");
    }
}
