package kizashi.deliver.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kizashi.deliver.Words;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes opportunities as an Excel workbook, for whoever joins and sorts them there: an LG code is text to the letter (011002),
 * a day is a day, points are a number, and no text can be a formula. Rows leave memory as they are written.
 */
public final class XlsxExport {
    /** What a cell holds at the most. */
    private static final int MOST_TEXT = 32_767;

    /** What an address may have at the most to be a link. */
    private static final int MOST_ADDRESS = 2_000;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNIT = 256;

    private final SXSSFWorkbook book;
    private final CellStyle head;
    private final CellStyle day;
    private final CellStyle text;

    private XlsxExport(SXSSFWorkbook book) {
        this.book = book;
        this.head = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        this.text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /**
     * Writes a workbook. The stream is not closed.
     *
     * @param words the language of headings and labels
     * @param opportunities in the order of the rows
     * @param profiles for their names
     * @param accounts what the CRM knows of a municipality; {@link CrmAccount#UNKNOWN} where nothing
     * @param today on which it is told, in Japan
     * @return how many rows there are, and nothing lost
     * @throws IOException when the stream cannot take it
     */
    public static CsvReport write(
            OutputStream out,
            Words words,
            List<Opportunity> opportunities,
            List<Profile> profiles,
            Function<Municipality, CrmAccount> accounts,
            LocalDate today)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            XlsxExport export = new XlsxExport(book);
            SXSSFSheet sheet = book.createSheet(words.get("xlsx.sheet"));
            export.head(sheet, words);
            int number = 1;
            for (Opportunity o : opportunities) {
                export.row(
                        sheet.createRow(number++),
                        CsvRow.of(o, profiles, accounts.apply(o.municipality()), words, today));
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, opportunities.size(), 0, CsvColumn.values().length - 1));
            book.write(out);
        }
        return new CsvReport(opportunities.size(), List.of(), 0, List.of());
    }

    private void head(SXSSFSheet sheet, Words words) {
        Row row = sheet.createRow(0);
        for (CsvColumn column : CsvColumn.values()) {
            Cell cell = row.createCell(column.ordinal());
            cell.setCellValue(column.header(CsvProfile.EXCEL, words));
            cell.setCellStyle(head);
            sheet.setColumnWidth(column.ordinal(), width(column) * WIDTH_UNIT);
        }
    }

    private static int width(CsvColumn column) {
        return switch (column) {
            case QUOTE, QUESTION, REASONS -> 60;
            case TITLE, SECTION_BASIS, NEXT_WHAT, TURNING_POINT, URL -> 32;
            case COMMITMENT_LEVEL, SCORE, PREFECTURE, STAGE -> 11;
            default -> 16;
        };
    }

    private void row(Row row, CsvRow values) {
        for (CsvColumn column : CsvColumn.values()) {
            String value = column.value(values);
            if (!value.isEmpty()) {
                fill(row.createCell(column.ordinal()), column, value);
            }
        }
    }

    private void fill(Cell cell, CsvColumn column, String value) {
        if (column.isDate()) {
            cell.setCellStyle(day);
            cell.setCellValue(LocalDate.parse(value));
        } else if (column == CsvColumn.SCORE || column == CsvColumn.COMMITMENT_LEVEL) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellStyle(text);
            cell.setCellValue(value.substring(0, Math.min(MOST_TEXT, value.length())));
        }
        if (column == CsvColumn.URL && isWeb(value)) {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(value);
            cell.setHyperlink(link);
        }
    }

    private static boolean isWeb(String address) {
        return (address.startsWith("http://") || address.startsWith("https://")) && address.length() <= MOST_ADDRESS;
    }
}
