package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Commitment;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** An official comes to the point later than in the passage of the keyword, in the same announced matter. */
class GoingOnTest {
    private static final String LONG = "島と島を結ぶ便は朝と夕方に多くの方が利用されており、定員を超える日もございます。".repeat(5);
    private static final String POINT = "こうしたことから、来年度に新たな船を導入いたします。";

    private static List<Match> linked(String speech, String keyword) {
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　交通部長。\n○交通部長（青葉太郎君）　" + speech + "\n");
        List<AnalyzedPassage> passages = new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, LocalDate.of(2026, 6, 10), "定例会"),
                                text,
                                new MinutesParser().parse(text, MeetingLabel.NONE))
                        .stream()
                        .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                        .toList();
        List<Match> matches =
                Passages.matcher(Passages.profile("boats", keyword)).match(passages);
        assertThat(matches).isNotEmpty();
        return new LinkedPassages(Weights.shipped()).of(matches, List.of(), passages);
    }

    @Test
    void whatWasAnnouncedWithTheKeywordIsOnItUpToItsEnd() {
        assertThat(linked("渡船の運航についてお答えいたします。" + LONG + LONG + POINT, "渡船"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(ShownReading.counted(m)).isEqualTo(Commitment.DECIDED);
                    assertThat(m.link().how()).isEqualTo(Match.How.GOES_ON);
                    assertThat(m.parts().stream().mapToDouble(Match.Part::value).sum())
                            .isEqualTo(m.score());
                });
    }

    @Test
    void theLevelThatIsShownIsTheOneThatCounts() {
        String studied = "渡船の運航についてお答えいたします。渡船の増便につきましては検討してまいります。";
        assertThat(linked(studied + LONG + LONG + POINT, "渡船")).isNotEmpty().allSatisfy(m -> {
            assertThat(ShownReading.counted(m)).isEqualTo(Commitment.DECIDED);
            assertThat(m.parts()).noneMatch(part -> part.name().equals("commitment"));
            assertThat(m.parts().stream().mapToDouble(Match.Part::value).sum()).isEqualTo(m.score());
        });
    }

    @Test
    void nothingReachesOverTheNextAnnouncement() {
        assertThat(linked("渡船の運航についてお答えいたします。" + LONG + LONG + "次に、桟橋についてお答えします。" + POINT, "渡船"))
                .isEmpty();
        assertThat(linked("渡船の運航についてお答えいたします。" + LONG + "今後の便の増減はございません。" + "桟橋についての御質問にお答えします。" + POINT, "渡船"))
                .isEmpty();
    }

    @Test
    void ofSeveralMattersThatAreListedNoneIsAnnouncedYet() {
        assertThat(linked("私からは、桟橋と渡船についてお答えいたします。" + LONG + LONG + POINT, "渡船"))
                .isEmpty();
    }

    @Test
    void withoutAnAnnouncementItHasToShareTellingWords() {
        assertThat(linked(LONG + "渡船の運航は三十年続いております。" + LONG + LONG + POINT, "渡船"))
                .isEmpty();
    }

    @Test
    void thatWhatWasAnnouncedIsLeftUndoneIsToldWithIt() {
        String left = "新たな計画は策定せず、総合計画に掲げた施策を国や県、地域の団体とも連携して着実に進めてまいりたいと考えております。";
        assertThat(linked("渡船の利用に係る計画の策定についてお答えいたします。" + LONG + LONG + left, "渡船"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(ShownReading.counted(m)).isEqualTo(Commitment.REFUSED);
                    assertThat(m.parts().stream().mapToDouble(Match.Part::value).sum())
                            .isEqualTo(m.score());
                });
        assertThat(linked("渡船の利用に係る計画の策定についてお答えいたします。" + LONG + LONG + left.replace("計画は", "部署は"), "渡船"))
                .allSatisfy(m -> assertThat(ShownReading.counted(m)).isNotEqualTo(Commitment.REFUSED));
    }

    @Test
    void aNoRightBeforeAKeywordIsToldWithItWhereOnlyEffortsFollow() {
        String before = LONG + LONG.substring(0, LONG.length() / 5 * 3); // with the no a passage is full
        String no = "川の水質と住民の健康への影響が不明であるため、住民の健康調査を実施する予定はございません。";
        String efforts = "水質と健康に不安を抱える住民の皆様には、渡船での無料の健診を受診していただき、住民の健康の確認が重要となるため、健診の勧奨を行ってまいります。";
        assertThat(linked(before + no + efforts, "渡船"))
                .singleElement()
                .satisfies(m -> assertThat(ShownReading.counted(m)).isEqualTo(Commitment.REFUSED));
        assertThat(linked(before + "桟橋の塗装を実施する予定はございません。" + efforts, "渡船"))
                .as("of something else")
                .isEmpty();
        String act = efforts.replace("健診の勧奨を行ってまいります", "来年度から健診の会場を増設いたします");
        assertThat(linked(before + no + act, "渡船")).as("done otherwise").isEmpty();
    }
}
