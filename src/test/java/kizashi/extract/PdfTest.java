package kizashi.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kizashi.model.ExtractedText;
import kizashi.model.NoText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF files that LibreOffice typeset from the {@code .fodt} files beside them, and real ones where they lie beside the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfTest {
    private static final Path REAL = Path.of("../shared/data/pdf");
    private static final Pattern SPACED_OUT = Pattern.compile("(?:[\\u3041-\\u9FFF][ \\u3000]){4}");

    private final Extractor extractor = new Extractor();

    @AfterAll
    void close() {
        extractor.close();
    }

    private ExtractedText read(String name) throws IOException {
        try (InputStream in = PdfTest.class.getResourceAsStream("pdf/" + name)) {
            return read(Objects.requireNonNull(in, name).readAllBytes(), name);
        }
    }

    private ExtractedText read(byte[] bytes, String name) {
        Extraction extraction = extractor.extract(bytes, "application/pdf", name, null);
        assertThat(extraction).as(name).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) extraction).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes.pdf", "columns.pdf"})
    void speechesAreWholeLinesThatBeginWithTheSpeaker(String name) throws IOException {
        List<String> lines = read(name).text().lines().toList();
        List<String> speeches = lines.stream()
                .filter(l -> l.startsWith("○") || l.startsWith("〇"))
                .toList();
        assertThat(speeches).hasSize(16);
        assertThat(lines).contains("○議長（髙橋一郎君）　おはようございます。ただいまの出席議員は12名で定足数に達しております。" + "これより令和８年第２回みどり町議会定例会を開会いたします。");
        assertThat(lines)
                .contains("〇３番（乙野花子君）　ありがとうございます。続きまして、デマンド交通の運行について伺います。"
                        + "町内の西部地区では路線バスが廃止され、通院や買物に困っているという声が多く寄せられております。");
        // A sentence that the end of a page cut in two.
        assertThat(lines.stream().filter(l -> l.equals("　次に、財源につきましては、国の補助金の活用を検討してまいります。")))
                .hasSize(3);
    }

    @Test
    void pageNumbersAndRunningHeadsAreLeftOut() throws IOException {
        ExtractedText text = read("minutes.pdf");
        assertThat(text.text()).doesNotContain("－");
        assertThat(text.text().split("みどり町議会会議録", -1)).hasSize(2);
        assertThat(text.pages()).hasSizeGreaterThan(1);
        assertThat(text.pages().getFirst().start()).isZero();
        assertThat(text.pages().get(1).start()).isBetween(500, text.text().length() - 200);
    }

    @Test
    void aRosterKeepsItsCellsApart() throws IOException {
        String text = read("minutes.pdf").text();
        assertThat(text).containsPattern("総務課長\\u3000+丁野三郎\\n").containsPattern("産業観光課長\\u3000+髙橋さくら\\n");
    }

    @Test
    void spacedOutTypeIsPutTogetherAgain() throws IOException {
        String text = read("spaced.pdf").text();
        assertThat(text).contains("令和８年度に向けた町政運営の方針\n", "８年度に向けた取組を申し上げます。", "目次\n", "第１章　", "予算 1,234千円");
        assertThat(SPACED_OUT.matcher(text).find()).isFalse();
    }

    @Test
    void theExplanationsOfABudgetStatementAreReadByThemselves() throws IOException {
        List<String> lines = read("statement.pdf")
                .text()
                .lines()
                .map(l -> l.strip().replaceAll("\\u3000+", " "))
                .toList();
        assertThat(lines)
                .containsSubsequence(
                        "12.委託料 121,500",
                        "○総務一般管理費 201,600",
                        "弁護士謝金 600",
                        "窓口案内表示装置等保守点検業務委託料 2,310",
                        "○情報化推進事業費 210,700",
                        "書かない窓口システム導入委託料 38,500",
                        "ホームページ運用保守委託料 5,940",
                        "○人事管理費 26,800",
                        "産業医委任業務委託料 490",
                        "勤怠管理システム利用料等負担金 8,110",
                        "研修委託料 1,200");
    }

    @Test
    void scansAndLockedFilesAreToldApart() throws IOException {
        assertThat(reason(scan())).isEqualTo(NoText.Reason.SCANNED_IMAGE);
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(locked);
        }
        assertThat(reason(locked.toByteArray())).isEqualTo(NoText.Reason.ENCRYPTED);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(empty);
        }
        assertThat(reason(empty.toByteArray())).isEqualTo(NoText.Reason.EMPTY);
    }

    private static byte[] scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0,
                        500,
                        700);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private NoText.Reason reason(byte[] bytes) {
        Extraction extraction = extractor.extract(bytes, "application/pdf", "a.pdf", null);
        assertThat(extraction).isInstanceOf(Extraction.None.class);
        return ((Extraction.None) extraction).why().reason();
    }

    @Test
    void realPapersComeOutWithoutSpacedOutType() throws IOException {
        assumeThat(REAL).exists();
        try (Stream<Path> files = Files.list(REAL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                String text = read(Files.readAllBytes(file), file.getFileName().toString())
                        .text();
                assertThat(text.length()).isGreaterThan(1000);
                assertThat(SPACED_OUT
                                .matcher(text)
                                .results()
                                .map(r -> r.group())
                                .toList())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
