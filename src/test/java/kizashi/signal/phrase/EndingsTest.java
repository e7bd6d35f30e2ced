package kizashi.signal.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kizashi.japanese.SuffixTable.Suffix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndingsTest {
    private static final Endings ENDINGS = new Endings(List.of(
            Map.entry("<です>", Mood.POLITE),
            Map.entry("こと<とする>", Mood.PLAN),
            Map.entry("ことといたして<いる>", Mood.STATE),
            Map.entry("<意図><今>持って<いない>", Mood.REFUSE)));

    @Test
    void aPlaceholderStandsForAllItsForms() {
        assertThat(longest("設置することとします")).isEqualTo(new Suffix<>(4, Mood.PLAN));
        assertThat(longest("設置することで準備を進めております")).isEqualTo(new Suffix<>(4, Mood.PLAN));
        assertThat(longest("設置することであります")).isEqualTo(new Suffix<>(4, Mood.PLAN));
        assertThat(longest("設置であります")).isEqualTo(new Suffix<>(2, Mood.POLITE));
        assertThat(longest("設置すること")).isNull();
    }

    @Test
    void ofTwoThatAreWrittenTheSameTheFirstCounts() {
        assertThat(longest("設置することといたしております")).isEqualTo(new Suffix<>(4, Mood.PLAN));
    }

    @Test
    void kanjiMayStandForKanaEvenAcrossParts() {
        assertThat(longest("設置する事とします")).isEqualTo(new Suffix<>(4, Mood.PLAN));
        assertThat(longest("設置する事と致して居ります")).isEqualTo(new Suffix<>(4, Mood.PLAN));
    }

    @Test
    void anIntentionIsReadBeforeItsDenial() {
        assertThat(longest("設置する計画は、現在のところ持っておりません")).isEqualTo(new Suffix<>(4, Mood.REFUSE));
        assertThat(longest("設置する道具は、現在のところ持っておりません")).isNull();
    }

    @Test
    void aPlaceholderThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> new Endings(List.of(Map.entry("こと<でス>", Mood.PLAN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<でス>");
        assertThatThrownBy(() -> new Endings(List.of(Map.entry("こと<です", Mood.PLAN))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable Suffix<Mood> longest(String text) {
        return ENDINGS.longest(text, text.length());
    }
}
