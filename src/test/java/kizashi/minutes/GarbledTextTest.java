package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import org.junit.jupiter.api.Test;

/** Text whose characters were lost on the way: in whole it is refused, in part it is read and the part named. */
class GarbledTextTest {
    private static final String SAID =
            "○議長（甲野太郎君）　これより会議を開きます。\n○町長（乙川花子君）　" + "見守り機器の導入につきましては、来年度の当初予算に計上する方向で準備を進めてまいります。".repeat(20) + "\n";

    private static Minutes parse(String text) {
        return new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
    }

    @Test
    void halfReadByAnotherCharsetIsNoMinutes() {
        for (Charset charset : new Charset[] {Charset.forName("windows-31j"), StandardCharsets.UTF_8}) {
            String western = new String(SAID.getBytes(charset), StandardCharsets.ISO_8859_1);
            Minutes minutes = parse(SAID + western);
            assertThat(minutes.speeches()).isEmpty();
            assertThat(minutes.problem()).startsWith("文字化け");
        }
    }

    @Test
    void aGarbledPartIsNamed() {
        Minutes minutes = parse(SAID + SAID
                + "○町長（乙川花子君）　\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdについて\n");
        assertThat(minutes.speeches()).hasSize(5);
        assertThat(minutes.problem()).contains("一部が文字化け").contains("5 行目").contains("12 字");
        assertThat(parse(SAID + "○議長（甲野太郎君）　\ufffd田君。\n").problem()).isNull();
    }
}
