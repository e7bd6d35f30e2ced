package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;

/** Whatever signs come together, offsets stay in order and nothing is thrown. */
class HeaderNoiseTest {
    private static final String SIGNS = "○◯◎◆△〇（）()【】〔〕［］　 \n０１1番議長委員課部局室君氏さん甲野太郎佐藤一。、：:・兼担当答弁質疑番外席登壇";

    @Test
    void offsetsStayInOrder() {
        Random random = new Random(11);
        for (int i = 0; i < 4000; i++) {
            check(noise(random, random.nextInt(400)));
        }
    }

    @Test
    void halfADocumentIsReadAsFarAsItGoes() {
        Random random = new Random(12);
        for (SittingStyle style : SittingStyle.all()) {
            String text = new InventedSitting(style, 3, 12).text();
            for (int i = 0; i < 20; i++) {
                check(text.substring(0, random.nextInt(text.length())));
                int at = random.nextInt(text.length());
                check(text.substring(at) + noise(random, 40));
            }
        }
    }

    @Test
    void manyTurnsOnOneLongLine() {
        String turn = "○議長（甲野太郎君）開きます。";
        List<Speech> speeches = check(turn.repeat(100_000));
        assertThat(speeches).hasSize(100_000);
        // Every sign is looked at for a name that is spaced out, which is dear: fewer of them show as well that time
        // grows as the text does.
        assertThat(check("○甲野　".repeat(30_000))).isEmpty();
        assertThat(check("〕 ○甲野委員 ".repeat(30_000))).allMatch(s -> s.end() >= s.bodyStart());
    }

    private static String noise(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static List<Speech> check(String text) {
        List<Speech> speeches = new MinutesParser()
                .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                .speeches();
        int last = 0;
        for (Speech speech : speeches) {
            assertThat(speech.start()).as(text.length() < 1000 ? text : "").isGreaterThanOrEqualTo(last);
            assertThat(speech.bodyStart()).isGreaterThanOrEqualTo(speech.start());
            assertThat(speech.end()).isGreaterThanOrEqualTo(speech.bodyStart()).isLessThanOrEqualTo(text.length());
            last = speech.end();
        }
        return speeches;
    }
}
