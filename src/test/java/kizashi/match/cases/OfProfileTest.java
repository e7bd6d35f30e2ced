package kizashi.match.cases;

import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.official;
import static kizashi.match.Passages.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.match.section.ResponsibleSections;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

class OfProfileTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    @Test
    void aCaseIsShownAndScoredByTheEvidenceOfTheProfileThatAsks() {
        List<Match> matches = matcher(profile("watch", "見守り", "緊急通報"), profile("bus", "巡回バス"))
                .matchAll(
                        cut(official(JUNE, "見守り機器と緊急通報について、来年度から実施してまいります。"), official(JUNE, "巡回バスを走らせているところでございます。")));
        Match watch = of(matches, "watch");
        Match bus = of(matches, "bus");
        Opportunity both = new Opportunity(
                "OP-1",
                Passages.TOWN,
                "見守り",
                List.of("watch", "bus"),
                List.of(watch, bus),
                watch.score(),
                Stage.TAKEN,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);

        Opportunity seen = OfProfile.see(both, "bus");

        assertThat(seen.best()).isEqualTo(bus);
        assertThat(seen.matches()).containsExactly(bus, watch);
        assertThat(seen.profiles()).containsExactly("bus", "watch");
        assertThat(seen.score())
                .as("what ended counts as it does in every list")
                .isEqualTo(CaseScore.of(bus.score(), Stage.TAKEN))
                .isLessThan(both.score());
        assertThat(OfProfile.see(both, null)).isSameAs(both);
        assertThat(OfProfile.see(both, "school")).isSameAs(both);
    }

    private static Match of(List<Match> matches, String profile) {
        return matches.stream()
                .filter(m -> m.profileId().equals(profile))
                .findFirst()
                .orElseThrow();
    }
}
