package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.PastEntry;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Full names from rosters of other sittings, where these could mislead; {@code inference.txt} says who is meant. */
class InferenceFixturesTest {

    @TestFactory
    Stream<DynamicTest> whoIsMeant() throws Exception {
        return Stream.of(fixtures().split("(?m)^== "))
                .filter(block -> !block.startsWith("#") && !block.isBlank())
                .map(block -> DynamicTest.dynamicTest(block.substring(0, block.indexOf('\n')), () -> check(block)));
    }

    private static void check(String block) {
        String[] parts = block.substring(block.indexOf('\n') + 1).split("(?m)^--\n", 2);
        List<String> headers = parts[1].lines().filter(l -> !l.isBlank()).toList();
        List<PastEntry> past = new ArrayList<>();
        Minutes sitting = null;
        for (String part : parts[0].split("(?m)^(?=@)")) {
            boolean own = part.startsWith("@@");
            String[] head =
                    part.substring(own ? 2 : 1, part.indexOf('\n')).strip().split(" ");
            String roster = part.substring(part.indexOf('\n') + 1);
            Minutes minutes = parse(
                    LocalDate.parse(head[0]), head.length > 1 ? head[1] : null, roster, own ? headers : List.of());
            if (own) {
                sitting = minutes;
                continue;
            }
            for (RosterEntry entry : minutes.roster()) {
                past.add(new PastEntry(
                        entry,
                        head[0],
                        Objects.requireNonNull(minutes.meeting().spokenOn()),
                        minutes.meeting().committee()));
            }
        }
        Minutes named = FullNames.inferred(Objects.requireNonNull(sitting), past, "own");
        List<Speech> speeches = named.speeches();
        assertThat(speeches).hasSize(headers.size() + 1);
        for (int i = 0; i < headers.size(); i++) {
            String[] want = headers.get(i).split(" \\| ");
            Speaker speaker = speeches.get(i + 1).speaker();
            assertThat(name(speaker) + " | " + how(speaker)).as(want[0]).isEqualTo(want[1] + " | " + want[2]);
        }
    }

    private static Minutes parse(LocalDate day, @Nullable String committee, String roster, List<String> headers) {
        StringBuilder text = new StringBuilder(roster);
        text.append("\n　　午前１０時　開会\n○議長（仮名一夫君）　ただいまから会議を開きます。\n");
        headers.forEach(header -> text.append(header.split(" \\| ")[0]).append("　お答えいたします。そのように考えております。\n"));
        MeetingLabel label = new MeetingLabel("見本市", committee == null ? "定例会" : committee, null, day, false);
        return new MinutesParser().parse(ExtractedText.plain(text.toString()), label);
    }

    private static String name(Speaker speaker) {
        Speaker.Resolution resolution = speaker.resolution();
        if (resolution != null && !resolution.candidates().isEmpty()) {
            assertThat(speaker.fullName()).isNull();
            return "?"
                    + String.join("/", resolution.candidates().stream().sorted().toList());
        }
        return Objects.requireNonNullElse(speaker.fullName(), "-");
    }

    private static String how(Speaker speaker) {
        Speaker.Resolution resolution = speaker.resolution();
        if (resolution == null) {
            return "-";
        }
        return resolution.possiblyMoved() ? "moved" : resolution.inferred() ? "inferred" : "own";
    }

    private static String fixtures() throws Exception {
        try (InputStream in = InferenceFixturesTest.class.getResourceAsStream("inference.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
