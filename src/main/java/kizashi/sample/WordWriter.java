package kizashi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Sample documents as Word files. */
final class WordWriter {
    private WordWriter() {}

    /** The bytes of the .docx. */
    static byte[] document(SampleDocument document) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.getProperties().getCoreProperties().setTitle(document.title());
            XWPFParagraph title = word.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.createRun().setText(document.title());
            for (Block block : document.blocks()) {
                write(block, word);
            }
            word.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(document.published()
                            .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                            .toInstant())));
            word.write(out);
            return withoutClock(out.toByteArray(), document.published());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a sample document", e);
        }
    }

    /** A published file does not change from one day to the next, so its parts bear the day of publication. */
    private static byte[] withoutClock(byte[] zip, LocalDate published) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(published.atStartOfDay());
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    private static void write(Block block, XWPFDocument word) {
        if (block.kind() == Block.Kind.ROSTER || block.kind() == Block.Kind.TABLE) {
            if (!block.head().isEmpty()) {
                paragraph(word, block.head());
            }
            table(block.paragraphs(), word);
            return;
        }
        List<String> paragraphs = block.paragraphs();
        boolean speech = block.kind() == Block.Kind.SPEECH;
        if (!block.head().isEmpty()) {
            paragraph(word, speech && !paragraphs.isEmpty() ? block.head() + "　" + paragraphs.get(0) : block.head());
        }
        for (int i = speech ? 1 : 0; i < paragraphs.size(); i++) {
            paragraph(word, "　" + paragraphs.get(i));
        }
    }

    private static void table(List<String> rows, XWPFDocument word) {
        int columns = rows.stream().mapToInt(r -> r.split("\t").length).max().orElse(1);
        XWPFTable table = word.createTable(rows.size(), columns);
        for (int r = 0; r < rows.size(); r++) {
            String[] cells = rows.get(r).split("\t");
            for (int c = 0; c < cells.length; c++) {
                table.getRow(r).getCell(c).setText(cells[c]);
            }
        }
    }

    private static void paragraph(XWPFDocument word, String text) {
        word.createParagraph().createRun().setText(text);
    }
}
