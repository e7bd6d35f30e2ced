package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.Signal.TimeMention;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** When a call is made, and when what it calls for begins. */
class CallTimesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String TEXT = "温泉館につきましては、令和８年度に指定管理者の公募を行い、令和９年度から５年間の指定管理とすることとしております。";
    private static final TimeMention CALL = time("令和８年度", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), 2026);
    private static final TimeMention TERM = time("令和９年度", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), 2027);

    @Test
    void aTermOfYearsIsNoDayOfACall() {
        Match match = match();
        assertThat(CallTimes.isTermStart(match.passage(), TERM)).isTrue();
        assertThat(CallTimes.isTermStart(match.passage(), CALL)).isFalse();
        assertThat(CallTimes.day(match, TERM, TODAY)).isEmpty();
    }

    @Test
    void theYearOfACallEndsWhileItRunsAndElseBegins() {
        assertThat(CallTimes.day(match(), CALL, TODAY)).hasValue(LocalDate.of(2027, 3, 31));
        assertThat(CallTimes.day(match(), CALL, LocalDate.of(2026, 1, 26))).hasValue(LocalDate.of(2026, 4, 1));
    }

    @Test
    void theCaseShowsTheCallAndNotTheTerm() {
        assertThat(NextDates.of(List.of(match()), Stage.TENDER, TODAY, PaperDates.NONE))
                .filteredOn(d -> !d.estimated())
                .singleElement()
                .satisfies(d -> assertThat(d.date()).isEqualTo(LocalDate.of(2027, 3, 31)));
    }

    @Test
    void onlyWhatCallsForBidsIsAStepOfIt() {
        assertThat(isStep("温泉館につきましては、10月に住民説明会を開きます。")).isFalse();
        assertThat(isStep("温泉館の名前には、10月までに300件の応募がありました。")).isFalse();
        assertThat(isStep("温泉館につきましては、10月に応募者向け説明会を開きます。")).isTrue();
        assertThat(isStep("温泉館につきましては、10月に募集要項の説明会を開きます。")).isTrue();
        assertThat(isStep("温泉館につきましては、10月まで応募書類を受け付けます。")).isTrue();
        assertThat(isStep("温泉館につきましては、10月に公募を始めます。")).isTrue();
    }

    private static boolean isStep(String text) {
        int at = text.indexOf("10月");
        TimeMention october =
                new TimeMention(at, at + 3, "10月", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null);
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, LocalDate.of(2026, 1, 26), "定例会"),
                0,
                text,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                Signal.NOTHING);
        Match match = new Match("spa", passage, 50, List.of(), List.of(new Match.TermHit("温泉館", 0, 3, "温泉館", 10)));
        return CallTimes.isStep(match, october, text);
    }

    private static TimeMention time(String words, LocalDate from, LocalDate to, int year) {
        int at = TEXT.indexOf(words);
        return new TimeMention(at, at + words.length(), words, from, to, year);
    }

    private static Match match() {
        int at = TEXT.indexOf("公募を行");
        StageReading call = new StageReading(Stage.TENDER, at, at + 4, "公募を行");
        Signal signal = SignalBuilder.builder()
                .times(List.of(CALL, TERM))
                .stage(call)
                .stages(List.of(call))
                .build();
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, LocalDate.of(2026, 1, 26), "定例会"),
                0,
                TEXT,
                Passages.speaker("福祉部長", "福祉部", "部長"),
                signal);
        int term = TEXT.indexOf("指定管理");
        return new Match("spa", passage, 50, List.of(), List.of(new Match.TermHit("指定管理", term, term + 4, "指定管理", 10)));
    }
}
