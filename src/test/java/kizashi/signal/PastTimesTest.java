package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TimeReader;
import kizashi.model.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTimesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    @ParameterizedTest
    @CsvSource(textBlock = """
            整備計画は年度末に策定いたしました。,          2025-03-01
            整備計画は年度末に策定する予定でございます。,  2026-03-01
            昨年度末に策定いたしました。,                  2025-03-01
            12月に意見を募集し、多くの声をいただきました。, 2024-12-01
            12月に意見を募集いたします。,                  2025-12-01
            年度内に更新いたしました。,                    2025-04-01
            年度内に更新いたします。,                      2025-09-10
            令和8年3月に策定したいと考えております。,      2026-03-01
            3月に策定した計画を見直してまいります。,        2025-03-01
            """)
    void whatHasHappenedIsNoDateToCome(String sentence, LocalDate from) {
        List<Signal.TimeMention> times = PastTimes.settle(
                TimeReader.read(sentence, FoldedText.of(sentence), DAY), sentence, sentence.length(), DAY);
        assertThat(times).hasSize(1);
        assertThat(times.get(0).from()).isEqualTo(from);
    }
}
