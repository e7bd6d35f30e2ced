package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kizashi.japanese.Sentences;
import kizashi.japanese.TsvTable;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Paper;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.exchange.PassageSplitter;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
    private static final String SITTING = """
            ○議長（鈴木一郎君）　これより一般質問を行います。
            ◆３番（田中花子君）　初めに、高齢者の見守りについてお伺いします。ひとり暮らしの方が増え、担い手不足が課題です。機器の導入について、市の見解をお聞かせください。
            　次に、通学路の照明について伺います。暗くて不安だという声があります。街路灯の増設を求めますが、いかがでしょうか。
            ◎福祉部長（佐藤次郎君）　高齢者の見守りについてお答えいたします。来年度から見守り機器を導入する予定とし、補正予算に１億 5,000万円を計上いたしました。財源には国庫補助金を活用します。
            ◎土木部長（高橋三郎君）　通学路の街路灯についてお答えいたします。現時点で増設する予定はございません。
            ◆３番（田中花子君）　見守り機器の対象者は何人ですか。
            ◎福祉部長（佐藤次郎君）　お答えいたします。約200人でございます。
            """;

    private static Document document(DocumentKind kind) {
        return DocumentBuilder.builder()
                .id("d")
                .municipality(new Municipality(null, "みどり野市", null, null, null))
                .kind(kind)
                .title("令和７年第３回定例会")
                .spokenOn(LocalDate.of(2025, 9, 5))
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("http://localhost/"))
                .sha256("0")
                .textId("t")
                .sourceId("import")
                .backfill(false)
                .build();
    }

    private static List<Passage> read() {
        ExtractedText text = ExtractedText.plain(SITTING);
        Minutes minutes = new MinutesParser().parse(text, MeetingLabel.NONE);
        return new PassageReader().ofMinutes(document(DocumentKind.MINUTES), text, minutes);
    }

    @Test
    void theOfficeThatIsAskedHasTheNameOfTheRoster() {
        String sitting = """
                ○説明のため出席した者の職氏名
                市長　　　　丙山　花子
                教育長　　　戊田　三郎
                福祉部長　　佐藤　次郎
                ○議長（鈴木一郎君）　これより一般質問を行います。
                ◆３番（田中花子君）　学校図書館の電子図書の導入の考えを教育長に伺います。
                ○議長（鈴木一郎君）　本日はこれにて散会いたします。
                """;
        ExtractedText text = ExtractedText.plain(sitting);
        Minutes minutes = new MinutesParser().parse(text, MeetingLabel.NONE);
        assertThat(new PassageReader().ofMinutes(document(DocumentKind.MINUTES), text, minutes))
                .extracting(passage -> passage.signal().exchange())
                .filteredOn(Objects::nonNull)
                .extracting(Signal.Exchange::addressee)
                .containsOnly("教育長 戊田三郎");
    }

    @Test
    void noPassageCrossesASpeechAndAllQuoteTheStoredText() {
        List<Passage> passages = read();
        assertThat(passages).hasSizeGreaterThanOrEqualTo(7);
        for (Passage passage : passages) {
            assertThat(passage.text()).isEqualTo(SITTING.substring(passage.start(), passage.end()));
            assertThat(passage.text()).doesNotContain("◎").doesNotContain("◆");
            boolean official = passage.speaker() != null && passage.speaker().side() == Side.OFFICIAL;
            assertThat(passage.signal().commitments().isEmpty()).isNotEqualTo(official);
        }
        assertThat(passages.stream().map(Passage::key).distinct()).hasSameSizeAs(passages);
        assertThat(read()).isEqualTo(passages);
    }

    @Test
    void anAnswerSaysHowFirmWithWhatMoneyWhenAndAtWhichStage() {
        Passage answer = passage(read(), "見守り機器を導入する予定");
        Signal signal = answer.signal();
        assertThat(signal.firmest()).isNotNull();
        assertThat(signal.firmest().level().json()).isEqualTo("6");
        assertThat(signal.amounts()).extracting(Signal.Money::yen).containsExactly(150_000_000L);
        assertThat(signal.times()).extracting(Signal.TimeMention::fiscalYear).contains(2026);
        assertThat(signal.stage()).isNotNull();
        assertThat(signal.stage().stage()).isEqualTo(Stage.BUDGET);
        assertThat(signal.funding()).containsExactly("国庫補助金");
    }

    @Test
    void questionsAndAnswersKnowEachOther() {
        List<Passage> passages = read();
        Signal.Exchange answer = passage(passages, "増設する予定はございません").signal().exchange();
        assertThat(answer).isNotNull();
        assertThat(answer.questions()).extracting(Signal.Span::text).containsExactly("街路灯の増設を求めますが、いかがでしょうか。");
        assertThat(answer.asker()).isEqualTo("田中花子");
        Signal.Exchange question = passage(passages, "機器の導入について").signal().exchange();
        assertThat(question).isNotNull();
        assertThat(question.answered()).isTrue();
        assertThat(question.answers().get(0).text()).isEqualTo("福祉部長 佐藤次郎");
    }

    @Test
    void aQuestionThatNobodyAnsweredSaysSo() {
        String sitting = "◆３番（田中花子君）　駐輪場の増設を求めますが、いかがでしょうか。\n○議長（鈴木一郎君）　休憩いたします。\n";
        ExtractedText text = ExtractedText.plain(sitting);
        List<Passage> passages = new PassageReader()
                .ofMinutes(document(DocumentKind.MINUTES), text, new MinutesParser().parse(text, MeetingLabel.NONE));
        Signal.Exchange exchange = passages.get(0).signal().exchange();
        assertThat(exchange).isNotNull();
        assertThat(exchange.answered()).isFalse();
        assertThat(exchange.answers()).isEmpty();
    }

    @Test
    void aReplyThatIsMissingInTheTextIsNotTakenFromLater() {
        String asks = "◆３番（田中花子君）　駐輪場の管理人は夜間もおりますか。\n";
        String later = "◆３番（田中花子君）　%s図書館の返却口の増設について伺います。\n○教育部長（佐藤次郎君）　図書館の返却口は駅前に増設いたします。\n";
        assertThat(first(asks + later.formatted("分かりました。これからも続けてください。")).answered())
                .isFalse();
        assertThat(first(asks + "○市民部長（鈴木三郎君）　夜間はおりません。\n" + later.formatted("分かりました。"))
                        .answered())
                .isTrue();
        assertThat(first(asks + later.formatted("（続）それが心配な方も多いと聞きます。")).answered())
                .as("a speech that is printed in parts")
                .isTrue();
    }

    private static Signal.Exchange first(String sitting) {
        ExtractedText text = ExtractedText.plain(sitting);
        return Objects.requireNonNull(new PassageReader()
                .ofMinutes(document(DocumentKind.MINUTES), text, new MinutesParser().parse(text, MeetingLabel.NONE))
                .get(0)
                .signal()
                .exchange());
    }

    @Test
    void everyReadingOfAnAnswerIsKept() {
        String sitting = "○福祉部長（佐藤次郎君）　見守り機器につきましては、他市の事例を研究してまいります。" + "配食の回数を増やす予定はございません。相談窓口は、来年４月に開設いたします。\n";
        ExtractedText text = ExtractedText.plain(sitting);
        List<Passage> passages = new PassageReader()
                .ofMinutes(document(DocumentKind.MINUTES), text, new MinutesParser().parse(text, MeetingLabel.NONE));
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).signal().commitments())
                .extracting(reading -> reading.level().json())
                .containsExactly("1", "0", "6");
    }

    @Test
    void aPapersTableIsReadInItsUnit() {
        String paper = "歳出予算（単位：千円）\n見守り事業費 5,604,000 4,100\n老朽化した設備を更新する。\n";
        ExtractedText text = ExtractedText.plain(paper);
        Paper.Section section = new Paper.Section(0, paper.length(), "歳出予算", "福祉課", null);
        List<Passage> passages = new PassageReader()
                .ofPaper(
                        document(DocumentKind.BUDGET),
                        text,
                        new Paper(DocumentKind.BUDGET, "予算", null, null, null, List.of(section), List.of()));
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).department()).isEqualTo("福祉課");
        assertThat(passages.get(0).signal().amounts())
                .extracting(Signal.Money::yen)
                .containsExactly(5_604_000_000L, 4_100_000L);
        assertThat(passages.get(0).signal().needs())
                .extracting(Signal.Span::text)
                .contains("老朽化");
    }

    @Test
    void aProgrammeWithASumStandsInTheBudget() {
        String row = "見守り機器貸与事業　7,300千円\n機器を貸与する。\n";
        assertThat(stage(DocumentKind.BUDGET, row)).isEqualTo(Stage.BUDGET);
        assertThat(stage(DocumentKind.PLAN, row)).isNotEqualTo(Stage.BUDGET);
        assertThat(stage(DocumentKind.BUDGET, "見守り機器貸与事業\n機器を貸与する。\n")).isNotEqualTo(Stage.BUDGET);
        assertThat(stage(DocumentKind.BUDGET, "見守り機器貸与事業　7,300千円　プロポーザルを実施する。\n"))
                .as("what is further stays")
                .isEqualTo(Stage.TENDER);
    }

    @Test
    void whatComesInIsNoBudgetOfTheMatter() {
        Signal income = signal(DocumentKind.BUDGET, "2.歳　入\n見守り機器貸与事業費補助金　7,300千円\n");
        assertThat(income.amounts()).isEmpty();
        assertThat(income.stage()).isNull();
        Signal bond = signal(DocumentKind.BUDGET, "避難所防災機能強化事業債　7,300千円\n");
        assertThat(bond.amounts()).isEmpty();
        assertThat(bond.stage()).isNull();
        assertThat(signal(DocumentKind.BUDGET, "3.歳　出\n見守り機器貸与事業　7,300千円\n").stage())
                .isNotNull();
    }

    @Test
    void theStageOfARowIsToldInWords() {
        assertThat(words("見守り機器貸与事業　7,300千円\n機器を貸与する。\n")).isEqualTo("見守り機器貸与事業");
        assertThat(words("3　福祉課　見守り機器の購入　　7,300千円\n")).isEqualTo("福祉課　見守り機器の購入");
        assertThat(words("見守り機器の購入\n　　7,300千円\n")).doesNotContain("7,300");
    }

    @Test
    void theHeadingOfABillOnAContractIsNoOpenCall() {
        String body = "橋梁の下部を逆Ｔ式で築くものであります。\n";
        assertThat(stage(DocumentKind.BUDGET, "議案第９号：市道甲野線（橋梁下部工）請\n負契約の締結について\n" + body))
                .isEqualTo(Stage.CONTRACT);
        assertThat(stage(DocumentKind.BUDGET, "入札の結果、甲野建設株式会社が２億円で落札しましたので、契約の締結に当たり、議決を求めるものであります。\n"))
                .isEqualTo(Stage.TAKEN);
        assertThat(stage(DocumentKind.BUDGET, "業者が落札した場合は、来年度に契約の締結を予定する。\n"))
                .as("nobody has won yet")
                .isEqualTo(Stage.TENDER);
        assertThat(stage(DocumentKind.BUDGET, "市道甲野線の請負契約の締結を来年度に予定する。\n" + body))
                .isEqualTo(Stage.TENDER);
    }

    private static String words(String row) {
        Signal.StageReading stage = signal(DocumentKind.BUDGET, row).stage();
        return stage == null ? "" : stage.text();
    }

    private static @Nullable Stage stage(DocumentKind kind, String row) {
        Signal.StageReading stage = signal(kind, row).stage();
        return stage == null ? null : stage.stage();
    }

    private static Signal signal(DocumentKind kind, String row) {
        Paper.Section section = new Paper.Section(0, row.length(), row.substring(0, row.indexOf('\n')), null, null);
        return new PassageReader()
                .ofPaper(
                        document(kind),
                        ExtractedText.plain(row),
                        new Paper(kind, "一覧", null, null, null, List.of(section), List.of()))
                .get(0)
                .signal();
    }

    @Test
    void whatAnotherBodyDoesIsNotInTheBudgetThatIsExplained() {
        String text = "令和９年度当初予算について御説明申し上げます。空見県におきましては、河口の橋を架け替えるものでございます。本市では、歩道の照明灯を更新するものでございます。";
        List<Sentences.Range> sentences = Sentences.split(text, 0, text.length());
        SignalReader.Context context = new SignalReader.Context(
                null,
                true,
                DocumentKind.MINUTES,
                TableUnits.NONE,
                "風待市",
                0,
                BudgetTalk.of(text, sentences, SignalTables.bundled().words()));
        assertThat(new SignalReader(SignalTables.bundled())
                        .read(text, sentences, context, null)
                        .stages())
                .filteredOn(reading -> reading.stage() == Stage.BUDGET)
                .singleElement()
                .satisfies(reading -> assertThat(reading.start()).isGreaterThan(text.indexOf("本市では")));
    }

    @Test
    void whatAnotherBodyDoesIsNoStageWhereItIsToldOn() {
        SignalReader reader = new SignalReader(SignalTables.bundled());
        SignalReader.Context context =
                new SignalReader.Context(null, true, DocumentKind.MINUTES, TableUnits.NONE, "風待市", 0, BudgetTalk.NONE);
        String text = "空見県が事業主体となる乗合バスの実証実験に加わっております。実証実験の内容でございますが、予約制であります。";
        assertThat(reader.read(text, Sentences.split(text, 0, text.length()), context, null)
                        .stages())
                .isEmpty();
        String own = "乗合バスの実証実験を行います。負債の返済に充てる額を予算に計上いたしました。その費用を予算に計上しております。";
        assertThat(reader.read(own, Sentences.split(own, 0, own.length()), context, null)
                        .stages())
                .allSatisfy(r -> assertThat(r.start() < own.indexOf("負債") || r.start() > own.indexOf("その費用"))
                        .isTrue())
                .extracting(Signal.StageReading::stage)
                .contains(Stage.TRIAL, Stage.BUDGET);
    }

    @Test
    void everyWordingOfTheTableShowsItsStage() {
        SignalReader reader = new SignalReader(SignalTables.bundled());
        SignalReader.Context context =
                new SignalReader.Context(null, true, DocumentKind.MINUTES, TableUnits.NONE, "風待市", 0, BudgetTalk.NONE);
        for (TsvTable.Row row : TsvTable.load(
                        PassageReaderTest.class, "stage-cases.tsv", Path.of("src/test/resources/kizashi/signal"))
                .rows()) {
            String text = row.get("text");
            Signal signal = reader.read(text, Sentences.split(text, 0, text.length()), context, null);
            String stage = signal.stage() == null ? "" : signal.stage().stage().name();
            assertThat(stage).as(row.place() + " " + text).isEqualTo(row.get("stage"));
        }
    }

    @Test
    void everyNeedOfTheTableIsFoundAndNoOther() {
        SignalReader reader = new SignalReader(SignalTables.bundled());
        SignalReader.Context context =
                new SignalReader.Context(null, true, DocumentKind.MINUTES, TableUnits.NONE, "風待市", 0, BudgetTalk.NONE);
        for (TsvTable.Row row : TsvTable.load(
                        PassageReaderTest.class, "need-cases.tsv", Path.of("src/test/resources/kizashi/signal"))
                .rows()) {
            String text = row.get("text");
            Signal signal = reader.read(text, Sentences.split(text, 0, text.length()), context, null);
            assertThat(String.join(
                            "|", signal.needs().stream().map(Signal.Span::text).toList()))
                    .as(row.place() + " " + text)
                    .isEqualTo(row.get("needs"));
        }
    }

    @Test
    void aPassageIsShortEnoughToRead() {
        String text = "この件について申し上げます。".repeat(200);
        List<Sentences.Range> sentences = Sentences.split(text, 0, text.length());
        List<List<Sentences.Range>> groups = PassageSplitter.group(text, sentences, List.of());
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(200);
        assertThat(groups)
                .allSatisfy(g ->
                        assertThat(g.get(g.size() - 1).end() - g.get(0).start()).isLessThanOrEqualTo(420));
    }

    private static Passage passage(List<Passage> passages, String with) {
        return passages.stream()
                .filter(p -> p.text().contains(with))
                .findFirst()
                .orElseThrow();
    }
}
