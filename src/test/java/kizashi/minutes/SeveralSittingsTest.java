package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file with several sittings: each has its own day, list and speeches, with offsets into the one text; {@code several-sittings.txt}. */
class SeveralSittingsTest {

    record Case(String name, String text, List<Integer> starts, List<String> wanted) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = SeveralSittingsTest.class.getResourceAsStream("several-sittings.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String one : all.substring(all.indexOf("\n=== ")).split("\n=== ")) {
                int line = one.indexOf('\n');
                if (line < 0) {
                    continue;
                }
                StringBuilder text = new StringBuilder();
                List<Integer> starts = new ArrayList<>();
                List<String> wanted = new ArrayList<>();
                for (String each : one.substring(line + 1).split("\n")) {
                    if (each.startsWith("@@")) {
                        starts.add(text.length());
                        wanted.add(each.substring(2));
                    } else {
                        text.append(each).append('\n');
                    }
                }
                cases.add(new Case(one.substring(0, line), text.toString(), starts, wanted));
            }
        }
        assertThat(cases).hasSizeGreaterThan(7);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachSittingIsReadByItself(Case one) {
        List<Minutes> sittings = new MinutesParser().sittings(ExtractedText.plain(one.text), MeetingLabel.NONE);
        assertThat(sittings).extracting(SeveralSittingsTest::line).isEqualTo(one.wanted);
        for (int i = 0; i < sittings.size(); i++) {
            int from = one.starts.get(i);
            int to = i + 1 < sittings.size() ? one.starts.get(i + 1) : one.text.length();
            for (Speech speech : sittings.get(i).speeches()) {
                assertThat(speech.start()).isBetween(from, to);
                assertThat(speech.end()).isBetween(speech.start(), to);
                assertThat(one.text.substring(speech.bodyStart(), speech.end())).isEqualTo(speech.text());
            }
            for (RosterEntry entry : sittings.get(i).roster()) {
                assertThat(entry.start()).isBetween(from, to);
                assertThat(one.text.substring(entry.start(), entry.end()))
                        .contains(String.valueOf(entry.name()).substring(0, 1));
            }
            assertThat(sittings.get(i).agenda())
                    .allSatisfy(item -> assertThat(item.start()).isBetween(from, to));
            assertThat(sittings.get(i).problem()).isNull();
        }
    }

    /** Who speaks on the second day is looked up on the list of the first, and that is said. */
    @Test
    void aListOfTheSameFileNamesAsOneOfAnotherSitting() throws IOException {
        Case one = cases().toList().get(1);
        List<Minutes> sittings = new MinutesParser().sittings(ExtractedText.plain(one.text), MeetingLabel.NONE);
        Speech answer = sittings.get(1).speeches().get(2);
        assertThat(answer.header()).isEqualTo("総務課長（辛島君）");
        assertThat(answer.speaker().fullName()).isEqualTo("辛島六子");
        assertThat(answer.speaker().resolution()).satisfies(how -> {
            assertThat(Objects.requireNonNull(how).inferred()).isTrue();
            assertThat(how.documentId()).isNull();
            assertThat(how.evidence()).contains("辛島　六子");
        });
    }

    /** What a list of documents says of the file (its first day) is not said of its other sittings. */
    @Test
    void theLabelOfTheFileIsThatOfItsFirstSitting() throws IOException {
        Case one = cases().toList().get(2);
        MeetingLabel label = new MeetingLabel("甲野村", "令和７年第２回定例会（６月10日）", "第１号", null, true);
        List<Minutes> sittings = new MinutesParser().sittings(ExtractedText.plain(one.text), label);
        assertThat(sittings).extracting(SeveralSittingsTest::line).isEqualTo(one.wanted);
    }

    /** A whole session as LibreOffice typeset it: cover, contents, schedule, then three days on pages of their own. */
    @Test
    void aWholeSessionInOnePdf() throws IOException {
        try (InputStream in = SeveralSittingsTest.class.getResourceAsStream("pdf/session.pdf");
                Extractor extractor = new Extractor()) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            Extraction extraction = extractor.extract(bytes, "application/pdf", "session.pdf", null);
            ExtractedText text = ((Extraction.Text) extraction).value();
            List<Minutes> sittings = new MinutesParser().sittings(text, MeetingLabel.NONE);
            assertThat(sittings)
                    .extracting(SeveralSittingsTest::line)
                    .containsExactly("2026-06-10|第１号|-|13|12", "2026-06-11|第２号|-|13|11", "2026-06-19|第３号|-|13|12");
            for (Minutes minutes : sittings) {
                assertThat(minutes.meeting().session()).isEqualTo("令和８年第２回定例会");
                assertThat(minutes.speeches())
                        .allSatisfy(speech -> assertThat(speech.text().strip()).endsWith("。"));
            }
            // On the second day the 課長 is away and somebody stands in for him.
            assertThat(sittings.get(1).speeches().get(2).speaker().fullName()).isEqualTo("子安八郎");
            assertThat(sittings.get(2).speeches().get(2).speaker().fullName()).isEqualTo("丙野次郎");
        }
    }

    private static String line(Minutes minutes) {
        Meeting meeting = minutes.meeting();
        return String.join(
                "|",
                or(meeting.spokenOn()),
                or(meeting.sitting()),
                or(meeting.committee()),
                String.valueOf(minutes.speeches().size()),
                String.valueOf(minutes.roster().size()));
    }

    private static String or(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
