package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.RosterEntry;
import org.junit.jupiter.api.Test;

/** However many lists a text seems to hold, no more are read than minutes can have. */
class RosterLimitsTest {

    @Test
    void listsWithoutEndAreReadToAnEnd() {
        assertThat(roster("出席委員　甲野太郎\n".repeat(20_000))).hasSizeBetween(1_000, 4_000);
        assertThat(roster("出席委員\n" + "　甲野太郎\n".repeat(1_000))).hasSizeLessThan(2_000);
    }

    @Test
    void aYearInOneFileKeepsAllItsLists() {
        String sitting = "出席議員\n　１番　甲野太郎君\n　２番　乙川花子君\n説明のため出席した者\n　町長　丙山次郎君\n　教育長　丁田三郎君\n○議長（甲野太郎君）　開会します。\n";
        assertThat(roster(sitting.repeat(300))).hasSize(1_200);
    }

    private static List<RosterEntry> roster(String text) {
        return new MinutesParser()
                .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                .roster();
    }
}
