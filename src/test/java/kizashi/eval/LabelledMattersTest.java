package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Of an answer that treats several announced matters, only what is said of the keyword's is shown; skipped without the minutes. */
class LabelledMattersTest {
    private static final Path LABELS = Path.of("src/test/resources/kizashi/eval/matters.tsv");

    @Test
    void ofSeveralMattersTheOneOfTheKeywordIsShown() {
        List<LabelledMatters.Result> all = LabelledMatters.read(LABELS, SharedData.require("minutes"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).allMatch(r -> r.others().isEmpty(), "nothing of a neighbour is shown");
        assertThat(count(all, LabelledMatters.Result::commitment)).isGreaterThanOrEqualTo(58);
        assertThat(count(all, LabelledMatters.Result::commits)).isEqualTo(37);
        assertThat(count(all, r -> r.commits() && r.found()))
                .as("where a matter commits somebody, it is found")
                .isGreaterThanOrEqualTo(36);
        assertThat(count(all, LabelledMatters.Result::sum)).isGreaterThanOrEqualTo(69);
        assertThat(all).filteredOn(r -> !r.stage()).as("other stages").isEmpty();
    }

    private static long count(List<LabelledMatters.Result> all, Predicate<LabelledMatters.Result> which) {
        return all.stream().filter(which).count();
    }
}
