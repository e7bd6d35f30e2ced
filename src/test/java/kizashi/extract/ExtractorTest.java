package kizashi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kizashi.model.NoText;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes in, and what must not be able to do harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractorTest {
    private final Extractor extractor = new Extractor();

    @AfterAll
    void close() {
        extractor.close();
    }

    private String text(byte[] bytes, String name) {
        return text(extractor.extract(bytes, null, name, null));
    }

    private static String text(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) extraction).value().text();
    }

    private static NoText.Reason reason(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.None.class);
        return ((Extraction.None) extraction).why().reason();
    }

    @Test
    void plainTextIsOnlyDecoded() {
        String text = "\uFEFF○議長（山﨑一郎君）\r\n　開会します。\r\r\n①～㈱\t\n\n\n";
        assertThat(text(text.getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo(text);
        String japanese = text.substring(1);
        assertThat(text(japanese.getBytes(Charset.forName("windows-31j")), "a.txt"))
                .isEqualTo(japanese);
        assertThat(text(extractor.extract(
                        japanese.getBytes(Charset.forName("windows-31j")), "text/plain; charset=UTF-8", null, null)))
                .isEqualTo(japanese);
    }

    @Test
    void wordAndExcelAreRead() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("○議長（髙橋一郎君）　開会します。");
            document.createParagraph().createRun().setText("　次に進みます。");
            document.write(word);
        }
        assertThat(text(word.toByteArray(), "minutes.docx")).isEqualTo("○議長（髙橋一郎君）　開会します。\n　次に進みます。\n");
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("予算").createRow(0);
            row.createCell(0).setCellValue("見守り事業");
            row.createCell(1).setCellValue(1234);
            book.write(excel);
        }
        assertThat(text(excel.toByteArray(), "budget.xlsx")).contains("見守り事業\t1234");
    }

    @Test
    void reasonsForNoTextAreTold() {
        assertThat(reason(extractor.extract(new byte[0], null, "a.pdf", null))).isEqualTo(NoText.Reason.EMPTY);
        assertThat(reason(extractor.extract(bytes("  \n "), null, "a.txt", null)))
                .isEqualTo(NoText.Reason.EMPTY);
        assertThat(reason(extractor.extract(bytes("%PDF-1.7\nbroken"), null, "a.pdf", null)))
                .isEqualTo(NoText.Reason.CORRUPT);
        assertThat(reason(extractor.extract(random(5000), "application/octet-stream", "a.bin", null)))
                .isEqualTo(NoText.Reason.UNSUPPORTED);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertThat(reason(extractor.extract(png, "image/png", "a.png", null))).isEqualTo(NoText.Reason.SCANNED_IMAGE);
    }

    @Test
    void whatIsWrongWithABrokenFileIsSaidInWords() {
        assertThat(detail("%PDF-1.7\n1 0 obj\n<<", "a.pdf")).startsWith("PDF が途中で切れています。");
        assertThat(detail("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF", "a.pdf"))
                .startsWith("PDF の構造が壊れています。");
        assertThat(detail("\u0001\u0002\u0003\u0000\u0007not one", "a.pdf"))
                .startsWith("PDF という名前ですが、中身が PDF ではありません。");
        assertThat(detail("PK\u0003\u0004aaaa", "a.docx")).startsWith("ファイルが壊れていて開けません。");
    }

    private String detail(String content, String name) {
        Extraction extraction = extractor.extract(bytes(content), null, name, null);
        assertThat(extraction).isInstanceOf(Extraction.None.class);
        String detail = ((Extraction.None) extraction).why().detail();
        assertThat(detail).doesNotContain("Exception");
        return detail;
    }

    @Test
    void aFileThatTakesTooLongEndsTheWorkerAndNotUs() throws IOException {
        try (Extractor hasty = new Extractor(ExtractLimits.DEFAULT.withWallClock(Duration.ofMillis(1)))) {
            assertThat(reason(hasty.extract(zip("a.txt", bytes("本文です。")), null, "a.zip", null)))
                    .isEqualTo(NoText.Reason.TIMEOUT);
            assertThat(reason(hasty.extract(zip("a.txt", bytes("本文です。")), null, "a.zip", null)))
                    .isEqualTo(NoText.Reason.TIMEOUT);
        }
    }

    @Test
    void aFileThatNeedsTooMuchMemoryEndsTheWorkerAndNotUs() throws IOException {
        try (Extractor small = new Extractor(ExtractLimits.DEFAULT.withHeapMegabytes(40))) {
            byte[] large = random(60 << 20);
            System.arraycopy(bytes("%PDF-1.7\n"), 0, large, 0, 9);
            assertThat(reason(small.extract(large, null, "a.pdf", null))).isEqualTo(NoText.Reason.CRASHED);
            assertThat(text(small.extract(zip("a.txt", bytes("次の無実の文書です。")), null, "b.zip", null)))
                    .contains("無実");
        }
    }

    @Test
    void aKilledWorkerIsReplaced() throws IOException {
        byte[] zip = zip("a.txt", bytes("本文です。"));
        assertThat(text(zip, "a.zip")).contains("本文です。");
        ProcessHandle.current()
                .children()
                .filter(p -> p.info().commandLine().orElse("").contains("WorkerMain")
                        || p.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
        Extraction after = extractor.extract(zip, null, "a.zip", null);
        Extraction second = extractor.extract(zip, null, "a.zip", null);
        assertThat(after).isInstanceOfAny(Extraction.Text.class, Extraction.None.class);
        assertThat(text(second)).contains("本文です。");
    }

    @Test
    void bombsEnd() throws IOException {
        byte[] nested = zip("a.txt", bytes("最後"));
        for (int i = 0; i < 8; i++) {
            nested = zip("a.zip", nested);
        }
        assertThat(reason(extractor.extract(nested, null, "nested.zip", null))).isEqualTo(NoText.Reason.LIMIT);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(bytes("文書" + i));
            }
        }
        assertThat(reason(extractor.extract(many.toByteArray(), null, "many.zip", null)))
                .isEqualTo(NoText.Reason.LIMIT);
        byte[] blank = new byte[100 << 20];
        java.util.Arrays.fill(blank, (byte) 'a');
        assertThat(reason(extractor.extract(zip("a.txt", blank), null, "bomb.zip", null)))
                .isEqualTo(NoText.Reason.LIMIT);
    }

    @Test
    void entitiesOfXmlAreNotExpandedNorFetched() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ハハハハハハハハハハ\">");
        char name = 'a';
        for (int i = 0; i < 12; i++, name++) {
            laughs.append("<!ENTITY ")
                    .append((char) (name + 1))
                    .append(" \"")
                    .append(("&" + name + ";").repeat(10))
                    .append("\">");
        }
        laughs.append(
                        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&")
                .append(name)
                .append(";</w:t></w:r></w:p></w:body></w:document>");
        Extraction bomb = extractor.extract(withDocumentXml(laughs.toString()), null, "a.docx", null);
        assertThat(bomb).isInstanceOfAny(Extraction.None.class, Extraction.Text.class);
        try (java.net.ServerSocket canary =
                new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(1500);
            String xxe =
                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:" + canary.getLocalPort()
                            + "/x\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>本文&x;&f;</w:t></w:r></w:p></w:body></w:document>";
            Extraction read = extractor.extract(withDocumentXml(xxe), null, "a.docx", null);
            if (read instanceof Extraction.Text found) {
                String host = java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname"))
                        .strip();
                assertThat(found.value().text()).doesNotContain(host);
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void noiseIsNeverAnException() {
        Random random = new Random(7);
        String[] heads = {
            "%PDF-1.4\n",
            "PK\u0003\u0004",
            "{\\rtf1",
            "<html>",
            "{\"tenant_minutes\":[",
            "<Results><SearchResult><ProjectName>",
            ""
        };
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            byte[] head = heads[i % heads.length].getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(head, 0, noise, 0, Math.min(head.length, noise.length));
            assertThat(extractor.extract(noise, null, null, null)).isNotNull();
        }
    }

    private static byte[] withDocumentXml(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                            + "</Relationships>");
            put(zip, "word/document.xml", xml);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
        zip.closeEntry();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
