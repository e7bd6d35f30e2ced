package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Minutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One invented sitting in many files: PDF of two typesetters ({@code carriers/typeset.py}, {@code typeset_browser.py}), Word, RTF,
 * OpenDocument and web pages ({@code carry.py}). From each the same turns, word for word, and the same list must be read;
 * {@code expected.tsv} was written before any of them was.
 */
class CarriersTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @AfterAll
    static void endWorkers() {
        EXTRACTOR.close();
    }

    /** Names in vertical boxes and in cells that break them, heads and numbers of pages of all kinds, notes, columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "allthree.pdf",
                "below.pdf",
                "counted.pdf",
                "downcells.pdf",
                "gutter.pdf",
                "headpage.pdf",
                "issue.pdf",
                "minus.pdf",
                "narrowcells.pdf",
                "notes.pdf",
                "ofpages.pdf",
                "onecell.pdf",
                "roman.pdf",
                "speakers.pdf",
                "split.pdf",
                "streams.pdf",
                "tabcolumns.pdf",
                "tabthree.pdf",
                "tategaki.pdf",
                "triple.pdf",
                "upright.pdf"
            })
    void pdf(String file) throws IOException {
        check(file);
    }

    /** Lists as tables, within tables, by line breaks and blanks, offices in one cell and names in the next, readings, frames. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "breaks.html",
                "definitions.html",
                "frames.mht",
                "headings.doc",
                "headings.html",
                "headings.odt",
                "nested.doc",
                "nested.docx",
                "nested.html",
                "pre.html",
                "readings.docx",
                "readings.odt",
                "ruby.html",
                "rubybare.html",
                "sjis.html",
                "spaced.html",
                "split.docx",
                "split.html",
                "split.rtf",
                "table.doc",
                "table.docx",
                "table.html",
                "table.odt",
                "table.rtf",
                "word.html"
            })
    void others(String file) throws IOException {
        check(file);
    }

    private static void check(String file) throws IOException {
        Minutes minutes = read(file);
        List<String> turns = new ArrayList<>();
        minutes.speeches()
                .forEach(speech -> turns.add(String.join(
                        "\t",
                        speech.speaker().role(),
                        speech.speaker().name(),
                        speech.speaker().side().json(),
                        withoutNotes(speech.text()))));
        assertThat(turns).as(file).isEqualTo(expected("turn"));
        List<String> entries = new ArrayList<>();
        minutes.roster()
                .forEach(entry -> entries.add(
                        entry.role() + "\t" + entry.name() + "\t" + (entry.present() ? "present" : "absent")));
        assertThat(entries).as(file).containsExactlyInAnyOrderElementsOf(expected("entry"));
    }

    /** Footnotes are read behind everything else; white space is the carrier's. */
    private static String withoutNotes(String said) {
        int notes = said.indexOf("■脚注");
        return (notes < 0 ? said : said.substring(0, notes)).replaceAll("[\\s\u3000]", "");
    }

    private static List<String> expected(String kind) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : new String(bytes("expected.tsv"), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith(kind + "\t")) {
                rows.add(line.substring(kind.length() + 1).replace("\u3000", ""));
            }
        }
        return rows;
    }

    private static Minutes read(String file) throws IOException {
        Extraction extraction = EXTRACTOR.extract(bytes(file), null, file, null);
        assertThat(extraction).as(file).isInstanceOf(Extraction.Text.class);
        return new MinutesParser().parse(((Extraction.Text) extraction).value(), MeetingLabel.NONE);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = CarriersTest.class.getResourceAsStream("carriers/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
