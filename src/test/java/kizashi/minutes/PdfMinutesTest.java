package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speech;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes that LibreOffice typeset, from the bytes of the PDF to the speakers. */
class PdfMinutesTest {
    /** The six turns that the fixtures repeat: one or two columns, hard wraps, running heads, ○ and 〇 mixed. */
    private static final List<String> TURNS =
            List.of("議長 髙橋一郎 CHAIR", "議員 乙野花子 MEMBER", "福祉課長 丙野次郎 OFFICIAL", "議員 乙野花子 MEMBER", "町長 甲野太郎 OFFICIAL");

    /** One for all, since each starts a process of its own. */
    private static final Extractor EXTRACTOR = new Extractor();

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    private static Minutes read(String name) throws IOException {
        try (InputStream in = Extractor.class.getResourceAsStream("pdf/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            Extraction extraction = EXTRACTOR.extract(bytes, "application/pdf", name, null);
            assertThat(extraction).isInstanceOf(Extraction.Text.class);
            return new MinutesParser().parse(((Extraction.Text) extraction).value(), MeetingLabel.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes.pdf", "columns.pdf"})
    void everyTurnIsFoundAndNothingElse(String name) throws IOException {
        List<Speech> speeches = read(name).speeches();
        assertThat(speeches).hasSize(16);
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            assertThat(speech.speaker().role() + " " + speech.speaker().name() + " "
                            + speech.speaker().side())
                    .isEqualTo(TURNS.get(i % TURNS.size()));
            assertThat(speech.text()).doesNotContain("みどり町議会会議録").endsWith("。");
        }
    }

    @Test
    void theRosterIsReadAndNamesItsPeople() throws IOException {
        Minutes minutes = read("minutes.pdf");
        assertThat(minutes.roster())
                .extracting(RosterEntry::role, RosterEntry::name, RosterEntry::side)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("町長", "甲野太郎", Side.OFFICIAL),
                        org.assertj.core.groups.Tuple.tuple("産業観光課長", "髙橋さくら", Side.OFFICIAL));
        assertThat(minutes.speeches().get(2).speaker().fullName()).isEqualTo("丙野次郎");
        assertThat(minutes.meeting().session()).isEqualTo("令和８年第２回定例会");
    }

    @Test
    void aPlanIsNoMinutes() throws IOException {
        Minutes minutes = read("spaced.pdf");
        assertThat(minutes.speeches()).isEmpty();
        assertThat(minutes.problem()).isNotBlank();
    }
}
