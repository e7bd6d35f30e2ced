package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kizashi.model.Signal;
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
            assertThat(time.from()).as(row.place()).isEqualTo(LocalDate.parse(row.get("from")));
            assertThat(time.to()).as(row.place()).isEqualTo(LocalDate.parse(row.get("to")));
            assertThat(time.fiscalYear())
                    .as(row.place())
                    .isEqualTo(row.get("fiscalYear").isEmpty() ? null : Integer.valueOf(row.get("fiscalYear")));
        }
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
