package kizashi.match.cases;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Passages;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.junit.jupiter.api.Test;

/** Which evidence of a case is shown first. */
class BestEvidenceTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 9);

    private static Match match(LocalDate day, String text, Commitment level, double score) {
        Passage passage = passage(
                document(Passages.TOWN, day, "定例会"),
                100,
                text,
                speaker("福祉部長", "福祉部", "部長"),
                commitment(100, text, level));
        Match found = matcher(profile("a", "見守り"))
                .match(List.of(AnalyzedPassage.of(passage, Passages.ANALYZER)))
                .get(0);
        return found.scored(score, found.parts());
    }

    private static String first(Match... matches) {
        return BestEvidence.first(List.of(matches)).get(0).passage().text();
    }

    @Test
    void ofTwoAnswersOfNearlyTheSameWorthTheNewerIsTheNews() {
        Match march = match(MARCH, "見守りを検討してまいります。", Commitment.STUDY, 60);
        assertThat(first(march, match(DECEMBER, "見守りの拡大を検討してまいります。", Commitment.STUDY, 56)))
                .contains("拡大");
        assertThat(first(march, match(DECEMBER, "見守りの拡大を検討してまいります。", Commitment.STUDY, 50)))
                .as("far below")
                .doesNotContain("拡大");
        assertThat(first(march, match(DECEMBER, "見守りは研究してまいります。", Commitment.PARKED, 58)))
                .as("says less")
                .doesNotContain("研究");
        assertThat(first(march, match(MARCH.plusDays(2), "見守りの拡大を検討してまいります。", Commitment.STUDY, 58)))
                .as("of the same session")
                .doesNotContain("拡大");
    }

    @Test
    void ofSeveralLaterAnswersTheNewestSessionIsTheNews() {
        Match march = match(MARCH, "見守りを検討してまいります。", Commitment.STUDY, 60);
        Match june = match(MARCH.plusDays(100), "見守りの増員を検討してまいります。", Commitment.STUDY, 59);
        Match december = match(DECEMBER, "見守りの拡大を検討してまいります。", Commitment.STUDY, 57);
        Match dayAfter = match(DECEMBER.plusDays(1), "見守りの分担を検討してまいります。", Commitment.STUDY, 56);
        assertThat(first(march, june, december, dayAfter))
                .as("the best of that session")
                .contains("拡大");
    }
}
