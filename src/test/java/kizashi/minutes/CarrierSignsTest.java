package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;

/** Signs that a carrier put in the place of others; what can be written without tabs stands in {@code sittings.txt}. */
class CarrierSignsTest {
    private static final List<String> SPEAKERS = List.of("甲野太郎 議長", "乙川花子 議員", "丙山次郎 建設課長", "甲野太郎 議長");

    @Test
    void cellsOfATableAreParted() {
        assertThat(speakers("""
                発言者|内容
                議長|甲野太郎|ただいまから会議を開きます。
                ３番|乙川花子|質問いたします。道路の件です。
                建設課長|丙山次郎|お答えいたします。
                議長|甲野太郎|ほかに質疑はありませんか。
                """.replace('|', '\t'))).isEqualTo(SPEAKERS);
    }

    @Test
    void rowsMayBeNumbered() {
        String text = """
                1|議長|甲野太郎|ただいまから会議を開きます。
                2|３番|乙川花子|質問いたします。道路の件です。
                3|建設課長|丙山次郎|お答えいたします。
                4|議長|甲野太郎|ほかに質疑はありませんか。
                """.replace('|', '\t');
        assertThat(speakers(text)).isEqualTo(SPEAKERS);
        assertThat(parsed(text).get(0).start()).isEqualTo(2);
    }

    @Test
    void namesMayStandFirst() {
        assertThat(speakers("""
                甲野太郎|議長|ただいまから会議を開きます。
                乙川花子|議員|質問いたします。道路の件です。
                丙山次郎|建設課長|お答えいたします。
                甲野太郎|議長|ほかに質疑はありませんか。
                """.replace('|', '\t'))).isEqualTo(SPEAKERS);
    }

    @Test
    void whatIsSaidIsQuotedAsStoredWithoutTheStrokeBehindIt() {
        List<Speech> speeches = parsed("""
                ｜議長｜甲野太郎｜ただいまから会議を開きます。｜
                ｜３番｜乙川花子｜質問いたします。｜
                ｜町長｜丙山次郎｜お答えいたします。｜
                ｜議長｜甲野太郎｜散会いたします。｜
                """);
        assertThat(speeches)
                .extracting(Speech::text)
                .containsExactly("ただいまから会議を開きます。", "質問いたします。", "お答えいたします。", "散会いたします。");
    }

    @Test
    void aMarkerIsGivenAsItIsWritten() {
        List<Speech> speeches = parsed("""
                o議長（甲野太郎君）　会議を開きます。
                o３番（乙川花子君）　質問いたします。
                o町長（丙山次郎君）　お答えいたします。
                """);
        assertThat(speeches).extracting(Speech::marker).containsExactly("o", "o", "o");
    }

    /** What many signs on one line, or many lines, cost must grow as the text does. */
    @Test
    void manyLinesAndLongOnesAreRead() {
        for (String unit : Stream.of("○同　", "○同上\n", "｜議長", "｜議長｜", "0　", "Ｑ１　", "（町長）", "○総務課　", "○総務課　します。\n")
                .toList()) {
            assertThat(parsed(unit.repeat(20_000)).size()).isLessThanOrEqualTo(20_000);
        }
    }

    private static List<String> speakers(String text) {
        return parsed(text).stream()
                .map(s -> s.speaker().name() + " " + s.speaker().role())
                .toList();
    }

    private static List<Speech> parsed(String text) {
        return new MinutesParser()
                .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                .speeches();
    }
}
