package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

class MoneyReaderTest {
    private static final Path TABLES = Path.of("src/test/resources/kizashi/japanese");

    @Test
    void everySumOfTheTableIsRead() {
        List<TsvTable.Row> rows =
                TsvTable.load(MoneyReaderTest.class, "money.tsv", TABLES).rows();
        assertThat(rows).hasSizeGreaterThan(30);
        for (TsvTable.Row row : rows) {
            String text = row.get("text");
            List<Signal.Money> sums = MoneyReader.read(text, FoldedText.of(text));
            if (row.get("found").isEmpty()) {
                assertThat(sums).as(row.place() + " " + text).isEmpty();
                continue;
            }
            assertThat(sums).as(row.place() + " " + text).hasSize(1);
            Signal.Money sum = sums.get(0);
            assertThat(sum.text()).as(row.place()).isEqualTo(row.get("found"));
            assertThat(text.substring(sum.start(), sum.end())).isEqualTo(sum.text());
            assertThat(sum.yen()).as(row.place()).isEqualTo(Long.parseLong(row.get("yen")));
            assertThat(sum.upTo())
                    .as(row.place())
                    .isEqualTo(row.get("upTo").isEmpty() ? null : Long.valueOf(row.get("upTo")));
            assertThat(sum.bound().name())
                    .as(row.place())
                    .isEqualTo(row.get("bound").isEmpty() ? "EXACT" : row.get("bound"));
        }
    }

    @Test
    void aTableUnderAUnitIsReadInThatUnit() {
        assertThat(TableMoney.unit(FoldedText.of("（単位：千円）").text())).isEqualTo(1000);
        assertThat(TableMoney.unit(FoldedText.of("単位 百万円").text())).isEqualTo(1_000_000);
        assertThat(TableMoney.unit(FoldedText.of("（単位：人）").text())).isZero();
        String line = "１ 総務費 5,604,000 4,980,100 12人 103.5％";
        List<Signal.Money> sums = TableMoney.read(line, FoldedText.of(line), 1000);
        assertThat(sums).extracting(Signal.Money::yen).containsExactly(5_604_000_000L, 4_980_100_000L);
        assertThat(sums).extracting(Signal.Money::text).containsExactly("5,604,000", "4,980,100");
    }

    @Test
    void aShortCellOfATableIsReadToo() {
        String line = "消耗品費　　850　　△20　　12人";
        assertThat(TableMoney.read(line, FoldedText.of(line), 1000))
                .extracting(Signal.Money::yen)
                .containsExactly(850_000L, -20_000L);
        String numbered = "３ 委託料 1,200 令和８年度";
        assertThat(TableMoney.read(numbered, FoldedText.of(numbered), 1000))
                .extracting(Signal.Money::yen)
                .containsExactly(1_200_000L);
    }

    @Test
    void theNumberOfARowIsNoSum() {
        String rows = "機器の購入を補助するもの。\n7　環境課　　４．１．４　　19,000　　850\n12　福祉課　　310";
        assertThat(TableMoney.read(rows, FoldedText.of(rows), 1000))
                .extracting(Signal.Money::yen)
                .doesNotContain(7_000L, 12_000L)
                .contains(19_000_000L);
    }

    @Test
    void aNumberTooLargeForYenIsNone() {
        String text = "9".repeat(39) + "兆円";
        assertThat(MoneyReader.read(text, FoldedText.of(text))).isEmpty();
    }

    /** Each sum looks at its neighbours alone, however many stand in the sentence. */
    @Test
    void aSentenceOfManySumsIsReadSumBySum() {
        String text = "内訳は、" + "事業費900万、道路500円、".repeat(40_000);
        assertThat(MoneyReader.read(text, FoldedText.of(text)))
                .hasSize(80_000)
                .extracting(Signal.Money::yen)
                .containsOnly(9_000_000L, 500L);
        String persons = "対象は、" + "人口900万人、世帯500万、".repeat(40_000);
        assertThat(MoneyReader.read(persons, FoldedText.of(persons))).isEmpty();
    }
}
