package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.Sentences;
import kizashi.japanese.TsvTable;
import kizashi.model.CommitmentReading;
import kizashi.signal.firmness.CommitmentReader;
import kizashi.signal.firmness.Setting;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentTableTest {
    private static final Path TABLES = Path.of("src/test/resources/kizashi/signal");

    private static CommitmentReading read(CommitmentReader reader, String sentence) {
        return reader.read(sentence, new Sentences.Range(0, sentence.length()));
    }

    @Test
    void everySentenceOfTheTableIsReadAsLabelled() {
        CommitmentReader reader = new CommitmentReader();
        List<String> wrong = new ArrayList<>();
        for (TsvTable.Row row : TsvTable.load(CommitmentTableTest.class, "commitment.tsv", TABLES)
                .rows()) {
            CommitmentReading reading = read(reader, row.get("sentence"));
            if (!reading.level().json().equals(row.get("label"))) {
                wrong.add(row.place() + " should be " + row.get("label") + ", is "
                        + reading.level().json() + " " + reading.why() + ": " + row.get("sentence"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePhraseThatDecidedIsKept() {
        String sentence = "このような事例を踏まえ、効果的な手法を 検討してまいりたいと考えております。";
        CommitmentReading reading = read(new CommitmentReader(), sentence);
        assertThat(sentence.substring(reading.phraseStart(), reading.phraseEnd()))
                .isEqualTo("検討してまいりたいと考えております");
        assertThat(reading.why()).contains("検討").contains("3");
    }

    @Test
    void anActThatDecidesIsPartOfThePhrase() {
        String sentence = "来庁が難しい方のために相談窓口を設置し、丁寧な支援に取り組んでまいります。";
        CommitmentReading reading = read(new CommitmentReader(), sentence);
        assertThat(reading.level().json()).isEqualTo("5");
        assertThat(sentence.substring(reading.phraseStart(), reading.phraseEnd()))
                .isEqualTo("設置し、丁寧な支援に取り組んでまいります");
    }

    @Test
    void inAPrefectureThePrefectureIsNobodyElse() {
        String sentence = "県では、支援策を検討しているところでございます。";
        Sentences.Range range = new Sentences.Range(0, sentence.length());
        CommitmentReader reader = new CommitmentReader();
        FoldedText folded = FoldedText.of(sentence);
        assertThat(reader.read(folded, range, new Setting(sentence, 0, 0, '市', 0))
                        .level()
                        .json())
                .isEqualTo("none");
        assertThat(reader.read(folded, range, new Setting(sentence, 0, 0, '県', 0))
                        .level()
                        .json())
                .isEqualTo("3");
    }

    @Test
    void whatIsAlwaysDoneInAProgrammeIsToldAfterTheSentenceThatNamesIt() {
        String told = "また、訪問相談も行っております。";
        String planned = "訪問相談を始める予定です。";
        String sentence = "訪問相談では、保育士と支援方法の検討を行います。";
        assertThat(readAfter(told, sentence)).isEqualTo("none");
        assertThat(readAfter(planned, sentence)).isEqualTo("3");
        assertThat(readAfter(told, "訪問相談では、来年度から支援方法の検討を行います。")).isEqualTo("3");
    }

    @Test
    void whatOthersDoGoesOnInTheNextSentenceUntilOneselfIsNamed() {
        String nation = "国においては、2028年度までに空き家の管理の在り方について検討するとしております。";
        String more = "具体的には、管理を担う法人の要件や登録の方法について対応を検討しているところです。";
        assertThat(readAfter(nation, more)).isEqualTo("none");
        assertThat(readAfter(nation + more, "また、税の見直しも検討しているところです。")).isEqualTo("none");
        assertThat(readAfter(nation, "具体的には、本市の条例の見直しを検討しているところです。")).isEqualTo("3");
        assertThat(readAfter(nation, "また、庁内で条例の見直しを検討しているところです。")).isEqualTo("3");
        assertThat(readAfter(nation, "さらに、空き家バンクについては、見直しを検討しているところです。")).isEqualTo("3");
        assertThat(readAfter(nation, "こうした中、条例の見直しを検討しているところです。")).isEqualTo("3");
        assertThat(readAfter(nation, "具体的には、条例の見直しを検討してまいります。")).isEqualTo("3");
        assertThat(readAfter("事業者が管理する空き家では、条例の見直しを検討しております。", more)).isEqualTo("3");
        assertThat(readAfter("本市では、空き家の管理の在り方について検討しております。", more)).isEqualTo("3");
    }

    private static String readAfter(String before, String sentence) {
        String text = before + sentence;
        return new CommitmentReader()
                .read(text, new Sentences.Range(before.length(), text.length()))
                .level()
                .json();
    }

    @Test
    void aHomesOwnLineChangesOneReadingAndLeavesTheOthers(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\tclass\tform\n検討\tPARK\tnoun\n");
        CommitmentReader own = new CommitmentReader(SignalTables.of(folder));
        assertThat(read(own, "検討してまいります。").level().json()).isEqualTo("1");
        assertThat(read(own, "協議してまいります。").level())
                .isEqualTo(read(new CommitmentReader(), "協議してまいります。").level());
        assertThat(SignalTables.changes(folder).get(0).changed()).containsExactly("検討 noun");
    }

    @Test
    void aHomesOwnWordIsAddedToThoseOfTheProgram(@TempDir Path folder) throws Exception {
        String shown = "今後の方向性をお示ししてまいります。";
        Files.writeString(folder.resolve("predicates.tsv"), "predicate\tclass\tform\nお示し\tACT\tnoun\n");
        CommitmentReader own = new CommitmentReader(SignalTables.of(folder));
        assertThat(read(own, "導入に向けて検討してまいります。").level().json()).isEqualTo("3");
        assertThat(read(own, shown).level())
                .isNotEqualTo(read(new CommitmentReader(), shown).level());
    }

    @Test
    void aHomeTakesWordsOutOfTheListsOfTheProgram(@TempDir Path folder) throws Exception {
        String declines = "住民説明会の答弁は差し控えたいと考えております。";
        String hard = "様々な可能性を検討してまいります。";
        assertThat(read(new CommitmentReader(), declines).level().json()).isEqualTo("none");
        Files.writeString(folder.resolve("words.tsv"), "list\tword\n-ONLY_SAYING\t\nONLY_SAYING\t公表\n");
        CommitmentReader own = new CommitmentReader(SignalTables.of(folder));
        assertThat(read(own, declines).level().json()).isEqualTo("0");
        assertThat(read(own, hard).level().json()).isEqualTo("3");
        Files.writeString(folder.resolve("words.tsv"), "list\tword\n-MANIFOLD\nMANIFOLD\tわずかな\n");
        assertThat(read(new CommitmentReader(SignalTables.of(folder)), hard)
                        .level()
                        .json())
                .isEqualTo("2");
    }

    @Test
    void everyListOfWordsHasMeaningAndSource() {
        for (TsvTable.Row row :
                TsvTable.load(SignalTables.class, "words.tsv", null).rows()) {
            assertThat(row.get("word")).as(row.place()).isNotEmpty();
            assertThat(row.get("meaning")).as(row.place()).isNotEmpty();
            assertThat(row.get("source")).as(row.place()).isNotEmpty();
        }
    }

    @Test
    void aWrongTableSaysWhere(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("cues.tsv"), "cue\tkind\n必要に応じ\tCONDITIONN\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SignalTables.of(folder))
                .hasMessageContaining(folder.resolve("cues.tsv") + ":2")
                .hasMessageContaining("CONDITIONN");
    }
}
