package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.PastEntry;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Minutes;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Method;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinutesParserTest {
    private static final String HEAD = """
            令和７年第３回甲野市議会定例会会議録　第２号
            令和７年９月10日（水曜日）　午前10時開議
            説明のため出席した者の職氏名
            市　　　　　長　　乙　川　花　子
            産業振興課長　　佐　藤　一　郎
            総　務　課　長　　佐　藤　次　郎
            財　政　課　長　　佐　藤　三　郎
            議事日程（第２号）
            日程第１　一般質問
            """;
    private static final String BODY = """
            ○議長（甲野太郎君）　これより本日の会議を開きます。
            　日程第１、一般質問を行います。３番丙山四郎議員。
            ◆３番（丙山四郎君）　産業の振興について伺います。
            ◎佐藤産業振興課長　お答えします。
            ◎佐藤課長　補足します。
            ◆３番（丙山四郎君）　よく分かりました。
            ○議長（甲野太郎君）　次に、５番丁田五郎議員。
            ◆５番（丁田五郎君）　防災について伺います。
            ○議長（甲野太郎君）　一般質問を終わります。散会します。
            """;

    private static Minutes parse(String text) {
        return new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
    }

    @Test
    void offsetsPointIntoTheStoredText() {
        String text = "\ufeff" + HEAD + BODY.replace("産業の振興", "𠮷野の振興") + "\r\n";
        for (Speech speech : parse(text).speeches()) {
            assertThat(text.substring(speech.start(), speech.end())).startsWith(speech.marker() + speech.header());
            assertThat(text.substring(speech.bodyStart(), speech.end())).isEqualTo(speech.text());
        }
    }

    @Test
    void fullNamesComeFromTheRosterWithItsLineAsEvidence() {
        List<Speech> speeches = parse(HEAD + BODY).speeches();
        Speaker office = speeches.get(2).speaker();
        assertThat(office.fullName()).isEqualTo("佐藤一郎");
        Speaker.Resolution found = java.util.Objects.requireNonNull(office.resolution());
        assertThat(found.method()).isEqualTo(Method.OFFICE);
        assertThat(found.evidence()).isEqualTo("産業振興課長　　佐　藤　一　郎");
        assertThat(found.inferred()).isFalse();
    }

    @Test
    void ofSeveralNoneIsChosen() {
        Speaker speaker = parse(HEAD + BODY).speeches().get(3).speaker();
        assertThat(speaker.fullName()).isNull();
        Speaker.Resolution found = java.util.Objects.requireNonNull(speaker.resolution());
        assertThat(found.method()).isEqualTo(Method.AMBIGUOUS);
        assertThat(found.candidates()).containsExactly("佐藤一郎", "佐藤次郎", "佐藤三郎");
    }

    @Test
    void anotherSittingOfTheYearIsInferredAndAfterAprilPossiblyMoved() {
        Minutes first = parse(HEAD + BODY);
        Minutes later = parse("令和７年12月３日（水曜日）　午前10時開議\n" + BODY);
        List<PastEntry> past = first.roster().stream()
                .map(e -> new PastEntry(e, "doc-1", LocalDate.of(2025, 9, 10), null))
                .toList();
        Speaker inferred =
                FullNames.inferred(later, past, "doc-2").speeches().get(2).speaker();
        assertThat(inferred.fullName()).isEqualTo("佐藤一郎");
        assertThat(inferred.resolution()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(inferred.resolution()).inferred())
                .isTrue();
        assertThat(inferred.resolution().documentId()).isEqualTo("doc-1");
        assertThat(inferred.resolution().possiblyMoved()).isFalse();
        Minutes nextYear = parse("令和８年６月３日（水曜日）　午前10時開議\n" + BODY);
        Speaker moved =
                FullNames.inferred(nextYear, past, "doc-3").speeches().get(2).speaker();
        assertThat(java.util.Objects.requireNonNull(moved.resolution()).possiblyMoved())
                .isTrue();
    }

    @Test
    void theMeetingIsNamedAndDated() {
        Minutes minutes = parse(HEAD + BODY);
        assertThat(minutes.meeting().council()).isEqualTo("甲野市議会");
        assertThat(minutes.meeting().session()).isEqualTo("令和７年第３回定例会");
        assertThat(minutes.meeting().sitting()).isEqualTo("第２号");
        assertThat(minutes.meeting().spokenOn()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(minutes.meeting().state()).isEqualTo(PublicationState.FINAL);
    }

    @Test
    void theOpeningDayIsNotPutInPlaceOfTheSittingsOwn() {
        MeetingLabel opening = new MeetingLabel("甲野市", "令和７年第４回定例会", null, LocalDate.of(2025, 11, 28), true);
        assertThat(day(opening, BODY)).isNull();
        assertThat(day(opening, BODY.replace("これより本日の会議を開きます", "これより令和７年第４回定例会を開会いたします")))
                .isEqualTo(LocalDate.of(2025, 11, 28));
    }

    @Test
    void theChairNamesTheDay() {
        MeetingLabel opening = new MeetingLabel("甲野市", "令和７年第４回定例会", null, LocalDate.of(2025, 11, 28), true);
        assertThat(day(opening, BODY.replace("散会します", "次の本会議は明10日午前10時に開きます。散会します")))
                .isEqualTo(LocalDate.of(2025, 12, 9));
        assertThat(day(opening, BODY.replace("散会します", "明日12月１日は休会とします。散会します"))).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(day(opening, BODY.replace("散会します", "以上で説明10日分を終わります。散会します"))).isNull();
        assertThat(day(opening, BODY.replace("これより本日の", "本日12月４日の"))).isEqualTo(LocalDate.of(2025, 12, 4));
    }

    @Test
    void officesThatStandAloneInTheTextDecideHowHeadersSplit() {
        String text = """
                ○甲野委員長　始めます。
                ◆佐藤委員　くらしの夢かなえ課長に伺います。
                ◎田中くらしの夢かなえ課長　お答えします。
                ◎鈴木財政課長　お答えします。
                ○甲野委員長　終わります。
                """;
        Speaker speaker = parse(text).speeches().get(2).speaker();
        assertThat(speaker.name()).isEqualTo("田中");
        assertThat(speaker.role()).isEqualTo("くらしの夢かなえ課長");
    }

    @Test
    void readingOutALetterIsNoSpeechOfItsSender() {
        String text = """
                甲野太郎議長　ただいまから会議を開きます。
                乙川花子議員　意見書を朗読いたします。
                　　令和７年９月10日
                　甲野市議会議長　甲野太郎
                　以上でございます。
                甲野太郎議長　もう一度申し上げます。
                乙川花子議員　とはいえ、伺います。
                丙山次郎市民部長　がん検診についてお答えします。
                """;
        assertThat(parse(text).speeches())
                .extracting(speech -> speech.speaker().name())
                .containsExactly("甲野太郎", "乙川花子", "甲野太郎", "乙川花子", "丙山次郎");
    }

    @Test
    void aSittingInJanuaryOfASessionOfDecemberIsInTheNextYear() {
        MeetingLabel label = new MeetingLabel("甲野市", "令和７年第４回定例会", "01月15日－05号", null, true);
        assertThat(day(label, BODY)).isEqualTo(LocalDate.of(2026, 1, 15));
        MeetingLabel december = new MeetingLabel("甲野市", "令和７年第４回定例会", "12月04日－03号", null, true);
        assertThat(day(december, BODY)).isEqualTo(LocalDate.of(2025, 12, 4));
    }

    @Test
    void aDayThatIsKnownIsNotMovedToTheNextYearAgain() {
        LocalDate january = LocalDate.of(2025, 1, 15);
        MeetingLabel known = new MeetingLabel("甲野市", "12月定例会", null, january, false);
        assertThat(day(known, "令和６年12月定例会\n01月15日－05号\n" + BODY)).isEqualTo(january);
        MeetingLabel unknown = new MeetingLabel("甲野市", "12月定例会", null, null, true);
        assertThat(day(unknown, "令和６年12月定例会\n01月15日－05号\n" + BODY)).isEqualTo(january);
    }

    @Test
    void labelAndBodyThatDisagreeAreBothShown() {
        MeetingLabel label = new MeetingLabel("甲野市", "令和７年第３回定例会", "09月11日－02号", null, true);
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(HEAD + BODY), label);
        assertThat(minutes.meeting().conflict()).contains("09月11日").contains("９月10日");
    }

    @Test
    void questionsAreBlocksOfTheirMembers() {
        List<Minutes.AgendaItem> blocks = parse(HEAD + BODY).agenda().stream()
                .filter(item -> item.member() != null)
                .toList();
        assertThat(blocks).extracting(Minutes.AgendaItem::member).containsExactly("丙山四郎", "丁田五郎");
        assertThat(blocks.get(0).end()).isLessThanOrEqualTo(blocks.get(1).start());
    }

    @Test
    void labelsOfTheCarrierBeatGuessing() {
        String text = "甲野でございます。始めます。\n◎市長施策の要旨\n続けます。";
        ExtractedText stored = new ExtractedText(
                text, "vendor", null, List.of(), List.of(new Hint(0, text.length(), Hint.Kind.SPEECH, "○議長（甲野太郎君）")));
        List<Speech> speeches =
                new MinutesParser().parse(stored, MeetingLabel.NONE).speeches();
        assertThat(speeches).hasSize(1);
        assertThat(speeches.get(0).speaker().name()).isEqualTo("甲野太郎");
        assertThat(speeches.get(0).speaker().side()).isEqualTo(Side.CHAIR);
    }

    /** What the carrier keeps as no speech ends the one before; on which side it puts somebody counts where his header is silent. */
    @Test
    void carriersKnowSidesAndPapers() {
        String[] blocks = {"○甲野太郎君　開きます。\n", "◆浜田理事　伺います。\n", "◎乙川花子君　答えます。\n", "別紙\n　意見書案第１号\n", "○甲野太郎君　終わります。\n"};
        @Nullable Side[] sides = {Side.CHAIR, Side.MEMBER, Side.OFFICIAL, null, Side.CHAIR};
        StringBuilder text = new StringBuilder();
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < blocks.length; i++) {
            int start = text.length();
            text.append(blocks[i]);
            Side side = sides[i];
            String label = blocks[i].substring(0, blocks[i].indexOf('　') < 0 ? 2 : blocks[i].indexOf('　'));
            hints.add(new Hint(start, text.length(), side == null ? Hint.Kind.NOT_SPEECH : Hint.Kind.SPEECH, label));
            if (side != null) {
                hints.add(new Hint(start, text.length(), Hint.Kind.SIDE, side.json()));
            }
        }
        List<Speech> speeches = new MinutesParser()
                .parse(new ExtractedText(text.toString(), "vendor", null, List.of(), hints), MeetingLabel.NONE)
                .speeches();
        assertThat(speeches)
                .extracting(s -> s.speaker().side())
                .containsExactly(Side.CHAIR, Side.MEMBER, Side.OFFICIAL, Side.CHAIR);
        assertThat(speeches.get(1).speaker().name()).isEqualTo("浜田");
        assertThat(speeches.get(2).text()).isEqualTo("答えます。");
    }

    /** A bare 事務局長 is the council's or a commission's: where nothing tells which, that is said. */
    @Test
    void aBareSecretaryIsDoubtful() {
        String text = "○議長（甲野太郎君）　開きます。\n○事務局長（乙川花子君）　朗読します。\n○乙川局長　朗読します。\n○丙山局長　お答えします。\n";
        List<Speech> speeches = parse(text).speeches();
        Speaker.Resolution how =
                Objects.requireNonNull(speeches.get(1).speaker().resolution());
        assertThat(how.method()).isEqualTo(Speaker.Method.AMBIGUOUS);
        assertThat(how.candidates()).isEmpty();
        assertThat(speeches.get(2).speaker().side()).isEqualTo(Side.OTHER);
        assertThat(speeches.get(3).speaker().side()).isEqualTo(Side.OFFICIAL);
        Speaker listed = parse("議会事務局\n事務局長　乙川花子\n" + text).speeches().get(1).speaker();
        assertThat(listed.fullName()).isEqualTo("乙川花子");
        assertThat(Objects.requireNonNull(listed.resolution()).method()).isNotEqualTo(Speaker.Method.AMBIGUOUS);
    }

    @Test
    void aFurtherDayInTheSameFileIsSaid() {
        String day = "○議長（甲野太郎君）　これより会議を開きます。\n○町長（乙川花子君）　お答えします。\n";
        String first = "令和７年第３回甲野町議会定例会会議録\n第１日　令和７年９月４日（木曜日）\n" + day;
        assertThat(parse(first + day).problem()).isNull();
        assertThat(parse(first + "　９月５日の視察について\n" + day).problem()).isNull();
        Minutes both = parse(first + "\n第２日　令和７年９月５日（金曜日）\n" + day);
        assertThat(both.problem()).contains("2025-09-05");
        assertThat(both.speeches()).hasSize(4);
    }

    @Test
    void anotherItemOfTheAgendaEndsTheQuestions() {
        String text = "○議長（甲野太郎君）　日程第１、一般質問を行います。３番、丙山四郎君。\n○３番（丙山四郎君）　伺います。\n○市長（乙川花子君）　お答えします。\n"
                + "○議長（甲野太郎君）　日程第２、議案第１号から議案第５号までを一括議題とします。\n○４番（丁田五郎君）　質疑します。\n";
        List<Minutes.AgendaItem> items = parse(text).agenda();
        assertThat(items).extracting(Minutes.AgendaItem::title).contains("日程第２、議案第１号から議案第５号まで");
        assertThat(items.stream().map(Minutes.AgendaItem::member).filter(Objects::nonNull))
                .containsExactly("丙山四郎");
    }

    @Test
    void appendedPapersAreNotSaid() {
        Minutes minutes = parse(BODY + "　　　　　午後３時20分散会\n────────────\n議案付託表\n総務委員会　議案第１号\n");
        Speech last = minutes.speeches().get(minutes.speeches().size() - 1);
        assertThat(last.text()).endsWith("散会します。");
    }

    @Test
    void whatIsReadOutAsAListIsSaid() {
        String text = """
                ○企画課長（甲野太郎君）　次の２つを柱に据えております。
                　○観光の推進
                　○移住相談の一元化
                　この２つに取り組んでまいります。
                ○総務課長（乙川花子君）　内訳は次のとおりです。
                　○国庫支出金　　3,000万円
                　○繰越金　　　　1,321万円
                ○企画課長（甲野太郎君）　以上です。
                ◎諸般の報告
                ○議長（丙山次郎君）　報告いたします。
                """;
        List<Speech> speeches = new MinutesParser()
                .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                .speeches();
        assertThat(speeches).hasSize(4);
        assertThat(speeches.get(0).text()).endsWith("取り組んでまいります。");
        assertThat(speeches.get(1).text()).endsWith("1,321万円");
        assertThat(speeches.get(2).text()).isEqualTo("以上です。");
    }

    @Test
    void aNoteStandsInThePlaceOfAHeaderOnlyWhereNoneFollows() {
        String text = "○議長（甲野太郎君）　市長の説明を求めます。\n　　〔市長乙川花子君登壇〕\n";
        assertThat(parse(text + "◎市長（乙川花子君）　御説明いたします。\n").speeches()).hasSize(2);
        List<Speech> speeches = parse(text + "　御説明いたします。\n○議長（甲野太郎君）　以上です。\n").speeches();
        assertThat(speeches).hasSize(3);
        assertThat(speeches.get(1).speaker().name()).isEqualTo("乙川花子");
        assertThat(speeches.get(1).speaker().role()).isEqualTo("市長");
    }

    @Test
    void whatIsNoMinutesGivesAReasonAndNobody() {
        String[] texts = {
            "",
            "   \n",
            "The quick brown fox jumps over the lazy dog. ".repeat(50),
            "\ufffd\ufffd会\ufffd議\ufffd".repeat(80),
            "広報こうの　９月号\n市長からのお知らせです。ごみの出し方が変わります。\n".repeat(20),
            "縺薙ｌ縺ｯ譁蟄怜喧縺代縺ｧ縺吶".repeat(40),
            "広報こうの\n◆市長コラム\n　梅雨の季節になりました。\n◎人事異動\n総務部長　乙野次郎\n○問い合わせ　総務課長補佐　丁野まで。\n" + "　花だより。\n".repeat(40),
            "甲野市部設置条例\n（趣旨）\n第１条　この条例は、部を設置する。\n（市長）\n第２条　市長は、部長を任命する。\n○附則\n公布の日から施行する。\n",
            "田中部長　お疲れ様です。\n佐藤課長　明日の会議の件ですが。\n田中部長　はい、お願いします。\n".repeat(5),
            "議長（甲野太郎君）次に総務課長。".repeat(600_000)
        };
        for (String text : texts) {
            Minutes minutes = parse(text);
            assertThat(minutes.speeches()).as(text).isEmpty();
            assertThat(minutes.problem()).as(text).isNotBlank();
        }
    }

    @Test
    void halfAFileIsReadAsFarAsItGoes() {
        String whole = HEAD + BODY;
        for (int end = 0; end <= whole.length(); end += 7) {
            for (Speech speech : parse(whole.substring(0, end)).speeches()) {
                assertThat(speech.end()).isLessThanOrEqualTo(end);
            }
        }
    }

    @Test
    void aLineOfTenMegabytesIsRead() {
        String line = "これは長い行でございます（議長）、".repeat(600_000);
        Minutes minutes = parse("○議長（甲野太郎君）　開きます。\n◆１番（乙川花子君）　" + line + "。\n◎市長（丙山次郎君）　はい。");
        assertThat(minutes.speeches()).hasSize(3);
        assertThat(parse("　" + "○議長甲野".repeat(2_000_000)).speeches()).isEmpty();
    }

    /** The item that a speech belongs to is looked up, not searched for from the first one on. */
    @Test
    void manyItemsOfTheAgendaHaveTheirSpeeches() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            text.append("○議長（甲野太郎君）　日程第" + i + "、議案第" + i + "号を議題とします。\n◆１番（乙川花子君）　賛成です。\n");
        }
        Minutes minutes = parse(text.toString());
        assertThat(minutes.agenda()).hasSize(20_000);
        assertThat(minutes.speeches()).hasSize(40_000);
        for (int i = 1; i <= 20_000; i++) {
            assertThat(minutes.speeches().get(2 * i - 1).heading()).isEqualTo("日程第" + i + "、議案第" + i + "号");
        }
    }

    @Test
    void manyListsAreReadOneByOne() {
        String lists = "出席委員　甲野太郎　乙川花子\n".repeat(5_000);
        assertThat(parse(lists + "○議長（甲野太郎君）　開きます。\n").roster()).hasSize(10_000);
    }

    @Test
    void anythingCanBeThrownAtIt() {
        Random random = new Random(20251121);
        String letters = "○◆◎議長委員番君市部課（）()［］【】　 \n。、0１一佐藤太郎あア兼年月日令和元第回定例会出席者説明─";
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(600);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Speech speech : parse(text.toString()).speeches()) {
                assertThat(speech.start()).isLessThanOrEqualTo(speech.bodyStart());
                assertThat(speech.bodyStart()).isLessThanOrEqualTo(speech.end());
            }
        }
    }

    private static LocalDate day(MeetingLabel label, String text) {
        return new MinutesParser()
                .parse(ExtractedText.plain(text), label)
                .meeting()
                .spokenOn();
    }
}
