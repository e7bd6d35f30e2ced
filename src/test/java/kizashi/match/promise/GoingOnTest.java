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
        List<AnalyzedPassage> then = read(JUNE, promised);
        List<AnalyzedPassage> now = read(DECEMBER, later);
        WordCounts counts = new WordCounts();
        then.forEach(p -> counts.add(p.tokens()));
        now.forEach(p -> counts.add(p.tokens()));
        PromiseTracker tracker = new PromiseTracker(counts);
        for (AnalyzedPassage at : then) {
            for (Promise promise : tracker.promises(at.passage())) {
                return tracker.resolve(promise, at, now).resolution();
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
