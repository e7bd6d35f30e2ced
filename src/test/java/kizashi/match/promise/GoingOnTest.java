package kizashi.match.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Passages;
import kizashi.match.WordCounts;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.signal.PassageReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A study that goes on under other words: what both answers name resolves it. */
class GoingOnTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 12);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 5);

    @Test
    void aTrialOfTheSameThingResolves() {
        Promise.Resolution by = resolved(
                "通信機能を備えた歩行センサーにつきまして、年内に試験導入の可否を判断してまいります。",
                "歩行センサーにつきましては、所管する課で三社の説明を受けたところでございます。来年１月から、二つの地区で実証実験を実施いたします。");
        assertThat(by).isNotNull();
        assertThat(by.text()).contains("実証実験");
        assertThat(by.why()).contains("歩行センサー");
    }

    @Test
    void soDoesAMarketSounding() {
        assertThat(resolved(
                        "歩行センサーの導入につきましては、費用対効果を見極めながら検討してまいります。",
                        "高齢者の外出につきましては、歩行センサーの導入に向けて、来年度、民間事業者を対象としたサウンディング調査を実施し、令和９年度の導入を目指してまいります。"))
                .isNotNull();
    }

    @Test
    void aTrialOfAnotherThingDoesNot() {
        assertThat(resolved("歩行センサーの導入につきましては、費用対効果を見極めながら検討してまいります。", "窓口のアバターにつきましては、来年１月から二つの支所で実証実験を実施いたします。"))
                .isNull();
    }

    @Test
    void anUndertakingThatWasAnnouncedIsWhatThePromiseIsOn() {
        String announced = "次に、歩行センサー貸与事業に関する御質問にお答えいたします。まず、実施に向けた検討状況について、三つの市を視察しました。";
        String begun = "高齢者の見守りを厚くするため、歩行センサー貸与事業を来年４月から順次開始いたします。";
        assertThat(resolved(announced + "今後利用者にもアンケート調査を実施し、様々な視点から早期の事業実施に向け課題整理を進めていきたいと考えております。", begun))
                .isNotNull();
        assertThat(resolved(announced + "今後は電池の交換の手間を減らすことを検討してまいります。", begun))
                .as("a part of it is not the undertaking")
                .isNull();
    }

    private static final String STUDIED = "イノシシの目撃情報につきましては、防災アプリによる配信を検討してまいります。";

    @Test
    void whatWasBegunSinceIsDone() {
        Promise now = followed(STUDIED, "イノシシの目撃情報につきましては、令和７年10月から防災アプリによる配信を開始いたしました。");
        assertThat(now.status()).isEqualTo(Promise.Status.DONE);
        assertThat(now.resolution().why()).contains("実施済み");
        assertThat(now.resolution().text()).contains("配信を開始いたしました");
    }

    @Test
    void whatWasBegunBeforeIsNot() {
        assertThat(resolved(STUDIED, "イノシシの目撃情報につきましては、令和５年４月から防災アプリによる配信を開始いたしました。"))
                .isNull();
        assertThat(resolved(STUDIED, "イノシシの目撃情報につきましては、これまでに防災アプリによる配信を開始いたしました。"))
                .isNull();
    }

    @Test
    void whatOthersBeganIsNot() {
        assertThat(resolved(STUDIED, "イノシシの目撃情報につきましては、県では、令和７年10月から防災アプリによる配信を開始いたしました。"))
                .isNull();
    }

    @Test
    void whatIsPreparedGoesOnAndIsStillFollowed() {
        String prepared = "イノシシの目撃情報につきましては、防災アプリによる配信の準備を進めているところでございます。";
        assertThat(followed(STUDIED, prepared).status()).isEqualTo(Promise.Status.ONGOING);
        assertThat(followed(STUDIED, prepared, "イノシシの目撃情報につきましては、令和７年10月から防災アプリによる配信を開始いたしました。")
                        .status())
                .isEqualTo(Promise.Status.DONE);
    }

    @Test
    void aSurveyIsAStepOfTheStudy() {
        assertThat(followed(
                                "歩行センサーの導入につきましては、独居高齢者の意向を確認しながら検討してまいります。",
                                "歩行センサーの導入につきましては、独居高齢者の意向を確認するアンケート調査を開始したところでございます。")
                        .status())
                .isEqualTo(Promise.Status.ONGOING);
    }

    @Test
    void aPlanToBeWrittenEndsNoStudy() {
        assertThat(followed(
                                "人口減少対策の戦略プランにつきましては、対策本部において議論を重ね、検討してまいります。",
                                "人口減少対策の戦略プランにつきましては、対策本部において議論を重ね、令和９年３月をめどに取りまとめることとしております。")
                        .status())
                .isEqualTo(Promise.Status.ONGOING);
    }

    @Test
    void whatIsPutOffIsNoRefusal() {
        assertThat(followed("歩行センサーの導入につきましては、費用対効果を見極めながら検討してまいります。", "歩行センサーの導入につきましては、費用対効果を見極めながら、引き続き研究してまいります。")
                        .status())
                .isEqualTo(Promise.Status.PARKED);
    }

    @Test
    void whatIsPromisedAfterTheBudgetRequestsReachesTheBudgetAfterTheNext() {
        assertThat(new PromiseTracker(Passages.STATISTICS)
                        .promises(read(DECEMBER, STUDIED).stream()
                                .map(AnalyzedPassage::passage)
                                .filter(p -> p.text().contains("検討"))
                                .findFirst()
                                .orElseThrow()))
                .singleElement()
                .satisfies(p -> assertThat(p.dueOn()).isEqualTo(LocalDate.of(2027, 3, 31)));
    }

    @Test
    void anotherMatterBehindItDoesNot() {
        assertThat(resolved(
                        "歩行センサーの導入につきましては、費用対効果を見極めながら検討してまいります。",
                        "歩行センサーの御質問がございました。次に、窓口のアバターにつきましては、来年１月から二つの支所で実証実験を実施いたします。"))
                .isNull();
    }

    @Test
    void aPlanOfOldResolvesNothing() {
        assertThat(resolved("歩行センサーの導入につきましては、費用対効果を見極めながら検討してまいります。", "歩行センサーにつきましては、当初は市内の公共施設90か所に導入することといたしました。"))
                .isNull();
    }

    @Test
    void aYearThatOnlyNamesAThemeIsNoDueDate() {
        assertThat(due("令和７年度の重点テーマである歩行センサーの導入について検討してまいります。")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(due("令和９年度の重点テーマである歩行センサーの導入について検討してまいります。")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(due("歩行センサーは、令和９年度の導入に向けて検討してまいります。")).isEqualTo(LocalDate.of(2028, 3, 31));
    }

    @Test
    void thePreliminaryAndTheOfficialTextPromiseOnce() {
        Promise official = promise("歩行センサーの導入につきましては、今後検討してまいります。");
        Promise early = promise("歩行センサーの導入については、今後検討してまいります。");
        Promise other = promise("歩行センサーの貸与につきましては、今後検討してまいります。");
        assertThat(PromisesOnce.of(List.of(early, official, other))).containsExactly(early, other);
        Promise done = official.resolved(
                Promise.Status.DONE, new Promise.Resolution("d", "p", 0, 1, "開始いたします。", DECEMBER, "x"));
        assertThat(PromisesOnce.of(List.of(early, done, other))).containsExactly(done, other);
    }

    @Test
    void whatTwoOfficialsPromiseInOneSessionIsOnePromise() {
        Promise mayor = promise("令和10年度以降の次期水道ビジョンは、水道事業審議会において、老朽化した管路の更新や官民連携、料金制度の在り方について御議論いただき、検討を進めてまいります。");
        Promise deputy = promise("持続可能な水道のため、令和10年度以降の次期水道ビジョンの検討に当たっては、水道事業審議会において、老朽化した管路の更新、官民連携など議論してまいります。");
        Promise other = promise("水道の漏水調査につきましては、人工衛星の画像やＡＩの活用など最新の事例の情報を収集し、導入の可否を検討してまいります。");
        assertThat(PromisesOnce.of(List.of(mayor, other, deputy))).hasSize(2).contains(other);
    }

    private static LocalDate due(String answer) {
        return promise(answer).dueOn();
    }

    private static Promise promise(String answer) {
        List<Promise> promises = new ArrayList<>();
        for (AnalyzedPassage p : read(JUNE, answer)) {
            promises.addAll(new PromiseTracker(Passages.STATISTICS).promises(p.passage()));
        }
        assertThat(promises).as(answer).hasSize(1);
        return promises.get(0);
    }

    private static Promise.@Nullable Resolution resolved(String promised, String later) {
        return followed(promised, later).resolution();
    }

    /** A promise after each of some later answers was read, one after the other. */
    private static Promise followed(String promised, String... later) {
        List<AnalyzedPassage> then = read(JUNE, promised);
        List<AnalyzedPassage> now = new ArrayList<>();
        for (String answer : later) {
            now.addAll(read(DECEMBER, answer));
        }
        WordCounts counts = new WordCounts();
        then.forEach(p -> counts.add(p.tokens()));
        now.forEach(p -> counts.add(p.tokens()));
        PromiseTracker tracker = new PromiseTracker(counts);
        for (AnalyzedPassage at : then) {
            for (Promise promise : tracker.promises(at.passage())) {
                Promise followed = promise;
                List<AnalyzedPassage> known = new ArrayList<>();
                for (AnalyzedPassage more : now) {
                    known.add(more);
                    followed = tracker.resolve(followed, at, known);
                }
                return followed;
            }
        }
        throw new AssertionError("no promise in " + promised);
    }

    private static List<AnalyzedPassage> read(LocalDate day, String answer) {
        String text = "○議長（山本一郎君）　福祉部長。\n○福祉部長（風間一郎君）　" + answer + "\n○議長（山本一郎君）　散会します。\n";
        ExtractedText extracted = ExtractedText.plain(text);
        return new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, day, "定例会"),
                                extracted,
                                new MinutesParser().parse(extracted, MeetingLabel.NONE))
                        .stream()
                        .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                        .toList();
    }
}
