package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.meeting.MeetingLabels;
import kizashi.model.ExtractedText;
import kizashi.model.Meeting;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of titles and heads. */
class MeetingFormsTest {
    private static final String BODY = """
            ○議長（甲野太郎君）　これより本日の会議を開きます。
            ◆１番（乙野花子君）　質問です。
            ○議長（甲野太郎君）　散会します。
            """;

    @Test
    void everyFormIsRead() {
        List<List<String>> rows = TsvTable.rows(MeetingFormsTest.class, "meeting-forms.tsv", 9);
        assertThat(rows).hasSizeGreaterThan(30);
        SoftAssertions softly = new SoftAssertions();
        for (List<String> row : rows) {
            String head = row.get(1).replace("\\n", "\n");
            String text = head.isEmpty() ? BODY : head + "\n" + BODY;
            MeetingLabel label = MeetingLabels.of(row.get(2), row.get(0), null);
            Meeting meeting =
                    new MinutesParser().parse(ExtractedText.plain(text), label).meeting();
            List<@Nullable Object> got = java.util.Arrays.asList(
                    meeting.council(),
                    meeting.session(),
                    meeting.sitting(),
                    meeting.committee(),
                    meeting.spokenOn(),
                    meeting.state());
            for (int i = 0; i < got.size(); i++) {
                if (!row.get(i + 3).equals("*")) {
                    softly.assertThat(String.valueOf(got.get(i)))
                            .as(row.toString())
                            .isEqualTo(row.get(i + 3));
                }
            }
        }
        softly.assertAll();
    }
}
