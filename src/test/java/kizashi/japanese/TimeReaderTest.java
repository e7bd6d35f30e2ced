package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeReaderTest {
    private static final Path TABLES = Path.of("src/test/resources/kizashi/japanese");

    @Test
    void everyTimeOfTheTableIsResolved() {
        for (TsvTable.Row row :
                TsvTable.load(TimeReaderTest.class, "times.tsv", TABLES).rows()) {
            String text = row.get("text");
            List<Signal.TimeMention> times =
                    TimeReader.read(text, FoldedText.of(text), LocalDate.parse(row.get("day")));
            if (row.get("found").isEmpty()) {
                assertThat(times).as(row.place() + " " + text).isEmpty();
                continue;
            }
            assertThat(times).as(row.place() + " " + text).hasSize(1);
            Signal.TimeMention time = times.get(0);
            assertThat(time.text()).as(row.place()).isEqualTo(row.get("found"));
            assertThat(time.from()).as(row.place()).isEqualTo(date(row.get("from")));
            assertThat(time.to()).as(row.place()).isEqualTo(date(row.get("to")));
            assertThat(time.fiscalYear())
                    .as(row.place())
                    .isEqualTo(row.get("fiscalYear").isEmpty() ? null : Integer.valueOf(row.get("fiscalYear")));
        }
    }

    /** Empty where it cannot be said which day is meant. */
    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    @Test
    void monthsThatFollowShareTheYear() {
        String text = "令和６年11月27日から２月５日まで、2018年の３月と６月";
        List<Signal.TimeMention> times = TimeReader.read(text, FoldedText.of(text), LocalDate.of(2025, 9, 12));
        assertThat(times.stream().map(Signal.TimeMention::from))
                .containsExactly(
                        LocalDate.of(2024, 11, 27),
                        LocalDate.of(2025, 2, 5),
                        LocalDate.of(2018, 3, 1),
                        LocalDate.of(2018, 6, 1));
    }

    @Test
    void fiscalYearsThatFollowShareTheEra() {
        String text = "平成16年度から17年度にかけて整備し、令和６年度と７年度に直し、18年度に終える";
        List<Signal.TimeMention> times = TimeReader.read(text, FoldedText.of(text), LocalDate.of(2026, 3, 4));
        assertThat(times.stream().map(Signal.TimeMention::fiscalYear)).containsExactly(2004, 2005, 2024, 2025, 2036);
    }

    @Test
    void theYearBeforeCountsFromTheYearSpokenOf() {
        String text = "令和６年度は前年度に比べ増加";
        List<Signal.TimeMention> times = TimeReader.read(text, FoldedText.of(text), LocalDate.of(2025, 9, 12));
        assertThat(times.get(1).fiscalYear()).isEqualTo(2023);
    }

    @Test
    void withoutADayOnlyAbsoluteTimesAreResolved() {
        String text = "令和８年度と来年度";
        List<Signal.TimeMention> times = TimeReader.read(text, FoldedText.of(text), null);
        assertThat(times).hasSize(2);
        assertThat(times.get(0).fiscalYear()).isEqualTo(2026);
        assertThat(times.get(1).from()).isNull();
    }
}
