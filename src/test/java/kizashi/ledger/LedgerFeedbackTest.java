package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kizashi.match.Feedback;
import kizashi.match.Feedback.Reason;
import kizashi.match.Feedback.Verdict;
import kizashi.match.Likeness;
import kizashi.match.Passages;
import kizashi.model.Commitment;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader marked as 違う sinks what is like it, and not all that has its keyword. */
class LedgerFeedbackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final String MARKED = "ギャンブル依存の方の家族を見守りながら相談窓口につなぐ。";
    private static final String ALIKE = "家族がギャンブル依存の方を見守り、相談窓口につなぐよう周知してまいります。";
    private static final String OTHER = "独居高齢者の見守りセンサーを三百世帯に貸与しております。";

    private final Ledger ledger = Ledger.inMemory();
    private final Feedback feedback = new LedgerFeedback(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    private void mark(Reason reason, String quote) {
        feedback.record(new Feedback.Entry(
                "OP-1", "watch", Verdict.NOT_RELEVANT, reason, null, null, Set.of("見守り"), quote, "town", "web", DAY));
    }

    private double points(String text) {
        Passage passage = Passages.official(DAY, text);
        Feedback.Adjustment adjustment = feedback.adjustment("watch", passage, Set.of("見守り"));
        return adjustment == null ? 0 : adjustment.points();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"WRONG_SENSE", "NOT_OUR_OFFER"})
    void onlyWhatIsLikeTheMarkedPassageSinks(Reason reason) {
        mark(reason, MARKED);
        assertThat(points(MARKED)).isNegative();
        assertThat(points(ALIKE)).isNegative();
        assertThat(points(OTHER)).isZero();
    }

    @Test
    void whatIsKnownLeavesWithItsTwinsInItsMunicipality() {
        feedback.record(new Feedback.Entry(
                "OP-1",
                "watch",
                Verdict.NOT_RELEVANT,
                Reason.KNOWN,
                null,
                null,
                Set.of("見守り"),
                MARKED,
                Passages.TOWN.key(),
                "web",
                DAY));
        assertThat(points(MARKED)).isEqualTo(-60);
        assertThat(points(ALIKE)).isEqualTo(-30);
        assertThat(points(OTHER)).isZero();
        Passage elsewhere = Passages.passage(
                Passages.document(Passages.OTHER, DAY, "定例会"),
                100,
                ALIKE,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                Signal.NOTHING);
        assertThat(feedback.adjustment("watch", elsewhere, Set.of("見守り")))
                .as("another town has not bought it")
                .isNull();
    }

    @Test
    void whatIsTooEarlySinksWhereItHasComeNoFurther() {
        Feedback.Entry entry = new Feedback.Entry(
                "OP-1",
                "watch",
                Verdict.NOT_RELEVANT,
                Reason.TOO_EARLY,
                null,
                null,
                Set.of("見守り"),
                MARKED,
                "town",
                "web",
                DAY);
        List<RemarkPoints.Remark> studied =
                List.of(RemarkPoints.Remark.of(entry, Stage.STUDY, Commitment.STUDY.level()));
        assertThat(RemarkPoints.of(studied, said(Commitment.STUDY), Set.of("見守り")))
                .satisfies(a -> assertThat(Objects.requireNonNull(a).points()).isEqualTo(-8));
        assertThat(RemarkPoints.of(studied, said(Commitment.DECIDED), Set.of("見守り")))
                .as("that is not early any more")
                .isNull();
        List<RemarkPoints.Remark> sign = List.of(RemarkPoints.Remark.of(entry, Stage.SIGN, -1));
        assertThat(RemarkPoints.of(sign, said(Commitment.PARKED), Set.of("見守り")))
                .as("somebody answers now")
                .isNull();
        assertThat(RemarkPoints.of(sign, said(Commitment.REFUSED), Set.of("見守り")))
                .as("a no is no step beyond nothing said")
                .isNotNull();
        assertThat(RemarkPoints.of(studied, ended(), Set.of("見守り")))
                .as("what ended came no further")
                .isNotNull();
        List<RemarkPoints.Remark> unknown = List.of(RemarkPoints.Remark.of(entry, null, -1));
        assertThat(RemarkPoints.of(unknown, said(Commitment.STUDY), Set.of("見守り")))
                .as("nobody noted how far it was")
                .isNull();
    }

    private static Passage ended() {
        return Passages.passage(
                Passages.document(Passages.TOWN, DAY, "定例会"),
                100,
                ALIKE,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                SignalBuilder.builder()
                        .stage(new Signal.StageReading(Stage.DECLINED, 100, 110, ALIKE.substring(0, 10)))
                        .build());
    }

    private static Passage said(Commitment level) {
        return Passages.passage(
                Passages.document(Passages.TOWN, DAY, "定例会"),
                100,
                ALIKE,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                Passages.commitment(100, ALIKE, level));
    }

    @Test
    void theSameWordAroundTheKeywordIsMeantAlike() {
        String home = "各家庭の家庭内見守りの心がけを広報紙でお願いしております。";
        mark(Reason.WRONG_SENSE, home);
        String again = "防犯の観点から、家庭内見守りの啓発を商店街でも行っております。";
        Feedback.Adjustment same = feedback.adjustment("watch", Passages.official(DAY, again), Set.of("見守り"));
        assertThat(Objects.requireNonNull(same).points()).isEqualTo(-15);
        assertThat(same.reason()).contains("家庭内見守り");
        assertThat(points(OTHER)).isZero();
    }

    @Test
    void theReasonSaysHowAlike() {
        mark(Reason.WRONG_SENSE, MARKED);
        Feedback.Adjustment alike = feedback.adjustment("watch", Passages.official(DAY, ALIKE), Set.of("見守り"));
        assertThat(Objects.requireNonNull(alike).points()).isEqualTo(-15);
        assertThat(alike.reason()).contains("語の意味が違う", "文が似ている（");
    }

    @Test
    void theSameSentenceHasTheSameFateWhateverElseStandsAroundIt() {
        mark(Reason.NOT_OUR_OFFER, MARKED);
        String among = "市民課の窓口を増やしました。" + MARKED + "独居高齢者の緊急通報と見守りセンサーを三百世帯に貸与しております。";
        Feedback.Adjustment same = feedback.adjustment("watch", Passages.official(DAY, among), Set.of("見守り", "緊急通報"));
        assertThat(Objects.requireNonNull(same).points()).isEqualTo(-60);
        assertThat(same.reason()).contains("提供内容と違う", "同じ文がある");
        assertThat(Objects.requireNonNull(feedback.adjustment("watch", Passages.official(DAY, MARKED), Set.of("相談窓口")))
                        .points())
                .as("whichever keyword found it")
                .isEqualTo(-60);
    }

    @Test
    void followingLiftsWhatIsLikeTheFollowedTextAndNotAllWithItsKeyword() {
        feedback.record(new Feedback.Entry(
                "OP-1", "watch", Verdict.FOLLOW, null, null, null, Set.of("見守り"), MARKED, "town", "web", DAY));
        assertThat(points(ALIKE)).isPositive();
        assertThat(points(OTHER)).isZero();
    }

    @Test
    void aRemarkOfBeforeQuotesWereKeptStillCountsByItsKeyword() {
        mark(Reason.WRONG_SENSE, null);
        assertThat(points(OTHER)).isEqualTo(-15);
    }

    @Test
    void aRemarkOnAnotherKeywordBlamesNothingBesideOneOnThis() {
        feedback.record(new Feedback.Entry(
                "OP-2",
                "watch",
                Verdict.NOT_RELEVANT,
                Reason.WRONG_SENSE,
                null,
                null,
                Set.of("緊急通報"),
                MARKED,
                "town",
                "web",
                DAY));
        assertThat(points(ALIKE)).isZero();
        mark(Reason.NOT_OUR_OFFER, MARKED);
        assertThat(points(ALIKE)).as("that of the remark on its own keyword").isEqualTo(-8);
    }

    @Test
    void likenessIsOfTellingWords() {
        Likeness marked = Likeness.of(MARKED);
        assertThat(marked.to(Likeness.of(ALIKE))).isGreaterThan(0.6);
        assertThat(marked.to(Likeness.of(OTHER))).isLessThan(0.25);
        assertThat(marked.to(Likeness.of(""))).isZero();
        assertThat(Likeness.telling(OTHER, MARKED)).isNotNull().isNotEqualTo("見守り");
    }
}
