package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From the bytes of a PDF to who spoke and who was there, in the layouts of small towns ({@code pdf/typeset.py} and {@code pdf/typeset_browser.py} set them):
 * two columns, hard wraps, running heads and page numbers in mid-sentence, spaced-out type, mixed markers or none, lists side
 * by side, tables, vertical writing, readings above words, a day in the head and the foot of every page, three columns, footnotes
 * in mid-sentence, heads of left and right pages that differ, a table over two pages, two pages on one sheet, numbers of lines in
 * the margin, of each line or every fifth, vertical writing in two tiers; a list within one of two columns, or across the page above
 * them, cells justified, names that wrap in a column of their own, a last page of a few hard lines in columns, the brackets of
 * vertical type, offices that wrap in their cells.
 */
class SmallTownPdfTest {
    private static final List<String> LAYOUTS = List.of(
            "plain",
            "columns",
            "wrapped",
            "spaced",
            "beside",
            "table",
            "unmarked",
            "vertical",
            "ruby",
            "running",
            "three",
            "footnotes",
            "alternate",
            "overpage",
            "sheet",
            "numbered",
            "fives",
            "tiers",
            "incolumn",
            "above",
            "justified",
            "narrow",
            "short",
            "downwards",
            "celltop",
            "cellmiddle",
            "cellbottom");
    private static final List<String> TURNS = List.of(
            "議長 髙橋一郎 chair",
            "議員 乙野花子 member",
            "福祉課長 丙野次郎 official",
            "産業観光課長 山際さくら official",
            "議員 乙野花子 member",
            "町長 甲野太郎 official",
            "議長 髙橋一郎 chair");
    private static final List<String> ROSTER = List.of(
            "議員 丁田三郎",
            "議員 戊川恵子",
            "議員 乙野花子",
            "議員 髙橋一郎",
            "町長 甲野太郎",
            "副町長 己川四郎",
            "教育長 庚山五郎",
            "総務課長 辛島六子",
            "福祉課長 丙野次郎",
            "産業観光課長 山際さくら",
            "議会事務局長 壬生七郎",
            "書記 癸田八重");
    private static final List<String> ENDS = List.of(
            "お手元に配付したとおりであります。",
            "活用についてもお聞きします。",
            "活用を検討してまいります。",
            "取組を進めてまいります。",
            "多く寄せられております。",
            "進めてまいりたいと考えております。",
            "暫時休憩いたします。");

    @Test
    void everyTurnAndEveryEntryIsRead() throws IOException {
        int wanted = 0;
        int read = 0;
        int right = 0;
        StringBuilder wrong = new StringBuilder();
        for (String layout : LAYOUTS) {
            Minutes minutes = read(layout);
            List<String> turns = new ArrayList<>();
            minutes.speeches().forEach(speech -> turns.add(line(speech.speaker())));
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                expected.addAll(TURNS);
            }
            assertThat(turns).as(layout).isEqualTo(expected);
            checkBodies(layout, minutes.speeches());
            List<String> rest = new ArrayList<>(ROSTER);
            for (RosterEntry entry : minutes.roster()) {
                read++;
                String row = entry.role() + " " + entry.name();
                if (rest.remove(row)) {
                    right++;
                } else {
                    wrong.append(layout).append(": ").append(row).append('\n');
                }
            }
            wanted += ROSTER.size();
            rest.forEach(
                    row -> wrong.append(layout).append(" lacks ").append(row).append('\n'));
        }
        double f1 = 2.0 * right / (read + wanted);
        assertThat(f1).as(wrong.toString()).isGreaterThanOrEqualTo(0.98);
    }

    /** An office over two lines of its cell is one office, wherever the name stands beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"celltop", "cellmiddle", "cellbottom"})
    void officesThatWrapInTheirCells(String layout) throws IOException {
        assertThat(read(layout).roster())
                .extracting(entry -> entry.role() + " " + entry.name())
                .containsExactlyInAnyOrderElementsOf(ROSTER);
    }

    /** Letters drawn by codes that nothing turns into letters are refused, not guessed. */
    @Test
    void withoutATableOfLettersThereIsNoText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = SmallTownPdfTest.class.getResourceAsStream("pdf/plain.pdf");
                PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(in).readAllBytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    page.getResources().getFont(font).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
            }
            pdf.save(out);
        }
        Extraction extraction = EXTRACTOR.extract(out.toByteArray(), "application/pdf", "a.pdf", null);
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.None.class,
                        none -> assertThat(none.why().detail()).contains("ToUnicode"));
    }

    /** Where only some letters are drawn so, the text is read without them, and the sitting says how many and from which page on. */
    @Test
    void lettersWithoutATableAreReportedAsMissing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = SmallTownPdfTest.class.getResourceAsStream("pdf/plain.pdf");
                PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(in).readAllBytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    COSDictionary font = page.getResources().getFont(name).getCOSObject();
                    COSStream table = font.getCOSStream(COSName.TO_UNICODE);
                    String map = table == null ? "" : table.toTextString();
                    int entry = map.indexOf("endbfchar");
                    int line = map.lastIndexOf('<', map.lastIndexOf('<', entry) - 1);
                    if (entry < 0 || map.contains("% shorter")) {
                        continue;
                    }
                    // Without the last eight letters that the table has.
                    for (int i = 0; i < 7; i++) {
                        line = map.lastIndexOf('<', map.lastIndexOf('<', line - 1) - 1);
                    }
                    try (OutputStream shorter = table.createOutputStream()) {
                        shorter.write(("% shorter\n" + map.substring(0, line) + map.substring(entry))
                                .getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            }
            pdf.save(out);
        }
        Extraction extraction = EXTRACTOR.extract(out.toByteArray(), "application/pdf", "a.pdf", null);
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        ExtractedText text = ((Extraction.Text) extraction).value();
        assertThat(text.hints()).isNotEmpty().allMatch(hint -> hint.kind() == Hint.Kind.UNREAD);
        Minutes minutes = new MinutesParser().parse(text, MeetingLabel.NONE);
        assertThat(minutes.speeches()).isNotEmpty();
        assertThat(minutes.problem()).contains("1 ページから").contains("ToUnicode");
    }

    /** Nothing of a running head or page number stands in what was said, and nothing is lost at its end. */
    private static void checkBodies(String layout, List<Speech> speeches) {
        for (int i = 0; i < speeches.size(); i++) {
            String said = speeches.get(i).text().replaceAll("\\s", "");
            assertThat(said).as(layout).endsWith(ENDS.get(i % ENDS.size()));
            assertThat(said).as(layout).doesNotContain("みどり町議会定例会－").doesNotContain("－");
            assertThat(said).as(layout).doesNotContain("頁").doesNotContain("一般質問");
            assertThat(said)
                    .as(layout)
                    .doesNotContain("（第１号）")
                    .doesNotContain("乗合の交通")
                    .doesNotContain("（水曜日）");
            if (layout.equals("footnotes")) {
                assertThat(said).doesNotContainPattern("予算[0-9]").doesNotContainPattern("デマンド交通[0-9]");
            }
            int heads = said.split("第２回みどり町議会定例会", -1).length - 1;
            assertThat(heads).as(layout).isEqualTo(i % TURNS.size() == 0 ? 1 : 0);
        }
    }

    private static String line(Speaker speaker) {
        return speaker.role() + " " + speaker.name() + " " + speaker.side().json();
    }

    /** One for all, since each starts a process of its own. */
    private static final Extractor EXTRACTOR = new Extractor();

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    private static Minutes read(String layout) throws IOException {
        try (InputStream in = SmallTownPdfTest.class.getResourceAsStream("pdf/" + layout + ".pdf")) {
            byte[] bytes = Objects.requireNonNull(in, layout).readAllBytes();
            Extraction extraction = EXTRACTOR.extract(bytes, "application/pdf", layout + ".pdf", null);
            assertThat(extraction).as(layout).isInstanceOf(Extraction.Text.class);
            return new MinutesParser().parse(((Extraction.Text) extraction).value(), MeetingLabel.NONE);
        }
    }
}
