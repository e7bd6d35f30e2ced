package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.deliver.ItemReader;
import kizashi.deliver.ShownExchange;
import kizashi.index.AnalyzedPassage;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.LinkedPassages;
import kizashi.match.Matcher;
import kizashi.match.Passages;
import kizashi.match.Weights;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Commitment;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions and their answers in cases, from the text of invented sittings. */
class AnsweredCasesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    private final Ledger ledger = Ledger.inMemory();
    private final Opportunities opportunities = new Opportunities(
            new LedgerOpportunities(ledger),
            new LedgerSections(ledger),
            new LedgerMentions(ledger),
            new LedgerPaperDates(ledger),
            () -> Passages.STATISTICS,
            Clock.fixed(JUNE.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));

    @AfterEach
    void close() {
        ledger.close();
    }

    private static List<AnalyzedPassage> read(String sitting) {
        ExtractedText text = ExtractedText.plain(sitting);
        List<Passage> passages = new PassageReader()
                .ofMinutes(
                        Passages.document(Passages.TOWN, JUNE, "定例会"),
                        text,
                        new MinutesParser().parse(text, MeetingLabel.NONE));
        return passages.stream()
                .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                .toList();
    }

    /** As the pipeline does it; answers that say the keyword themselves open no case here. */
    private List<Opportunity> cases(String sitting, String... keywords) {
        List<AnalyzedPassage> passages = read(sitting);
        Matcher matcher = Passages.matcher(Passages.profile("watch", keywords));
        List<Match> matches = matcher.match(passages);
        List<Match> linked = new LinkedPassages(Weights.shipped()).of(matches, List.of(), passages);
        return opportunities.add(matches, new Opportunities.Following(linked, List.of()), List.of());
    }

    private static final String SPOT = """
            ○議長（山本一郎君）　３番、若葉花子君。
            ○３番（若葉花子君）　人手が足りない職場が増えています。職員ＯＢの登録と予備役の仕組みをつくり、スキマバイトとして隙間時間に働いてもらってはいかがでしょうか。御所見をお伺いします。
            ○総務部長（青葉太郎君）　御提案の隙間時間の活用や予備役の仕組みは、他市にも例がございません。今後、職員ＯＢの予備役としての登録について研究してまいります。
            ○議長（山本一郎君）　若葉花子君。
            ○３番（若葉花子君）　では、公園のトイレの清掃は週に何回行っていますか、伺います。
            ○建設部長（緑川次郎君）　公園のトイレは週に二回清掃しております。
            """;

    @Test
    void anAnswerThatDoesNotRepeatTheKeywordBelongsToItsQuestion() {
        Opportunity o = cases(SPOT, "スキマバイト").get(0);
        Match answer =
                o.matches().stream().filter(m -> m.link() != null).findFirst().orElseThrow();
        assertThat(answer.passage().text()).contains("研究してまいります").doesNotContain("スキマバイト");
        assertThat(answer.link()).isEqualTo(new Match.Link(o.best().passage().key(), Match.How.ANSWERS));
        assertThat(o.matches()).hasSize(2).noneMatch(m -> m.passage().text().contains("清掃"));
        assertThat(answer.parts().stream().mapToDouble(Match.Part::value).sum()).isEqualTo(answer.score());
    }

    @Test
    void theStateOfTheCaseIsThatOfTheLinkedAnswer() {
        Opportunity o = cases(SPOT, "スキマバイト").get(0);
        LatestWord latest = LatestWord.of(o, o.best());
        assertThat(latest).isNotNull();
        assertThat(latest.commitment()).isEqualTo(Commitment.PARKED);
        assertThat(ItemReader.item(o, o.matches(), true, java.util.Map.of(), java.time.LocalDate.of(2026, 12, 5))
                        .answers())
                .startsWith("総務部長 青葉太郎（保留：読みの目安）「")
                .contains("研究してまいります");
        assertThat(cases(SPOT.replace("研究してまいります", "導入に向けて検討してまいります"), "スキマバイト")
                        .get(0)
                        .stage())
                .isEqualTo(Stage.STUDY);
    }

    @Test
    void whatSharesNothingIsNoAnswerToTheQuestion() {
        String other = SPOT.replaceAll("○総務部長.*", "○総務部長（青葉太郎君）　ちょっと資料を確認します。お待ちください。");
        assertThat(cases(other, "スキマバイト").get(0).matches()).allMatch(m -> m.link() == null);
    }

    @Test
    void aLinkedAnswerStaysWhereItIsWhenTheSittingIsMatchedAgain() {
        Opportunity first = cases(SPOT, "スキマバイト").get(0);
        assertThat(cases(SPOT, "スキマバイト")).isEmpty();
        assertThat(new LedgerOpportunities(ledger)
                        .find(first.id())
                        .orElseThrow()
                        .matches())
                .isEqualTo(first.matches());
    }

    private static final String SEVERAL = """
            ○議長（山本一郎君）　３番、若葉花子君。
            ○３番（若葉花子君）　人手が足りない職場が増えています。職員ＯＢの登録と予備役の仕組みをつくり、スキマバイトとして隙間時間に働いてもらってはいかがでしょうか。御所見をお伺いします。
            ○総務部長（青葉太郎君）　御提案の隙間時間の活用や予備役の仕組みは、他市にも例がございません。職員ＯＢの登録につきましては研究してまいります。続いて、窓口の時間についての御意見にお答えします。来年度から窓口の時間を延長することといたしました。
            """;

    @Test
    void whatIsAnnouncedAfterTheAnswerIsNotItsLastWord() {
        Opportunity o = cases(SEVERAL, "スキマバイト").get(0);
        LatestWord latest = LatestWord.of(o, o.best());
        assertThat(latest).isNotNull();
        assertThat(latest.commitment()).isEqualTo(Commitment.PARKED);
    }

    private static final String POINT = """
            ○議長（山本一郎君）　農林部長。
            ○農林部長（青葉太郎君）　鳥獣の害についてお答えいたします。鹿や猪による鳥獣の害は、収穫の前の畑でも、山に近い住宅地でも起きており、鳥獣の害は耕すことをやめる理由にもなると認識しております。これまで農家の方々の御協力をいただきながら、町内の各地区で鳥獣の害に向き合ってまいりましたが、担い手の高齢化もあり、わなの見回りが続けられないとの声もいただいております。被害に遭われた農家の方からは、春先の植え付けの前に手を打ってほしい、隣の町とも話し合ってほしいとの御意見をいただいたところでございまして、暮らしの中で不安を感じておられる方が多いことも承知しております。山の実りの少ない年には里に下りてくることが増え、昨年の秋には通学路のそばでも足跡が見つかり、見守りの方々に立っていただいた日もございました。このため、鳥獣を防ぐ柵の設置と、わなの見回りを助ける装置の導入につきまして、鳥獣の害の多い地区から順に、来年度に向けて検討してまいります。農家の方々の声を伺いながら、町の全域で取り組むべき課題でございます。
            """;

    @Test
    void ofOneAnnouncedAnswerItsPointIsShownFirst() {
        Opportunity o = cases(POINT, "鳥獣").get(0);
        assertThat(o.matches()).hasSize(2);
        assertThat(o.best().passage().text())
                .as("scores " + o.matches().stream().map(Match::score).toList())
                .contains("検討してまいります");
        assertThat(o.score())
                .isEqualTo(o.best().score())
                .isLessThan(o.matches().get(1).score());
    }

    private static final String TALK = """
            ○議長（山本一郎君）　４番、夏木二郎君。
            ○４番（夏木二郎君）　夜間に徘徊する方を早く見つけたいとの声を聞きます。見守り機器の貸与はどうなっていますか、伺います。
            ○福祉部長（風間三郎君）　見守りについてでございますが、ブザーの配付は民生委員を通じて年度内に終える予定です。
            """;

    @Test
    void aQuestionAndItsAnswerAreOneCase() {
        assertThat(cases(TALK, "見守り")).singleElement().satisfies(o -> {
            assertThat(o.matches()).hasSize(2).allMatch(m -> m.link() == null);
            assertThat(o.matches())
                    .extracting(m -> m.passage().speaker().side())
                    .containsExactlyInAnyOrder(Side.MEMBER, Side.OFFICIAL);
        });
    }

    private static final String ROUND = """
            ○議長（山本一郎君）　５番、秋葉四郎君。
            ○５番（秋葉四郎君）　まず、沼田近隣センターの改修の時期をお伺いします。次に、見守り機器の配備の予定をお伺いします。最後に、河川の浚渫の計画をお示しください。
            ○町長（冬木五郎君）　まず、沼田近隣センターの改修についてでございます。改修は来年度に行います。次に、見守り機器の配備についてでございます。見守り機器は秋に配備します。最後に、河川の浚渫についてでございます。浚渫は毎年行っております。
            """;

    @Test
    void theQuestionBesideAnAnswerSpeaksOfTheKeyword() {
        List<Match> matches = new ArrayList<>(cases(ROUND, "見守り").get(0).matches());
        Match answer = matches.stream()
                .filter(m -> m.passage().speaker().side() == Side.OFFICIAL)
                .findFirst()
                .orElseThrow();
        assertThat(ShownExchange.question(answer, matches)).contains("見守り機器の配備").doesNotContain("沼田", "浚渫");
        assertThat(ShownExchange.question(answer, List.of(answer))).contains("見守り機器の配備");
    }

    @Test
    void aQuestionOnSomethingElseIsNotShown() {
        String untold = ROUND.replace("次に、見守り機器の配備の予定をお伺いします。", "");
        Match answer = cases(untold, "見守り").get(0).best();
        assertThat(ShownExchange.question(answer, List.of(answer))).isNull();
    }

    private static final String ALONE = """
            ○議長（山本一郎君）　６番、春野六郎君。
            ○６番（春野六郎君）　ひとり暮らしの高齢者が安心して過ごせるよう、今後どのように取り組むお考えか、お聞かせください。
            ○福祉部長（風間三郎君）　見守りについてでございますが、これまでの訪問に加え、見守り機器の配備を来年度から始めてまいります。
            """;

    @Test
    void theOnlyQuestionBeforeAnAnswerIsItsQuestionWhateverItsWords() {
        Match answer = cases(ALONE, "見守り").get(0).best();
        assertThat(ShownExchange.question(answer, List.of(answer))).contains("今後どのように取り組む");
        String remark = ALONE.replace("今後どのように取り組むお考えか、お聞かせください。", "体制を整えていただきたいと申し上げておきます。");
        String seated = ALONE.replace("今後どのように取り組むお考えか、お聞かせください。", "体制が要ります。あとは降壇して質問席にて質問します。");
        assertThat(replies(ALONE)).as("a question").hasSize(1).allMatch(Signal.Reply::only);
        assertThat(replies(remark)).as("a remark asks nothing").isEmpty();
        assertThat(replies(seated)).as("that questions will come is none").isEmpty();
    }

    @Test
    void severalQuestionsUnderOneTopicAreAllOnTheMatterOfTheAnswer() {
        String asked = "ひとり暮らしの高齢者が安心して過ごせるよう、今後どのように取り組むお考えか、お聞かせください。";
        String two = ALONE.replace(asked, "次に、高齢者の暮らしについて伺います。近所との付き合いが減っています。訪問はどの程度行われているのか。また、より多く訪ねる考えがあるのか伺います。");
        assertThat(replies(two)).isNotEmpty().allMatch(Signal.Reply::only);
        Match answer = cases(two, "見守り").get(0).best();
        assertThat(ShownExchange.question(answer, List.of(answer))).contains("より多く訪ねる考え");
        String topics = two.replace("また、より多く訪ねる", "次に、道路の舗装についてお尋ねします。今年度に広げる");
        assertThat(replies(topics)).noneMatch(Signal.Reply::only);
        String checked = ALONE.replace("お聞かせください。", "確認をします。");
        assertThat(replies(checked)).as("what is checked is asked").hasSize(1);
    }

    private static List<Signal.Reply> replies(String sitting) {
        return read(sitting).stream()
                .map(AnalyzedPassage::passage)
                .filter(p -> p.speaker() != null && p.speaker().side() == Side.OFFICIAL)
                .map(p -> p.signal().exchange())
                .filter(Objects::nonNull)
                .flatMap(e -> e.replies().stream())
                .toList();
    }

    @Test
    void ofSeveralQuestionsTheOneThatSharesAWordWithTheSentenceShownIsToldToo() {
        String several = ROUND.replace("次に、見守り機器の配備の予定を", "次に、緊急通報装置の配備の予定と緊急通報装置の台数を")
                .replace("次に、見守り機器の配備についてでございます。見守り機器は秋に配備します。", "次に、緊急通報装置についてでございます。緊急通報装置の配備の予定は秋で、見守りに役立てます。");
        Match answer = cases(several, "見守り").get(0).best();
        assertThat(ShownExchange.question(answer, List.of(answer)))
                .contains("緊急通報装置の配備の予定")
                .doesNotContain("沼田", "浚渫");
    }

    @Test
    void theQuestionThatWasAskedUnderTheNameThatIsAnnouncedIsToldWhateverItsWords() {
        String batch = """
            ○議長（山本一郎君）　６番、春野六郎君。
            ○６番（春野六郎君）　初めに、(1)、河川の浚渫です。川底に土がたまっています。掘る予定をお示しください。
            次に、(2)、夏の水辺の使い方です。暑い日が続き、外で遊べる所が減っています。朝早くから開けるお考えはあるか、お聞かせください。
            次に、(3)、道路の舗装です。割れた所が目立ちます。直す順序をお示しください。
            ○福祉部長（風間三郎君）　初めに、河川の浚渫についてお答えします。掘る予定は来年度です。
            次に、夏の水辺の使い方についての御質問にお答えします。見守り員を置き、７月から試行的に実施いたします。
            次に、道路の舗装についてお答えします。割れの大きい所から直します。
            """;
        Match answer = cases(batch, "見守り").get(0).best();
        assertThat(ShownExchange.question(answer, List.of(answer)))
                .contains("朝早くから開ける")
                .doesNotContain("掘る予定", "直す順序");
        String otherName = batch.replace("次に、夏の水辺の使い方についての御質問にお答えします。", "次に、安全についての御質問にお答えします。");
        Match other = cases(otherName, "見守り").get(0).best();
        assertThat(ShownExchange.question(other, List.of(other))).isNull();
    }
}
