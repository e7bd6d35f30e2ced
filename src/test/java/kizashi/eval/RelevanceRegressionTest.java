package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kizashi.config.ProfileFiles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Weights;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;

/** Pins how well scores rank the labelled passages, and how well promises and sections are found; skipped without the data. */
class RelevanceRegressionTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Path GOLD = DATA.resolve("gold/relevance.jsonl");
    /** So many answers of the labels were there when the weights were fitted; an independent reader labelled the others. */
    private static final int FITTED = 404;
    /** Up to here labels of a reader who tells from knowledge outside of the minutes, too. */
    private static final int INDEPENDENT = 564;

    private static final Path LABELS = Path.of("src/test/resources/kizashi/eval");

    @Test
    void rankingOfLabelledPassages() {
        assumeThat(GOLD).exists();
        List<Profile> profiles = ProfileFiles.read(DATA.resolve("gold/profiles.json"));
        RelevanceRun.Outcome outcome = RelevanceRun.run(GOLD, profiles, Weights.shipped(), KizashiAnalyzer.bundled());
        Ranking ranking = outcome.ranking();
        assertThat(ranking).isNotNull();
        assertThat(ranking.ndcg()).isGreaterThanOrEqualTo(0.75);
        assertThat(ranking.precision()).isGreaterThanOrEqualTo(0.86);
        assertThat(ranking.byProfile().values()).allSatisfy(v -> assertThat(v).isGreaterThan(0.55));
        for (Match match : outcome.matches().values()) {
            assertThat(match.parts().stream().mapToDouble(Match.Part::value).sum())
                    .isEqualTo(match.score());
        }
    }

    @Test
    void promisesAreResolvedByWhatResolvesThem() {
        assumeThat(DATA.resolve("minutes")).exists();
        TrackerEval.Outcome outcome = TrackerEval.run(LABELS.resolve("tracker.tsv"), DATA.resolve("minutes"));
        assertThat(outcome.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(outcome.recall()).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void theSectionToWriteTo() {
        assumeThat(DATA.resolve("minutes")).exists();
        ContactEval.Outcome outcome = ContactEval.run(LABELS.resolve("contact.tsv"), DATA.resolve("minutes"));
        List<ContactEval.Result> fitted = outcome.results().subList(0, FITTED);
        List<ContactEval.Result> independent = outcome.results().subList(FITTED, INDEPENDENT);
        List<ContactEval.Result> later =
                outcome.results().subList(INDEPENDENT, outcome.results().size());
        assertThat(precision(fitted)).isGreaterThanOrEqualTo(0.95);
        assertThat(coverage(fitted)).isGreaterThanOrEqualTo(0.64);
        assertThat(precision(independent)).isGreaterThanOrEqualTo(0.92);
        assertThat(coverage(independent)).isGreaterThanOrEqualTo(0.46);
        assertThat(precision(later)).isGreaterThanOrEqualTo(0.89);
        assertThat(coverage(later)).isGreaterThanOrEqualTo(0.58);
    }

    private static double precision(List<ContactEval.Result> results) {
        long answered = results.stream().filter(ContactEval.Result::answered).count();
        return (double) results.stream().filter(ContactEval.Result::right).count() / answered;
    }

    private static double coverage(List<ContactEval.Result> results) {
        List<ContactEval.Result> labelled =
                results.stream().filter(r -> !r.labels().isEmpty()).toList();
        return (double) labelled.stream().filter(ContactEval.Result::answered).count() / labelled.size();
    }

    @Test
    void labelsHoldNoText() throws Exception {
        for (String file : List.of("tracker.tsv", "contact.tsv")) {
            for (String line : Files.readAllLines(LABELS.resolve(file))) {
                if (!line.startsWith("#")) {
                    assertThat(line.split("\t", -1)[0]).matches("[^_]+_\\d{3}");
                    assertThat(line).hasSizeLessThan(80);
                }
            }
        }
    }
}
