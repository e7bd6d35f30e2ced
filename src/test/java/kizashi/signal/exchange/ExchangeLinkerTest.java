package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;

/** An invented sitting: questions first, then all answers. */
class ExchangeLinkerTest {
    private static final String SITTING = """
            ○議長（山本一郎君）　これより一般質問を行います。３番、若葉花子君。
            ○３番（若葉花子君）　３番、若葉花子です。
            　まず、デマンド交通について伺います。
            　予約の電話がつながらないとの声があります。予約システムの導入についてお考えをお聞かせください。
            　次に、図書館の開館時間について伺います。
            　仕事帰りに寄れないとの声が多くあります。平日夜間の開館時間の延長ができないのか、お伺いします。また、電子書籍の貸出しの現状をお示しください。
            　最後に、避難所の備蓄について、毛布と簡易トイレの備蓄数が足りていないと考えますが、町長の見解をお伺いし、私の質問を終わります。
            ○議長（山本一郎君）　町長。
            ○町長（青葉太郎君）　若葉議員の御質問にお答えいたします。
            　避難所の備蓄についてお尋ねがございました。毛布と簡易トイレの備蓄数につきましては、計画の七割にとどまっております。次に、購入の時期については、来年度予算に計上してまいります。
            　以下の御質問は、担当課長から御答弁申し上げます。
            ○議長（山本一郎君）　企画課長。
            ○企画課長（緑川次郎君）　私からは、デマンド交通についてお答えいたします。予約の電話につきましては、朝の時間帯に集中しております。予約システムの導入を検討してまいります。
            ○議長（山本一郎君）　生涯学習課長。
            ○生涯学習課長（紅葉三郎君）　図書館の開館時間についてでございます。平日夜間の開館時間の延長は、職員の配置が課題でございます。
            　次に、電子書籍の貸出しにつきましては、昨年度は二千件の利用がございました。
            ○議長（山本一郎君）　以上で若葉花子君の質問を終わります。
            """;

    private static List<QuestionAnswers> read() {
        return QuestionAnswers.of(
                SITTING,
                new MinutesParser().parse(ExtractedText.plain(SITTING), MeetingLabel.NONE),
                SignalTables.bundled());
    }

    private static QuestionAnswers about(String words) {
        return read().stream()
                .filter(q -> SITTING.substring(q.askStart(), q.end()).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String answerTo(String words) {
        List<QuestionAnswers.Part> answers = about(words).answers();
        assertThat(answers).as(words).hasSize(1);
        return SITTING.substring(answers.get(0).start(), answers.get(0).end());
    }

    @Test
    void eachQuestionHasTheAnswerThatNamesItsTopic() {
        assertThat(answerTo("予約システムの導入")).contains("朝の時間帯");
        assertThat(answerTo("平日夜間")).contains("職員の配置").doesNotContain("電子書籍");
        assertThat(answerTo("電子書籍")).contains("二千件").doesNotContain("職員の配置");
    }

    @Test
    void aQuestionInTheClosingSentenceCounts() {
        assertThat(answerTo("備蓄数が足りていない")).contains("計画の七割").contains("来年度予算");
    }

    @Test
    void whoOnlyThanksAsksNothing() {
        assertThat(read())
                .noneMatch(q -> SITTING.substring(q.askStart(), q.end()).contains("若葉花子です"));
    }

    @Test
    void whoAsksForAVoteOnHisBillAsksNothing() {
        String sitting = """
                ○議長（山本一郎君）　議員提出議案第１号の説明を求めます。
                ○３番（若葉花子君）　文書の保存に関する条例の一部を改正するものです。以上、提案説明を終わりますが、何とぞ議員の皆様におかれましては御賛同いただけますようお願いを申し上げます。
                ○議長（山本一郎君）　町長。
                ○町長（青葉太郎君）　議案第10号は、文書館の設置に係る規定の整備をするものでございます。
                """;
        assertThat(QuestionAnswers.of(
                        sitting,
                        new MinutesParser().parse(ExtractedText.plain(sitting), MeetingLabel.NONE),
                        SignalTables.bundled()))
                .isEmpty();
    }

    @Test
    void threeMattersAskedInOneBreathAreThreeQuestions() {
        String sitting = """
                ○３番（若葉花子君）　街路灯の更新について、水銀灯の残りの本数を危機管理監に伺います。また、給食の牛乳について伺います。さらに、市民農園の貸出しについて伺います。
                ○議長（山本一郎君）　危機管理監。
                ○危機管理監（青葉太郎君）　街路灯の更新についてお答えいたします。水銀灯は四百本が残っております。
                ○議長（山本一郎君）　教育部長。
                ○教育部長（緑川次郎君）　給食の牛乳についてお答えいたします。紙の容器に改めます。
                ○議長（山本一郎君）　農政部長。
                ○農政部長（紅葉三郎君）　市民農園の貸出しにつきましては、区画を二十増やします。
                """;
        List<QuestionAnswers> read = read(sitting);
        assertThat(read).hasSize(3);
        assertThat(read.get(0).addressee()).isEqualTo("危機管理監");
        assertThat(read).allSatisfy(q -> assertThat(q.answers()).hasSize(1));
        assertThat(read).extracting(q -> q.answers().get(0).speaker().role()).containsExactly("危機管理監", "教育部長", "農政部長");
    }

    @Test
    void whoOnlySaysThatHeAsksAsksWhatComesNext() {
        String sitting = """
                ○３番（若葉花子君）　街路灯の点検は外に任せているとの御答弁でしたので、改めて伺います。街路灯の点検の費用を年度ごとにお示しください。
                　牛乳の瓶は重く、配膳の負担であると聞いております。
                　そこで、お尋ねします。
                　給食の牛乳の容器を、来年度から紙に改める考えはあるのか、教育部長にお伺いいたします。
                ○議長（山本一郎君）　危機管理監。
                ○危機管理監（青葉太郎君）　街路灯の点検の費用につきましては、二百万円でございます。
                ○議長（山本一郎君）　教育部長。
                ○教育部長（緑川次郎君）　給食の牛乳についてお答えいたします。紙の容器に改めます。
                """;
        assertThat(read(sitting))
                .extracting(q -> sitting.substring(q.askStart(), q.end()).strip())
                .containsExactly("街路灯の点検の費用を年度ごとにお示しください。", "給食の牛乳の容器を、来年度から紙に改める考えはあるのか、教育部長にお伺いいたします。");
    }

    @Test
    void whoNeverSaysTheThingHasNotAnsweredHowManyThereAre() {
        String sitting = """
                ○３番（若葉花子君）　１点目、市道の除雪について伺います。
                　３点目、公園の備品についてです。スプリンクラーは何台あるのか。また、遊具の更新計画について、町長の御所見を伺います。
                ○議長（山本一郎君）　町長。
                ○町長（青葉太郎君）　私からは、３点目の公園の備品についてお答えいたします。遊具の更新につきましては、三か年で全ての公園に順次行ってまいります。
                ○議長（山本一郎君）　建設課長。
                ○建設課長（緑川次郎君）　市道の除雪につきましては、業者を増やします。
                """;
        assertThat(read(sitting))
                .filteredOn(q -> sitting.substring(q.askStart(), q.end()).contains("スプリンクラー"))
                .singleElement()
                .satisfies(q -> assertThat(q.answers()).isEmpty());
        assertThat(read(sitting))
                .filteredOn(q -> sitting.substring(q.askStart(), q.end()).contains("遊具"))
                .singleElement()
                .satisfies(q -> assertThat(q.answers()).hasSize(1));
    }

    @Test
    void whereMinutesBreakOffTheLastWholeSentenceIsShown() {
        String sitting = """
                ○３番（若葉花子君）　風車の見学をしてまいりました。ここで写真を御覧ください。一般に広く使われている羽根の構造を手作りの
                ○議長（山本一郎君）　町長。
                ○町長（青葉太郎君）　風車につきましては、見学の機会を設けてまいります。
                """;
        assertThat(read(sitting))
                .isNotEmpty()
                .allSatisfy(q ->
                        assertThat(sitting.substring(q.askStart(), q.end())).endsWith("。"));
    }

    private static List<QuestionAnswers> read(String sitting) {
        return QuestionAnswers.of(
                sitting,
                new MinutesParser().parse(ExtractedText.plain(sitting), MeetingLabel.NONE),
                SignalTables.bundled());
    }

    /** Every question is held against every part of the answers: 30,000 of each would take seven gigabytes. */
    @Test
    void aRoundOfMoreThanAnybodyCanAskHasQuestionsButNoLinks() {
        String text = "◆３番（若葉花子君）　お伺いします。\n"
                + "道路の計画についてお伺いします。".repeat(30_000)
                + "\n◎町長（青葉太郎君）　お答えします。\n"
                + "次に、道路の計画についてお答えします。検討してまいります。".repeat(30_000)
                + "\n◆４番（緑川次郎君）　図書館の開館時間の延長についてお伺いします。\n"
                + "◎町長（青葉太郎君）　図書館の開館時間につきましては、来年度から延長します。\n";
        List<QuestionAnswers> read = QuestionAnswers.of(
                text, new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE), SignalTables.bundled());
        QuestionAnswers last = read.get(read.size() - 1);
        assertThat(read.size()).isGreaterThan(30_000);
        assertThat(read.subList(0, 30_000))
                .allMatch(question -> question.answers().isEmpty());
        assertThat(text.substring(last.askStart(), last.end())).contains("図書館");
        assertThat(last.answers()).hasSize(1);
    }
}
