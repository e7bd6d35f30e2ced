package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sittings of invented councils in the manners of many stenographers, {@code councils-*.txt}: every turn is found, nothing else is
 * one, and who speaks is right. Each file was written before the parser was shown it.
 */
class CouncilsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "councils-1.txt",
                "councils-2.txt",
                "councils-3.txt",
                "councils-4.txt",
                "councils-5.txt",
                "councils-6.txt",
                "councils-7.txt",
                "councils-8.txt"
            })
    void whoSpeaksWhere(String file) {
        List<SittingCase> cases = SittingCase.read(file);
        assertThat(cases).hasSizeGreaterThan(4);
        List<String> wrong = new ArrayList<>();
        for (SittingCase each : cases) {
            List<Speech> speeches = new MinutesParser()
                    .parse(ExtractedText.plain(each.text()), MeetingLabel.NONE)
                    .speeches();
            List<String> got = each.read(speeches);
            List<String> missed = new ArrayList<>(each.expected());
            missed.removeAll(got);
            List<String> added = new ArrayList<>(got);
            added.removeAll(each.expected());
            missed.forEach(m -> wrong.add(String.format(Locale.ROOT, "%s: not %s", each.name(), m)));
            added.forEach(a -> wrong.add(String.format(Locale.ROOT, "%s: but %s", each.name(), a)));
        }
        assertThat(wrong).isEmpty();
    }
}
