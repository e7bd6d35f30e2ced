package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.Passages;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Commitment;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** What is told as the latest move beside the evidence that is shown. */
class NewsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);
    private static final Match SHOWN = match(JUNE, "がん検診の受診率の向上に向け、がん検診の受診勧奨の通知の導入を検討してまいります。", 80);

    private static Match match(LocalDate day, String said, double score) {
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　健康部長。\n○健康部長（青葉太郎君）　" + said + "\n");
        Passage passage = new PassageReader()
                        .ofMinutes(
                                Passages.document(Passages.TOWN, day, "定例会"),
                                text,
                                new MinutesParser().parse(text, MeetingLabel.NONE))
                        .stream()
                        .filter(p -> p.text().contains("がん検診"))
                        .findFirst()
                        .orElseThrow();
        List<Match.TermHit> hits = new ArrayList<>();
        for (String keyword : List.of("がん検診", "受診率")) {
            int at = passage.text().indexOf(keyword);
            if (at >= 0) {
                int from = passage.start() + at;
                hits.add(new Match.TermHit(keyword, from, from + keyword.length(), keyword, keyword.length()));
            }
        }
        return new Match("p", passage, score, List.of(), hits);
    }

    private static LatestWord latest(Match other) {
        Opportunity o = CaseEvidence.of("OP-1", Passages.TOWN, List.of(SHOWN, other), null);
        return LatestWord.of(o, SHOWN);
    }

    @Test
    void aLaterStepIsTold() {
        LatestWord word = latest(match(SEPTEMBER, "がん検診の受診勧奨の通知につきましては、来年１月から実施いたします。", 60));
        assertThat(word).isNotNull();
        assertThat(word.commitment()).isGreaterThan(Commitment.STUDY);
        assertThat(word.day()).isEqualTo(SEPTEMBER);
    }

    @Test
    void anEarlierDayAndWillAloneAreNone() {
        String step = "がん検診の受診勧奨の通知につきましては、来年１月から実施いたします。";
        assertThat(latest(match(LocalDate.of(2026, 3, 4), step, 60))).isNull();
        assertThat(latest(match(SEPTEMBER, "がん検診の受診率の向上に向け、がん検診の受診勧奨の通知に引き続き全力で取り組んでまいります。", 60)))
                .isNull();
    }

    @Test
    void whatWasDoneBeforeIsNoNews() {
        assertThat(latest(match(SEPTEMBER, "がん検診の受診勧奨の通知につきましては、本年２月に民間事業者と連携協定を締結しております。", 60)))
                .isNull();
    }

    @Test
    void aNewerFigureOfTheNeedIsTold() {
        LatestWord word =
                latest(match(SEPTEMBER, "がん検診の受診率の向上と受診勧奨についてでございますが、本市のがん検診の受診率は胃がん4.5％、肺がん3.0％で、全国を下回っております。", 60));
        assertThat(word).isNotNull();
        assertThat(word.commitment()).isNull();
        assertThat(latest(match(SEPTEMBER, "がん検診の受診率の向上と受診勧奨についてでございますが、がん検診の受診率は昨年と同じであります。", 60)))
                .isNull();
    }
}
