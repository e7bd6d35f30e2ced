package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.SpokenOffices;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import org.junit.jupiter.api.Test;

/** Offices that only the headers of speeches tell. */
class SpokenOfficesTest {

    @Test
    void officialsNamedInFullBelongToTheHistoryThoughNoListNamesThem() {
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain("""
                説明のため出席した者
                町　　長　　甲野　太郎
                　　午前10時　開議
                ○議長（仮名一夫君）　開きます。
                ○町長（甲野太郎君）　お答えします。
                ○総務課長（佐藤一郎君）　お答えします。
                ○総務課長（佐藤一郎君）　もう一度お答えします。
                ○鈴木産業課長　お答えします。
                ○福祉課長（長谷川君）　お答えします。
                ○３番（高橋花子君）　お聞きします。
                """), MeetingLabel.NONE);
        List<String> offices = SpokenOffices.withRoster(minutes).stream()
                .map(e -> e.role() + " " + e.name() + " " + e.department() + " " + e.section())
                .toList();
        assertThat(offices).containsExactly("町長 甲野太郎 null 説明のため出席した者", "総務課長 佐藤一郎 総務課 発言者");
    }
}
