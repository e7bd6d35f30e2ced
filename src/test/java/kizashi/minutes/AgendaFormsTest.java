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
import kizashi.model.Speech;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Items of agendas as councils print them; {@code agendas.txt} says which title each speech stands under and whose block it is in. */
class AgendaFormsTest {

    @TestFactory
    Stream<DynamicTest> titlesAndBlocks() throws Exception {
        return Stream.of(fixtures().split("(?m)^== "))
                .filter(block -> !block.startsWith("#") && !block.isBlank())
                .map(block -> DynamicTest.dynamicTest(block.substring(0, block.indexOf('\n')), () -> check(block)));
    }

    private static void check(String block) {
        String[] parts = block.substring(block.indexOf('\n') + 1).split("(?m)^--\n", 2);
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(parts[0]), MeetingLabel.NONE);
        List<String> got = new ArrayList<>();
        for (Speech speech : minutes.speeches()) {
            String member = minutes.agenda().stream()
                    .filter(i -> i.member() != null && i.start() <= speech.start() && speech.start() < i.end())
                    .map(i -> i.member())
                    .findFirst()
                    .orElse("-");
            got.add(Objects.requireNonNullElse(speech.heading(), "-") + " | " + member + " | "
                    + speech.text().strip().replaceAll("\\s*\n\\s*", "/"));
        }
        assertThat(got)
                .isEqualTo(parts[1].lines().filter(line -> !line.isBlank()).toList());
    }

    private static String fixtures() throws Exception {
        try (InputStream in = AgendaFormsTest.class.getResourceAsStream("agendas.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
