package kizashi.deliver.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import kizashi.deliver.Cases;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.model.Commitment;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxExportTest {
    private static XSSFSheet sheet(List<Opportunity> cases) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport report = XlsxExport.write(
                out,
                new Words(Language.JA),
                cases,
                List.of(Cases.WATCH),
                m -> new CrmAccount("0012", "鈴木", "商談中"),
                LocalDate.of(2026, 12, 5));
        assertThat(report.rows()).isEqualTo(cases.size());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0);
        }
    }

    private static Cell cell(XSSFSheet sheet, int row, String heading) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().equals(heading)) {
                return sheet.getRow(row).getCell(head.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + heading);
    }

    @Test
    void codesAreTextDaysAreDaysAndPointsAreNumbers() throws Exception {
        XSSFSheet sheet = sheet(List.of(Cases.usual("o1", 9.125)));
        assertThat(cell(sheet, 1, "団体コード").getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell(sheet, 1, "団体コード").getStringCellValue()).isEqualTo("482013");
        assertThat(cell(sheet, 1, "CRM ID").getStringCellValue()).isEqualTo("0012");
        assertThat(cell(sheet, 1, "発言日").getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 9, 8));
        assertThat(cell(sheet, 1, "スコア").getNumericCellValue()).isEqualTo(9.125);
        assertThat(cell(sheet, 1, "URL").getHyperlink().getAddress()).startsWith("http://127.0.0.1:8080/");
    }

    @Test
    void whateverWasPublishedIsText() throws Exception {
        var passage = Cases.passage(
                "=見守り+cmd|'/C calc'!A0を\n実施します。" + "長".repeat(40_000),
                "実施します",
                Commitment.WILL_DO,
                Cases.document(false, null));
        Opportunity o = Cases.opportunity(
                "=o1", "@SUM(1)\t" + "長".repeat(40_000), Stage.SIGN, List.of(Cases.match("elder-watch", passage, 5)));
        XSSFSheet sheet = sheet(List.of(o));
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
            }
        }
        assertThat(cell(sheet, 1, "件名").getStringCellValue())
                .startsWith("@SUM(1)")
                .hasSize(32_767);
        assertThat(cell(sheet, 1, "引用").getStringCellValue()).startsWith("=見守り+cmd");
    }

    @Test
    void nothingIsATableWithHeadings() throws Exception {
        assertThat(sheet(List.of()).getRow(0).getCell(0).getStringCellValue()).isEqualTo("opportunity_id");
    }
}
