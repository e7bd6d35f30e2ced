package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** Of which year the budget of a case is, and whether that is over. */
class BudgetYearTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);

    private static Match match(LocalDate day, String said) {
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　福祉部長。\n○福祉部長（青葉太郎君）　" + said + "\n");
        Passage passage = new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, day, "定例会"),
                                text,
                                new MinutesParser().parse(text, MeetingLabel.NONE))
                        .stream()
                        .filter(p -> p.text().contains("見守り機器"))
                        .findFirst()
                        .orElseThrow();
        int at = passage.start() + passage.text().indexOf("見守り機器");
        return new Match("watch", passage, 60, List.of(), List.of(new Match.TermHit("見守り機器", at, at + 5, "見守り機器", 10)));
    }

    private static Opportunity ofCase(Match... matches) {
        Opportunity o = CaseEvidence.of("OP-1", Passages.TOWN, List.of(matches), null);
        assertThat(o.stage()).isEqualTo(Stage.BUDGET);
        return o;
    }

    private static Integer year(LocalDate day, String said) {
        Opportunity o = ofCase(match(day, said));
        return BudgetYear.of(o.matches(), o.stage());
    }

    @Test
    void theYearIsSaidBesideTheBudget() {
        assertThat(year(MARCH, "令和８年度当初予算案に見守り機器の購入費を計上いたしました。")).isEqualTo(2026);
        assertThat(year(MARCH, "来年度の予算に見守り機器の購入費を計上しております。")).isEqualTo(2026);
    }

    @Test
    void inSpringItIsTheNextOneUnlessItIsASupplement() {
        assertThat(year(MARCH, "見守り機器の購入費を予算に計上いたしました。")).isEqualTo(2026);
        assertThat(year(MARCH, "見守り機器の購入費を補正予算に計上いたしました。")).isEqualTo(2025);
        assertThat(year(LocalDate.of(2026, 6, 4), "見守り機器の購入費を予算に計上いたしました。")).isEqualTo(2026);
        assertThat(year(LocalDate.of(2026, 1, 20), "見守り機器の購入費を予算に計上いたしました。")).isEqualTo(2025);
    }

    @Test
    void whatReachesBeyondAYearIsNeverOver() {
        assertThat(year(MARCH, "見守り機器の賃借につきまして、令和８年度予算に債務負担行為を計上いたしました。")).isNull();
    }

    @Test
    void itIsOverFromAprilOnAndToldSo() {
        Match budget = match(MARCH, "令和８年度当初予算案に見守り機器の購入費を計上いたしました。");
        Opportunity o = ofCase(budget);
        LocalDate last = LocalDate.of(2027, 3, 31);
        assertThat(BudgetYear.over(o, last)).isNull();
        assertThat(BudgetYear.over(o, last.plusDays(1))).isEqualTo(2026);
        assertThat(TurningPoints.of(o, budget, last)).contains("公告");
        assertThat(TurningPoints.of(o, budget, last.plusDays(1)))
                .contains("実施中")
                .contains("後継");
    }

    @Test
    void theNewestBudgetOfACaseCounts() {
        Match first = match(MARCH.minusYears(1), "令和７年度当初予算案に見守り機器の購入費を計上いたしました。");
        Match next = match(MARCH, "令和８年度当初予算案に見守り機器の購入費を計上いたしました。");
        assertThat(BudgetYear.over(ofCase(first, next), LocalDate.of(2026, 12, 1)))
                .isNull();
        assertThat(BudgetYear.over(ofCase(first), LocalDate.of(2026, 12, 1))).isEqualTo(2025);
    }

    @Test
    void aCaseWithAnEndedBudgetComesBehindAFreshOneAndItsPartsAddUp() {
        Match budget = match(MARCH, "令和８年度当初予算案に見守り機器の購入費を計上いたしました。");
        assertThat(CaseScore.of(60, Stage.BUDGET, 2025)).isLessThan(CaseScore.of(60, Stage.BUDGET, null));
        double parts = CaseScore.parts(budget, Stage.BUDGET, 2025).stream()
                .mapToDouble(Match.Part::value)
                .sum();
        assertThat(budget.score() + parts).isEqualTo(CaseScore.of(60, Stage.BUDGET, 2025));
    }

    @Test
    void otherStagesHaveNoYear() {
        Match study = match(MARCH.minusYears(3), "見守り機器の導入につきましては、検討してまいります。");
        Opportunity o = CaseEvidence.of("OP-1", Passages.TOWN, List.of(study), null);
        assertThat(BudgetYear.over(o, LocalDate.of(2026, 12, 1))).isNull();
    }
}
