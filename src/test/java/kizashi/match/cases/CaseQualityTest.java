package kizashi.match.cases;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.Matcher;
import kizashi.match.MentionHistory;
import kizashi.match.Passages;
import kizashi.match.section.ResponsibleSections;
import kizashi.match.section.SectionDirectory;
import kizashi.model.Commitment;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Paper;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a salesperson sees of a case: the evidence on top, the days to come, the stage, the section. */
class CaseQualityTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final Ledger ledger = Ledger.inMemory();
    private final LedgerPaperDates papers = new LedgerPaperDates(ledger);
    private final Opportunities opportunities = new Opportunities(
            new LedgerOpportunities(ledger),
            new LedgerSections(ledger),
            new LedgerMentions(ledger),
            papers,
            () -> Passages.STATISTICS,
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    private final Matcher matcher = matcher(profile("watch", "見守り"), profile("bus", "路線バス"));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aBareQuestionDoesNotStandBeforeAnAnswerThatMoves() {
        String long1 = "独居高齢者の見守り機器と緊急通報を導入すべきと考えますが、御見解をお伺いします。見守り機器の実証も検討すべきではないでしょうか。";
        String short1 = "見守りは検討してまいります。";
        Passage question = passage(document(Passages.TOWN, JUNE, "定例会"), 0, long1, member("風野"), Signal.NOTHING);
        Passage answer = answer(JUNE, short1, commitment(300, short1, Commitment.STUDY));
        List<Match> matches = matcher.match(cut(question, answer));
        assertThat(matches.get(0).score()).isGreaterThan(matches.get(1).score());
        Opportunity o = opportunities.add(matches).get(0);
        assertThat(o.best().passage()).isEqualTo(answer);
        assertThat(o.score()).isEqualTo(o.best().score());
    }

    @Test
    void aQuestionStaysOnTopOfAnAnswerThatSaysNothing() {
        String asks = "独居高齢者の見守り機器と緊急通報を導入すべきと考えますが、御見解をお伺いします。";
        Passage question = passage(document(Passages.TOWN, JUNE, "定例会"), 0, asks, member("風野"), Signal.NOTHING);
        Passage answer = answer(JUNE, "見守りについてお答えします。", Signal.NOTHING);
        Opportunity o = opportunities.add(matcher.match(cut(question, answer))).get(0);
        assertThat(o.best().passage()).isEqualTo(question);
    }

    @Test
    void deadlinesOfATenderComeFromThePaperItself() {
        Passage tender = paper(DocumentKind.TENDER, "見守り機器の導入業務について、公募型プロポーザルを実施します。", "高齢福祉課");
        papers.record(
                tender.document().id(),
                List.of(
                        new Paper.Fact("公告日", "令和８年６月１日", LocalDate.of(2026, 6, 1), null, 0, 1),
                        new Paper.Fact("参加申込期限", "令和８年７月10日午後５時", LocalDate.of(2026, 7, 10), null, 2, 3),
                        new Paper.Fact("提出期限", "令和８年７月24日", LocalDate.of(2026, 7, 24), null, 4, 5)));
        Opportunity o = opportunities.add(matcher.match(cut(tender))).get(0);
        assertThat(o.nextDates())
                .filteredOn(d -> !d.estimated())
                .extracting(NextDate::date, NextDate::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 7, 10), "参加申込期限：令和８年７月10日午後５時"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 7, 24), "提出期限：令和８年７月24日"));
        papers.record(tender.document().id(), List.of());
        assertThat(papers.of(tender.document().id())).isEmpty();
    }

    @Test
    void aBudgetOfOldIsNotVotedAgain() {
        LocalDate long_ago = LocalDate.of(2025, 2, 20);
        assertThat(votes(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 27))).isTrue();
        assertThat(votes(long_ago, TODAY)).isFalse();
    }

    private boolean votes(LocalDate said, LocalDate today) {
        String text = "見守り機器の購入経費を当初予算に計上いたしました。";
        Passage passage =
                passage(document(Passages.TOWN, said, "定例会"), 0, text, speaker("福祉部長", "福祉部", "部長"), Signal.NOTHING);
        return NextDates.of(matcher.match(cut(passage)), Stage.BUDGET, today, papers).stream()
                .anyMatch(d -> d.what().contains("当初予算の議決"));
    }

    @Test
    void daysAreToComeAndReadAsSentences() {
        assertThat(named("見守りの計画は来年３月末に策定いたしました。", "来年３月")).isEmpty();
        assertThat(named("見守り機器は令和９年３月に配備することとしております。", "令和９年３月")).hasSize(1);
        assertThat(named("見守り機器の申込みを令和９年３月まで受け付けます。", "令和９年３月")).singleElement().satisfies(d -> {
            assertThat(d.date()).isEqualTo(LocalDate.of(2027, 3, 31));
            assertThat(d.what()).isEqualTo("「見守り機器の申込みを令和９年３月まで受け付けます」");
        });
        assertThat(named("見守り機器を令和９年３月に導入します。", "令和９年３月"))
                .extracting(NextDate::date)
                .containsExactly(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aTenderIsATenderUntilSomebodyHasTheContract() {
        assertThat(stage("見守り機器の導入について、公募型プロポーザルにより事業者を選定します。")).isEqualTo(Stage.TENDER);
        assertThat(stage("見守り機器は公募型プロポーザルにより、５月に株式会社ひばり計器と契約を締結いたしました。")).isEqualTo(Stage.TAKEN);
        assertThat(stage("見守り機器は公募型プロポーザルにより、事業者と契約を締結する予定です。")).isEqualTo(Stage.TENDER);
    }

    @Test
    void whoWasChosenHasTheContractWhateverStandsBetween() {
        String chosen = "見守り機器は、昨年の公募型プロポーザルにより、ひばり計器株式会社を運営事業者に選定し、本年３月に契約を締結";
        assertThat(stage(chosen + "したところでございます。")).isEqualTo(Stage.TAKEN);
        assertThat(stage(chosen + "いたしております。")).isEqualTo(Stage.TAKEN);
        assertThat(stage("見守り機器は公募型プロポーザルを行い、ひばり計器株式会社を選定したところでございます。")).isEqualTo(Stage.TAKEN);
        assertThat(stage(chosen + "する予定でございます。")).isEqualTo(Stage.TENDER);
        assertThat(stage("見守り機器は公募型プロポーザルを行いますが、事業者とはまだ契約を締結しておりません。")).isEqualTo(Stage.TENDER);
    }

    @Test
    void whatSomebodyElseHasIsNoAnswerThatGoesAlong() {
        String taken = "見守り機器は公募型プロポーザルにより、５月に株式会社ひばり計器と契約を締結いたしました。";
        int at = 300 + taken.indexOf("公募型プロポーザル");
        Signal decided = commitment(300, taken, Commitment.DECIDED);
        Passage answer = answer(
                JUNE,
                taken,
                SignalBuilder.builder()
                        .commitments(decided.commitments())
                        .stage(new Signal.StageReading(Stage.TENDER, at, at + 9, "公募型プロポーザル"))
                        .build());
        assertThat(matcher.match(cut(answer)).get(0).parts())
                .extracting(Match.Part::name)
                .contains("stage")
                .doesNotContain("commitment");
    }

    @Test
    void aTenderThatFailedHasNoDaysButOneToLookAgain() {
        Passage tender = paper(DocumentKind.TENDER, "見守り機器の導入業務について、公募型プロポーザルを実施します。", "高齢福祉課");
        papers.record(
                tender.document().id(),
                List.of(new Paper.Fact("履行期間", "令和９年３月31日まで", LocalDate.of(2027, 3, 31), null, 0, 1)));
        List<Match> matches = matcher.match(cut(tender));
        assertThat(NextDates.of(matches, Stage.TENDER, TODAY, papers))
                .anySatisfy(d -> assertThat(d.what()).contains("履行期間"));
        assertThat(NextDates.of(matches, Stage.DECLINED, TODAY, papers))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.what()).contains("再確認");
                    assertThat(d.date()).isEqualTo(LocalDate.of(2026, 9, 30));
                });
    }

    @Test
    void aRefusalOfOnePartDoesNotHideThatTheMarketIsAskedOnAnother() {
        String text = "本庁舎には見守り機器を置く考えはございません。支所につきましては、８月にサウンディング型市場調査を実施いたします。";
        int second = text.indexOf("支所");
        int at = 300 + text.indexOf("サウンディング");
        Signal signal = SignalBuilder.builder()
                .commitments(List.of(
                        commitment(300, text.substring(0, second), Commitment.REFUSED)
                                .commitments()
                                .get(0),
                        commitment(300 + second, text.substring(second), Commitment.WILL_DO)
                                .commitments()
                                .get(0)))
                .stage(new Signal.StageReading(Stage.TRIAL, at, at + 7, "サウンディング"))
                .build();
        Match match = matcher.match(cut(answer(JUNE, text, signal))).get(0);
        assertThat(match.parts())
                .extracting(Match.Part::name)
                .doesNotContain("refusal")
                .contains("stage", "commitment");
        assertThat(Stages.of(match)).isEqualTo(Stage.TRIAL);
    }

    @Test
    void whatStandsFarFromTheKeywordIsNotItsStage() {
        String far = "見守りについてお答えします。" + "道路の舗装については、沿道の皆様の御協力をいただきながら、順に工事を進めております。".repeat(5) + "橋の公募型プロポーザルを行います。";
        assertThat(stage(far)).isEqualTo(Stage.SIGN);
    }

    @Test
    void aSectionThatSignsForOthersIsNotInCharge() {
        Passage budget = paper(DocumentKind.BUDGET, "見守り機器の購入費 480万円", "財政課");
        Passage answer = answer(JUNE, "見守りを実施いたします。", Signal.NOTHING);
        ResponsibleSections sections = new ResponsibleSections(SectionDirectory.NONE);
        assertThat(sections.of(List.of(answer, budget)).name()).isEqualTo("福祉部内・課未確認");
        Passage plan = paper(DocumentKind.PLAN, "路線バスの計画", "企画財政課");
        assertThat(sections.of(List.of(plan)).name()).isEqualTo("企画財政課");
        Passage reader =
                passage(document(Passages.TOWN, JUNE, "x"), 0, "見守り", speaker("財政課長", "財政課", "課長"), Signal.NOTHING);
        assertThat(sections.of(List.of(reader)).confirmed()).isFalse();
    }

    @Test
    void twoMattersInOneLongAnswerAreTwoCases() {
        Passage both = answer(JUNE, "見守りについてお答えします。次に、路線バスについてお答えします。", Signal.NOTHING);
        assertThat(opportunities.add(matcher.match(cut(both)))).hasSize(2);
    }

    @Test
    void mentionsAreKeptOfWeakMatchesToo() {
        List<MentionHistory.Mention> mentions = new ArrayList<>();
        Matcher strict = matcher(profile("watch", "見守り"));
        Passage aside = answer(JUNE, "見守りの話がありました。", Signal.NOTHING);
        Matcher.Outcome outcome = strict.read(cut(aside), Passages.STATISTICS);
        mentions.addAll(outcome.mentions());
        assertThat(mentions).singleElement().satisfies(m -> {
            assertThat(m.term()).isEqualTo("見守り");
            assertThat(m.passageKey()).isEqualTo(aside.key());
        });
    }

    @Test
    void ofTheProgrammesOfOneSentenceThatOfTheKeywordsClauseIsTheTitle() {
        String text = "歳出では、民生費に公園遊具更新事業の経費を、総務費に見守り機器設置事業の経費を計上いたしました。";
        Signal signal = SignalBuilder.builder()
                .programs(List.of("公園遊具更新事業", "見守り機器設置事業"))
                .build();
        Opportunity o = opportunities
                .add(matcher.match(cut(answer(JUNE, text, signal))))
                .get(0);
        assertThat(o.title()).isEqualTo("見守り機器設置事業");
    }

    private Stage stage(String text) {
        int at = text.indexOf("公募型プロポーザル");
        Signal signal = SignalBuilder.builder()
                .stage(new Signal.StageReading(Stage.TENDER, 300 + at, 300 + at + 9, "公募型プロポーザル"))
                .build();
        return Stages.of(matcher.match(cut(answer(JUNE, text, signal))).get(0));
    }

    private List<NextDate> named(String text, String time) {
        int at = 300 + text.indexOf(time);
        Signal.TimeMention mention = new Signal.TimeMention(
                at, at + time.length(), time, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), null);
        Signal signal = SignalBuilder.builder().times(List.of(mention)).build();
        List<Match> matches = matcher.match(cut(answer(JUNE, text, signal)));
        return NextDates.of(List.of(matches.get(0)), Stage.SIGN, TODAY, PaperDates.NONE).stream()
                .filter(d -> !d.estimated())
                .toList();
    }

    private static Passage answer(LocalDate day, String text, Signal signal) {
        return passage(document(Passages.TOWN, day, "定例会"), 300, text, speaker("福祉部長", "福祉部", "部長"), signal);
    }

    private static Passage paper(DocumentKind kind, String text, String section) {
        Document document = DocumentBuilder.builder()
                .id("paper-" + kind)
                .municipality(Passages.TOWN)
                .kind(kind)
                .title("文書")
                .spokenOn(JUNE)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.invalid/paper"))
                .sha256("00")
                .textId("t")
                .sourceId("import")
                .backfill(false)
                .build();
        return new Passage(
                "paper-" + kind + "-1",
                document,
                0,
                text.length(),
                text,
                null,
                null,
                null,
                null,
                section,
                Signal.NOTHING);
    }
}
