package kizashi.match.promise;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Passages;
import kizashi.model.Commitment;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Promises whose sitting has no day of its own, as long as the session's is known. */
class PromiseTrackerTest {
    private static final String SAID = "見守り機器の貸与については、検討してまいります。";
    private final PromiseTracker tracker = new PromiseTracker(Passages.STATISTICS);

    @Test
    void aSessionsFirstDayWillDoToCountTheMonths() {
        List<Promise> promises = tracker.promises(said(LocalDate.of(2025, 6, 6), "令和７年第２回定例会"));
        assertThat(promises).singleElement().satisfies(p -> {
            assertThat(p.about()).isTrue();
            assertThat(p.when()).contains("発言日未確認");
            assertThat(p.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(p.overdue(LocalDate.of(2026, 5, 1))).isTrue();
        });
    }

    @Test
    void theMonthInItsTitleToo() {
        assertThat(tracker.promises(said(null, "令和７年　第４回定例会（１２月定例会）")))
                .singleElement()
                .satisfies(p -> assertThat(p.spokenOn()).isEqualTo(LocalDate.of(2025, 12, 1)));
    }

    @Test
    void aYearAloneTellsNotWhichCameFirst() {
        assertThat(tracker.promises(said(null, "令和７年第２回総務委員会"))).isEmpty();
    }

    @Test
    void namesInBracketsAreThoseOfProgrammes() {
        assertThat(QuotedNames.in("「ほっと見守り便」を始め、「検討します。」との答弁をしました。")).containsExactly("ほっと見守り便");
    }

    @Test
    void whatADecisionTakesIntoAccountIsNotDecided() {
        assertThat(refers("公民館の整備方針を踏まえた図書館の改修を進めてまいります。")).isTrue();
        assertThat(refers("公民館の改修を進めてまいります。")).isFalse();
    }

    @Test
    void whatStudiesNothingAndHasNoNameIsNoPromise() {
        assertThat(promised("老朽化した場合には速やかに撤去いたします。", Commitment.CONDITIONAL)).isEmpty();
        assertThat(promised("国の動向を注視し、導入を判断してまいります。", Commitment.CONDITIONAL)).hasSize(1);
        assertThat(promised("必要に応じて「ほっと見守り隊」を派遣いたします。", Commitment.CONDITIONAL))
                .as("what has a name can be followed")
                .hasSize(1);
        assertThat(promised("導入に係る経費の支援を実施してまいります。", Commitment.LEANING)).isEmpty();
        assertThat(promised("窓口の予約制の導入に向けて取り組んでまいります。", Commitment.LEANING)).hasSize(1);
    }

    @Test
    void whoOnlyWatchesOrSaysWhatOughtToBePromisesNothing() {
        assertThat(promised("国の動向を注視し、適切に対応してまいります。", Commitment.CONDITIONAL)).isEmpty();
        assertThat(promised("国の動向を注視し、導入を検討してまいります。", Commitment.CONDITIONAL)).hasSize(1);
        assertThat(promised("見守り機器の貸与は慎重に検討する必要があると考えております。", Commitment.STUDY)).isEmpty();
        assertThat(promised("見守り機器の貸与には検討の余地がございます。", Commitment.STUDY)).isEmpty();
        assertThat(promised("検討していかなければならないと認識しております。", Commitment.STUDY)).isEmpty();
        assertThat(promised("見守り機器の必要性を検討してまいります。", Commitment.STUDY)).hasSize(1);
    }

    @Test
    void whatADecisionOnlyStudiesBesideIsNotDecided() {
        assertThat(studies("供給先の拡大を検討し、収益については支援を実施することとしております。")).isTrue();
        assertThat(studies("供給先の拡大を実施することとしております。")).isFalse();
    }

    @Test
    void whatAPromiseStandsByDependsOnNoOrder() {
        Resolver.Held done = held(LocalDate.of(2026, 6, 10), Promise.Status.DONE, 0.95);
        Resolver.Held dropped = held(LocalDate.of(2026, 9, 9), Promise.Status.DROPPED, 0.9);
        Resolver.Held again = held(LocalDate.of(2026, 12, 9), Promise.Status.DONE, 0.8);
        Resolver.Held later = held(LocalDate.of(2027, 3, 3), Promise.Status.ONGOING, 1);
        assertThat(Resolver.Held.standing(List.of(done, dropped, again, later))).isSameAs(again);
        assertThat(Resolver.Held.standing(List.of(again, done, dropped, later))).isSameAs(again);
        assertThat(Resolver.Held.standing(List.of(later, dropped, again, done))).isSameAs(again);
        assertThat(Resolver.Held.standing(List.of(later))).isSameAs(later);
        assertThat(Resolver.Held.standing(List.of())).isNull();
    }

    @Test
    void whereNoWordIsSharedNoneIsClaimed() {
        Decision decision = decisions(LocalDate.of(2026, 6, 10), "来年４月から貸し出すこととしております。")
                .all()
                .get(0);
        assertThat(decision.resolution(List.of()).why()).isEqualTo("「決定」");
        assertThat(decision.resolution(List.of("住宅")).why()).isEqualTo("「決定」、共通の言葉: 住宅");
    }

    private static Resolver.Held held(LocalDate day, Promise.Status outcome, double held) {
        return new Resolver.Held(decisions(day, "見守り機器を貸与することといたしました。").all().get(0), outcome, held, List.of());
    }

    private List<Promise> promised(String sentence, Commitment level) {
        return tracker.promises(passage(
                Passages.document(Passages.TOWN, LocalDate.of(2026, 6, 10), "定例会"),
                40,
                sentence,
                speaker("教育部長", "教育部", "部長"),
                commitment(40, sentence, level)));
    }

    private static boolean studies(String sentence) {
        return decisions(sentence).all().stream().anyMatch(Decision::studies);
    }

    private static boolean refers(String sentence) {
        return decisions(sentence).all().stream().anyMatch(Decision::refers);
    }

    private static Decisions decisions(String sentence) {
        return decisions(LocalDate.of(2026, 6, 10), sentence);
    }

    private static Decisions decisions(LocalDate day, String sentence) {
        Passage passage = passage(
                Passages.document(Passages.TOWN, day, "定例会"),
                40,
                sentence,
                speaker("教育部長", "教育部", "部長"),
                commitment(40, sentence, Commitment.DECIDED));
        return Decisions.of(List.of(AnalyzedPassage.of(passage, Passages.ANALYZER)));
    }

    private static Passage said(@Nullable LocalDate opening, String title) {
        Document document = DocumentBuilder.builder()
                .id("doc-session")
                .municipality(Passages.TOWN)
                .kind(DocumentKind.MINUTES)
                .title(title)
                .sessionOn(opening)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.invalid/minutes"))
                .sha256("00")
                .textId("t")
                .sourceId("import")
                .backfill(false)
                .build();
        return passage(document, 300, SAID, speaker("福祉部長", "福祉部", "部長"), commitment(300, SAID, Commitment.STUDY));
    }
}
