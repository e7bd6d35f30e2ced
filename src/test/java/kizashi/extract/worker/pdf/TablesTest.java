package kizashi.extract.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import kizashi.japanese.TsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters and page numbers as fonts and typesetters write them. */
class TablesTest {
    @Test
    void everyRadicalBecomesItsCharacter() {
        for (var row : TsvTable.rows(CharacterForms.class, "radicals.tsv", 2)) {
            assertThat(CharacterForms.compose(row.get(0))).isEqualTo(row.get(1)).isNotEqualTo(row.get(0));
        }
        assertThat(CharacterForms.compose("⻑⾏⼾")).isEqualTo("長行戸");
        assertThat(CharacterForms.compose("\uF90A\uF9F4︵\uFA19\uFA11︶︒")).isEqualTo("金林（\uFA19\uFA11）。");
        assertThat(CharacterForms.compose("か\u3099")).isEqualTo("が");
        assertThat(CharacterForms.compose("髙﨑①㈱")).isEqualTo("髙﨑①㈱");
    }

    @ParameterizedTest
    @CsvSource({
        "－12－, 12, true",
        "-3-, 3, true",
        "１２, 12, false",
        "12／34, 12, true",
        "第３号－12, 12, true",
        "P.7, 7, true",
        "７ページ, 7, true",
        "第３号, -1, false",
        "令和８年, -1, false",
        "2026, 2026, false",
        "'12,345', -1, false"
    })
    void pageNumbersAreTold(String row, int number, boolean decorated) {
        assertThat(PageNumber.of(row)).isEqualTo(new PageNumber(number, decorated));
    }
}
