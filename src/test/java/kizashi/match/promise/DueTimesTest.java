package kizashi.match.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TimeReader;
import kizashi.match.Passages;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** By when an answer is to be expected, and which times are something else. */
class DueTimesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 17);

    @Test
    void theTimeOfADeedIsOne() {
        assertThat(due("令和８年度の導入に向けて検討してまいります。")).isTrue();
        assertThat(due("来年度から導入できるか検討してまいります。")).isTrue();
        assertThat(due("令和８年３月までに結論を出せるよう検討いたします。")).isTrue();
    }

    @Test
    void aMeetingIsNone() {
        assertThat(due("今月末開催予定の整備検討会の委員の皆様の御意見を伺い検討いたします。")).isFalse();
        assertThat(due("来月に利用団体による検討会の立ち上げを予定しており、御意見をいただき検討します。")).isFalse();
    }

    @Test
    void aMeetingOfManyIsNoneAndAClauseBetweenEndsIt() {
        assertThat(due("来月に地域の団体、利用者代表による検討会の立ち上げを予定しており、御意見をいただき検討します。")).isFalse();
        assertThat(due("来年度に導入できるようにし、検討会で議論いたします。")).isTrue();
    }

    @Test
    void aHorizonIsNone() {
        assertThat(due("2050年までの長期のビジョンとして検討してまいります。")).isFalse();
        assertThat(due("2030年度46％削減を達成できるよう検討してまいります。")).isFalse();
        assertThat(due("令和20年度の開館も視野に検討してまいります。")).as("no council sits so long").isFalse();
    }

    private static boolean due(String text) {
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, DAY, "定例会"),
                0,
                text,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                Signal.NOTHING);
        var times = TimeReader.read(text, FoldedText.of(text), DAY);
        assertThat(times).as(text).isNotEmpty();
        return times.stream().allMatch(t -> DueTimes.isDue(passage, t, DAY));
    }
}
