package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;

/** An invented sitting with a question, a debate before a vote, a motion and a report. */
class DebatesTest {
    private static final String SITTING = """
            ○議長（山本一郎君）　これより一般質問を行います。３番、若葉花子君。
            ○３番（若葉花子君）　昨年の賛成討論でも触れましたが、太陽光発電の導入をすべきではないでしょうか。町長の見解をお伺いします。
            ○町長（青葉太郎君）　太陽光発電は検討してまいります。
            ○議長（山本一郎君）　これより討論に入ります。討論の通告がありますので、発言を許します。
            ○４番（夏木二郎君）　議員の派遣には反対です。再生可能エネルギーこそ導入すべきではないでしょうか。
            ○議長（山本一郎君）　これをもって討論を終わり、採決いたします。賛成の方の起立を求めます。
            ○５番（秋葉三郎君）　議案第５号に反対の立場から討論いたします。省エネルギー改修を進めるべきではないでしょうか。
            ○議長（山本一郎君）　次に、質疑を行います。
            ○６番（冬木四郎君）　街路灯のＬＥＤ化は何基でしょうか、お伺いします。
            ○総務部長（風間五郎君）　二百基です。
            """;

    private final Minutes minutes = new MinutesParser().parse(ExtractedText.plain(SITTING), MeetingLabel.NONE);

    @Test
    void whoPleadsBeforeAVoteAsksNothing() {
        List<String> asked = QuestionAnswers.of(SITTING, minutes, SignalTables.bundled()).stream()
                .map(q -> SITTING.substring(q.start(), q.end()))
                .toList();
        assertThat(asked).anyMatch(q -> q.contains("太陽光")).anyMatch(q -> q.contains("何基"));
        assertThat(asked).noneMatch(q -> q.contains("再生可能")).noneMatch(q -> q.contains("省エネルギー"));
    }

    @Test
    void aDebateLastsUntilTheVote() {
        assertThat(new Debates(SignalTables.bundled())
                        .in(SITTING, minutes.speeches()).stream()
                                .mapToObj(
                                        i -> minutes.speeches().get(i).speaker().bestName()))
                .containsExactly("夏木二郎", "秋葉三郎");
    }

    @Test
    void theHeadingSaysSo() {
        assertThat(Debates.heading(null)).isEqualTo("討論");
        assertThat(Debates.heading("議案第５号"))
                .isEqualTo("議案第５号（討論）")
                .satisfies(h -> assertThat(Debates.isHeading(h)).isTrue());
        assertThat(Debates.isHeading("一般質問")).isFalse();
        assertThat(Debates.isHeading(null)).isFalse();
    }
}
