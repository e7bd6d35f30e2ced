package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Full names from rosters that could mislead; {@code resolution.txt} says who is meant. */
class ResolutionFixturesTest {

    @TestFactory
    Stream<DynamicTest> whoIsMeant() throws Exception {
        return Stream.of(fixtures().split("(?m)^== "))
                .filter(block -> !block.startsWith("#") && !block.isBlank())
                .map(block -> DynamicTest.dynamicTest(block.substring(0, block.indexOf('\n')), () -> check(block)));
    }

    private static void check(String block) {
        String[] parts = block.substring(block.indexOf('\n') + 1).split("(?m)^--\n", 2);
        List<String[]> wanted = new ArrayList<>();
        StringBuilder text = new StringBuilder(parts[0]);
        text.append("\n　　午前１０時　開会\n○議長（仮名一夫君）　ただいまから会議を開きます。\n");
        for (String line : parts[1].lines().filter(l -> !l.isBlank()).toList()) {
            String[] want = line.split(" \\| ");
            wanted.add(want);
            text.append(want[0]).append("　お答えいたします。そのように考えております。\n");
        }
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text.toString()), MeetingLabel.NONE);
        List<Speech> speeches = minutes.speeches();
        assertThat(speeches).hasSize(wanted.size() + 1);
        for (int i = 0; i < wanted.size(); i++) {
            String[] want = wanted.get(i);
            Speaker speaker = speeches.get(i + 1).speaker();
            assertThat(name(speaker)).as(want[0]).isEqualTo(want[1]);
            if (!want[2].equals("*")) {
                assertThat(Objects.requireNonNullElse(speaker.department(), "-"))
                        .as(want[0])
                        .isEqualTo(want[2]);
            }
            assertThat(speaker.side().json()).as(want[0]).isEqualTo(want[3]);
        }
    }

    private static String name(Speaker speaker) {
        Speaker.Resolution resolution = speaker.resolution();
        if (resolution != null && !resolution.candidates().isEmpty()) {
            assertThat(speaker.fullName()).isNull();
            return String.join("/", resolution.candidates());
        }
        return Objects.requireNonNullElse(speaker.fullName(), "-");
    }

    private static String fixtures() throws Exception {
        try (InputStream in = ResolutionFixturesTest.class.getResourceAsStream("resolution.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
