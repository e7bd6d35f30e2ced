package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kizashi.model.Match;
import org.junit.jupiter.api.Test;

class ShownScoreTest {
    private static final Words WORDS = new Words(Language.JA);

    @Test
    void whatIsShownAddsUpWhateverTheParts() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<Match.Part> parts = new ArrayList<>();
            double sum = 0;
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                double value = (random.nextInt(400) - 80) / 8.0;
                parts.add(new Match.Part("p" + i, value, "理由" + i));
                sum += value;
            }
            ShownScore shown = ShownScore.of(sum, parts, 4, WORDS);
            assertThat(shown.points()).isEqualTo(Math.round(sum));
            assertThat(shown.lines().stream().mapToLong(ShownScore.Line::points).sum())
                    .isEqualTo(shown.points());
            assertThat(shown.lines()).noneMatch(l -> l.points() == 0).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void whatWeighsMostIsNamedAndTheRestSummedUp() {
        List<Match.Part> parts = List.of(
                new Match.Part("a", 40.375, "甲"),
                new Match.Part("b", -9.25, "乙"),
                new Match.Part("c", 12.5, "丙"),
                new Match.Part("d", 1.125, "丁"),
                new Match.Part("e", 0.75, "戊"),
                new Match.Part("f", 0.5, "己"));
        assertThat(ShownScore.of(46, parts, 3, WORDS).lines())
                .extracting(l -> l.signed() + " " + l.reason())
                .containsExactly("+40 甲", "+13 丙", "−9 乙", "+2 そのほか 3 項目の合計");
    }
}
