package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Passage;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** What comes next follows from what was said and when, and not from the day on which somebody looks. */
class NextDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String STUDIES = "見守り機器の導入につきましては、今後検討してまいります。";
    private static final List<LocalDate> SESSIONS = List.of(
            LocalDate.of(2025, 12, 2),
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 2, 27),
            LocalDate.of(2026, 3, 4),
            LocalDate.of(2026, 6, 5),
            LocalDate.of(2026, 9, 4));

    @Test
    void aBudgetVotedLongAgoIsNothingToWaitFor() {
        assertThat(dates("見守り機器の導入に係る経費を補正予算に計上いたしました。", LocalDate.of(2025, 6, 10), Stage.BUDGET))
                .isEmpty();
        assertThat(dates(STUDIES, LocalDate.of(2025, 6, 10), Stage.STUDY))
                .as("the budget requests of that year are long over")
                .isEmpty();
    }

    @Test
    void whatFollowsCloselyIsAnEstimate() {
        assertThat(dates(STUDIES, LocalDate.of(2026, 11, 27), Stage.STUDY))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.date()).isEqualTo(LocalDate.of(2027, 2, 15));
                    assertThat(d.estimated()).isTrue();
                });
        assertThat(NextDates.of(
                        List.of(match(STUDIES, LocalDate.of(2026, 6, 10))),
                        Stage.STUDY,
                        LocalDate.of(2026, 6, 12),
                        PaperDates.NONE))
                .extracting(NextDate::date)
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(dates("見守り機器の導入に係る経費を当初予算に計上しております。", LocalDate.of(2027, 2, 24), Stage.BUDGET))
                .extracting(NextDate::date)
                .containsExactly(LocalDate.of(2027, 3, 25));
    }

    @Test
    void theCouncilsOwnSessionIsToldByThoseOfTheYearBefore() {
        List<NextDate> dates = NextDates.of(
                List.of(match(STUDIES, LocalDate.of(2026, 6, 10))), Stage.STUDY, TODAY, PaperDates.NONE, SESSIONS);
        assertThat(dates).singleElement().satisfies(d -> {
            assertThat(d.date()).isEqualTo(LocalDate.of(2026, 12, 2));
            assertThat(d.what()).contains("次の定例会", "2025年12月2日", "目安");
            assertThat(d.estimated()).isTrue();
        });
        assertThat(NextDates.of(
                        List.of(match(STUDIES, LocalDate.of(2026, 6, 10))),
                        Stage.TENDER,
                        TODAY,
                        PaperDates.NONE,
                        SESSIONS))
                .as("a call waits for no session")
                .isEmpty();
    }

    @Test
    void aDayThatTheTextNamesGoesBeforeAllOthers() {
        List<NextDate> dates = NextDates.of(
                List.of(match("見守り機器は令和９年４月に全地区へ配備することとしております。", LocalDate.of(2026, 11, 27))),
                Stage.STUDY,
                TODAY,
                PaperDates.NONE,
                SESSIONS);
        assertThat(dates).singleElement().satisfies(d -> {
            assertThat(d.date()).isEqualTo(LocalDate.of(2027, 4, 1));
            assertThat(d.what()).contains("令和９年４月");
            assertThat(d.estimated()).isFalse();
        });
    }

    @Test
    void withinAYearIsItsEnd() {
        assertThat(dates("見守り機器につきましては、令和９年度中に導入してまいります。", LocalDate.of(2026, 9, 10), Stage.STUDY))
                .singleElement()
                .satisfies(d -> assertThat(d.date()).isEqualTo(LocalDate.of(2028, 3, 31)));
    }

    @Test
    void theStepsOfACallGoBeforeTheOpeningHoweverFarTheyStand() {
        String between = "公園の北側では、造成と広場、園路、駐車場の舗装を町が直接行い、多目的の施設は民間の提案によって整備し、二十年にわたり管理していただく考えでございます。".repeat(2);
        assertThat(dates(
                        "見守り拠点についてでございます。" + between + "今後は、令和９年１月に事業者の募集を始め、令和９年３月に候補者を選定し、見守り拠点は令和10年４月に供用を開始します。",
                        LocalDate.of(2026, 11, 27),
                        Stage.TENDER))
                .extracting(NextDate::date)
                .contains(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 1));
        assertThat(dates(
                        "見守り拠点についてでございます。" + between + "次に、体育館について申し上げます。令和９年１月に事業者の募集を始めます。",
                        LocalDate.of(2026, 11, 27),
                        Stage.TENDER))
                .extracting(NextDate::date)
                .doesNotContain(LocalDate.of(2027, 1, 1));
    }

    private static List<NextDate> dates(String answer, LocalDate said, Stage stage) {
        LocalDate today = said.isAfter(TODAY) ? said : TODAY;
        return NextDates.of(List.of(match(answer, said)), stage, today, PaperDates.NONE);
    }

    private static Match match(String answer, LocalDate said) {
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　福祉部長。\n○福祉部長（風間一郎君）　" + answer + "\n○議長（山本一郎君）　散会します。\n");
        Passage passage = new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, said, "定例会"),
                                text,
                                new MinutesParser().parse(text, MeetingLabel.NONE))
                        .stream()
                        .filter(p -> p.text().contains("見守り"))
                        .findFirst()
                        .orElseThrow();
        int at = passage.start() + passage.text().indexOf("見守り");
        return new Match("watch", passage, 50, List.of(), List.of(new Match.TermHit("見守り", at, at + 3, "見守り", 10)));
    }
}
