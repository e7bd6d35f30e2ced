package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.words.BodyEvidence;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Speaker;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of header forms and of lines that are none. */
class HeaderFormsTest {

    @Test
    void everyFormIsRead() {
        List<List<String>> rows = TsvTable.rows(HeaderFormsTest.class, "header-forms.tsv", 7);
        assertThat(rows).hasSizeGreaterThan(60);
        SoftAssertions softly = new SoftAssertions();
        for (List<String> row : rows) {
            String line = row.get(0);
            Header header = HeaderReader.read(line, 0, line.length(), line.length());
            softly.assertThat(header).as(line).isNotNull();
            if (header == null) {
                continue;
            }
            Speaker s = new SpeakerReader(List.of(header), List.of(), BodyEvidence.NONE).read(header);
            List<String> got = Arrays.asList(
                    dash(header.marker()),
                    dash(s.name()),
                    dash(s.role()),
                    dash(s.department()),
                    dash(s.seat()),
                    s.side().json());
            softly.assertThat(got).as(line).isEqualTo(row.subList(1, 7));
            softly.assertThat(line.substring(header.bodyStart()))
                    .as("what is said in " + line)
                    .doesNotStartWith("　")
                    .doesNotMatch("[=＝:：].*");
        }
        softly.assertAll();
    }

    @Test
    void whatOnlyLooksLikeAHeaderBeginsNoSpeech() {
        List<String> spoke = new ArrayList<>();
        for (List<String> row : TsvTable.rows(HeaderFormsTest.class, "no-headers.tsv", 1)) {
            String line = row.get(0).replace("\\n", "\n");
            String text = line + "\n　本文が続きます。\n○議長（甲野太郎君）　開きます。\n◆１番（乙野花子君）　質問です。\n";
            Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
            if (minutes.speeches().size() != 2) {
                spoke.add(row.get(0));
            }
            // The same line in the midst of a sitting that uses markers, and of one that uses none.
            String within = "○議長（甲野太郎君）　開きます。\n" + line + "\n◆１番（乙野花子君）　質問です。\n";
            String bare = "議長（甲野太郎君）　開きます。始めます。\n" + line + "\n１番（乙野花子君）　質問です。伺います。\n町長（丁野一君）　お答えします。以上です。\n";
            if (speeches(within) != 2 || speeches(bare) != 3) {
                spoke.add("within: " + row.get(0));
            }
        }
        assertThat(spoke).isEmpty();
    }

    private static int speeches(String text) {
        return new MinutesParser()
                .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                .speeches()
                .size();
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
