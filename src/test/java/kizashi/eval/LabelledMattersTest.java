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
        all.stream()
                .filter(r -> !r.found() || !r.sum() || !r.stage() || !r.others().isEmpty())
                .forEach(System.out::println);
        System.out.printf(
                "n=%d shown=%d commits=%d found=%d sum=%d stage=%d others=%d%n",
                all.size(),
                count(all, LabelledMatters.Result::commitment),
                count(all, LabelledMatters.Result::commits),
                count(all, r -> r.commits() && r.found()),
                count(all, LabelledMatters.Result::sum),
                count(all, LabelledMatters.Result::stage),
                count(all, r -> !r.others().isEmpty()));
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    }

    private static long count(List<LabelledMatters.Result> all, Predicate<LabelledMatters.Result> which) {
        return all.stream().filter(which).count();
    }
}
