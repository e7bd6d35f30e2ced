package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Anew;
import kizashi.match.LinkedPassages;
import kizashi.match.Passages;
import kizashi.match.Weights;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** Officials tell that who runs something is to be chosen anew, some sentences after they named the thing. */
class ReselectionTest {
    private static final LocalDate SAID = LocalDate.of(2026, 1, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String REPORT = "公の施設の点検結果について御報告いたします。この点検は、条例に基づき、風待温泉館を対象に行ったものです。"
            + "施設の概要、利用人数、収支の状況、修繕の履歴、職員の配置、利用料金の減免の扱い及び自主事業の一覧は、いずれもお手元の資料に記載してあるとおりでございますので、後ほどお目通しをお願いいたします。"
                    .repeat(4);
    private static final String CALL = "今後の管理運営の方針としましては、公募による指定管理とし、これは経費の縮減が期待できるためです。管理期間ですが、令和９年度からの５年間を予定しております。";

    private static List<Passage> read(String speech) {
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　生活課長。\n○生活課長（青葉太郎君）　" + speech + "\n");
        return new PassageReader()
                .ofMinutes(
                        Passages.document(Passages.TOWN, SAID, "委員会"),
                        text,
                        new MinutesParser().parse(text, MeetingLabel.NONE));
    }

    private static List<Match> matches(String speech, String keyword) {
        List<AnalyzedPassage> passages = read(speech).stream()
                .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                .toList();
        List<Match> matches = new ArrayList<>(
                Passages.matcher(Passages.profile("spa", keyword)).match(passages));
        matches.addAll(new LinkedPassages(Weights.shipped()).of(matches, List.of(), passages));
        return matches;
    }

    private static Signal.Reselection told(String speech) {
        return read(speech).stream()
                .map(p -> p.signal().reselection())
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
    }

    private static Opportunity ofCase(List<Match> matches) {
        return CaseEvidence.of("OP-1", Passages.TOWN, matches, null);
    }

    @Test
    void thePassageThatNamesTheThingKnowsOfTheCall() {
        List<Match> matches = matches(REPORT + CALL, "温泉館");
        assertThat(matches).hasSize(2);
        Match named = matches.get(0);
        assertThat(named.passage().text()).contains("温泉館").doesNotContain("公募");
        assertThat(named.parts())
                .filteredOn(p -> p.name().equals("anew"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.value()).isPositive();
                    assertThat(p.reason()).contains("令和９年度からの５年間");
                });
        assertThat(named.parts())
                .filteredOn(p -> p.name().equals("stage"))
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("公募による指定管理"));
        assertThat(named.parts().stream().mapToDouble(Match.Part::value).sum()).isEqualTo(named.score());
    }

    @Test
    void theCaseShowsTheCallItsWordsAndWhenItIsToBeExpected() {
        Opportunity spa = ofCase(matches(REPORT + CALL, "温泉館"));
        assertThat(spa.stage()).isEqualTo(Stage.TENDER);
        assertThat(spa.best().passage().text()).contains("公募による指定管理");
        assertThat(ShownStage.of(spa.matches(), spa.stage()).words()).isEqualTo("公募による指定管理");
        assertThat(TurningPoints.of(spa, spa.best())).contains("募集要項が公表");
        assertThat(NextDates.of(spa.matches(), spa.stage(), TODAY, PaperDates.NONE))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.date()).isEqualTo(LocalDate.of(2027, 3, 31));
                    assertThat(d.estimated()).isTrue();
                    assertThat(d.what()).contains("見込み").contains("令和９年度からの５年間");
                });
    }

    @Test
    void beforeTheYearOfTheCallItsFirstDayIsShownAndAfterItNothing() {
        List<Match> matches = matches(REPORT + CALL, "温泉館");
        assertThat(NextDates.of(matches, Stage.TENDER, LocalDate.of(2026, 2, 1), PaperDates.NONE))
                .extracting(NextDate::date)
                .containsExactly(LocalDate.of(2026, 4, 1));
        assertThat(NextDates.of(matches, Stage.TENDER, LocalDate.of(2027, 6, 1), PaperDates.NONE))
                .isEmpty();
    }

    @Test
    void whatElseIsNamedOnTheWayIsNotCalledFor() {
        String between = "周辺の道路の状況は記載のとおりでございます。".repeat(4);
        List<Match> matches = matches(REPORT + between + "なお、舗装は昨年直しました。" + between + CALL, "舗装");
        assertThat(matches).hasSize(1);
        assertThat(Anew.of(matches.get(0))).isNull();
        assertThat(matches.get(0).parts()).noneMatch(p -> p.name().equals("anew"));
    }

    @Test
    void nothingReachesOverTheNextAnnouncement() {
        List<Match> matches = matches(REPORT + "次に、港の駐車場について御説明いたします。" + CALL, "温泉館");
        assertThat(matches).hasSize(1);
        assertThat(Anew.of(matches.get(0))).isNull();
    }

    @Test
    void aTermEndsByItsLastYearAndIsLongByItsName() {
        assertThat(told("温泉館の指定管理の期間が令和８年度末で満了いたします。次の指定管理者につきましては、公募による選定を予定しております。")
                        .start())
                .isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(told("温泉館は令和９年度に改装いたします。運営は指定管理によるものとし、選定方法は公募とし、指定期間は７年間とする。"))
                .satisfies(t -> assertThat(t.term().text()).isEqualTo("７年間"))
                .satisfies(t -> assertThat(t.start()).isEqualTo(LocalDate.of(2027, 4, 1)));
        assertThat(told("照明器具のリースは令和９年10月から更新することとしており、入札によるリースとする予定です。").start())
                .isEqualTo(LocalDate.of(2027, 10, 1));
        assertThat(told("来年度の次期指定管理者の公募を行います。").start()).isNull();
    }

    @Test
    void whoWasChosenBeforeIsNoEndOfWhatIsCalledForAnew() {
        String speech = "温泉館の点検結果について御説明いたします。現在は公募により社会福祉法人なぎさ会を指定管理者としております。"
                + "今後も公募による指定管理者が管理運営を行うものとし、期間は令和９年４月１日から令和14年３月31日までの５年間としたいと考えております。";
        assertThat(ofCase(matches(speech, "温泉館")).stage()).isEqualTo(Stage.TENDER);
    }

    @Test
    void aCallWithoutATermOrForWorksIsNone() {
        assertThat(told("温泉館につきましては、指定管理者の公募を行います。")).isNull();
        assertThat(told("温泉館の改修につきましては、令和９年度からの工事に向け、一般競争入札を行う予定です。")).isNull();
        assertThat(told("温泉館の指定管理につきましては、令和３年度から５年間とし、公募を行いました。")).isNull();
    }
}
