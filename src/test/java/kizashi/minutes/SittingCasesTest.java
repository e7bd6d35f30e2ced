package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import org.junit.jupiter.api.Test;

/** Whole texts, short ones: who speaks where, in {@code sittings.txt}. */
class SittingCasesTest {

    @Test
    void whoSpeaksWhere() {
        List<SittingCase> cases = SittingCase.read("sittings.txt");
        assertThat(cases).hasSizeGreaterThan(7);
        for (SittingCase each : cases) {
            List<String> got = each.read(new MinutesParser()
                    .parse(ExtractedText.plain(each.text()), MeetingLabel.NONE)
                    .speeches());
            assertThat(got).as(each.name()).isEqualTo(each.expected());
        }
    }
}
