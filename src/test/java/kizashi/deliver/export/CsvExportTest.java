package kizashi.deliver.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.deliver.Cases;
import kizashi.deliver.Language;
import kizashi.deliver.OneLine;
import kizashi.deliver.Words;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvExportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 5);

    private record File(byte[] bytes, CsvReport report) {

        String text(Charset charset) {
            return new String(bytes, charset);
        }
    }

    private static File export(CsvProfile profile, List<Opportunity> opportunities) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport report = CsvExport.write(
                out,
                CsvExport.Options.of(profile),
                opportunities,
                List.of(Cases.WATCH, Cases.TRANSIT),
                m -> new CrmAccount("ACC-0012", "鈴木", "商談中"),
                TODAY);
        return new File(out.toByteArray(), report);
    }

    private static List<CSVRecord> read(String text) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static Opportunity titled(String title) {
        return Cases.opportunity("o1", title, Stage.BUDGET, Cases.usual("o1", 9).matches());
    }

    @Test
    void excelGetsABomAndTextThatStaysText() throws Exception {
        File file = export(CsvProfile.EXCEL, List.of(Cases.usual("o1", 9.123)));
        assertThat(file.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        String text = file.text(StandardCharsets.UTF_8).substring(1);
        assertThat(text).startsWith("opportunity_id,lg_key,団体コード,団体名,都道府県").contains("\r\n");
        CSVRecord row = read(text).get(0);
        assertThat(row.get("opportunity_id")).isEqualTo("o1");
        assertThat(row.get("lg_key")).isEqualTo("LG-482013");
        assertThat(row.get("団体コード").strip()).isEqualTo("482013");
        assertThat(row.get("役職")).isEqualTo("福祉部長");
        assertThat(row.get("氏名")).isEqualTo("佐々木健司");
        assertThat(row.get("発言日")).isEqualTo("2026-09-08");
        assertThat(row.get("答弁の踏み込み")).isEqualTo("実施");
        assertThat(row.get("踏み込みレベル")).isEqualTo("5");
        assertThat(row.get("根拠フレーズ")).isEqualTo("実施してまいります");
        assertThat(row.get("スコア")).isEqualTo("9.123");
        assertThat(row.get("次の期限")).isEqualTo("2027-01-15");
        assertThat(row.get("CRM ID")).isEqualTo("ACC-0012");
        assertThat(row.get("担当")).isEqualTo("鈴木");
        assertThat(row.get("リードソース")).isEqualTo("Kizashi");
        assertThat(row.get("金額（円）")).isEqualTo("4,800,000円");
        assertThat(text.lines().findFirst().orElseThrow())
                .endsWith("状態,金額（円）,事業名,財源,時期,会期開会日,質問への答弁,最新の動き,段階の根拠,キーパーソンの役職,キーパーソン,ほかの根拠");
    }

    @Test
    void hundredPayloadsAndNoFormula() throws Exception {
        String[] starts = {
            "=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", " =", "\u00a0=", "　＝", "\u200b=", "\ufeff=",
            "−", "\t", "\0=", "\"="
        };
        String[] bodies = {
            "1+1", "cmd|'/C calc'!A0", "HYPERLINK(\"http://evil.example\",\"x\")", "SUM(A1:A9)", "2+5+cmd|' /C x'!A0"
        };
        int tried = 0;
        for (String start : starts) {
            for (String body : bodies) {
                String title = start + body;
                CSVRecord row = read(export(CsvProfile.EXCEL, List.of(titled(title)))
                                .text(StandardCharsets.UTF_8)
                                .substring(1))
                        .get(0);
                String cell = row.get("件名");
                assertThat(cell.strip()).as(title).doesNotMatch("(?s)^[\\s\\p{Cf}\\u00a0\\u3000]*[=+\\-@＝＋－＠−\\x00].*");
                assertThat(cell).as(title).contains(OneLine.of(body));
                tried++;
            }
        }
        assertThat(tried).isEqualTo(100);
    }

    @Test
    void aNumberBelowZeroStaysANumber() {
        assertThat(CsvCell.safe("-6.25")).isEqualTo("-6.25");
        assertThat(CsvCell.safe("-6.25+1")).isEqualTo("'-6.25+1");
        assertThat(CsvCell.safe("-A1")).isEqualTo("'-A1");
    }

    @Test
    void everyCellIsGuardedNotOnlyTheTitle() throws Exception {
        var passage =
                Cases.passage("=見守り+cmd|'/C calc'!A0を実施します。", "実施します", Commitment.WILL_DO, Cases.document(false, null));
        Opportunity o = Cases.opportunity("=o1", "@x", Stage.SIGN, List.of(Cases.match("elder-watch", passage, 5)));
        for (CsvProfile profile : CsvProfile.values()) {
            File file = export(profile, List.of(o));
            String text = file.text(profile.charset());
            for (CSVRecord row : read(text.startsWith("\ufeff") ? text.substring(1) : text)) {
                for (String cell : row) {
                    assertThat(cell).as(profile.id()).doesNotMatch("(?s)^[=+\\-@\\t\\r\\n].*");
                }
            }
            if (profile != CsvProfile.SANSAN_CARD) {
                assertThat(file.report().neutralised()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void windows31jKeepsTheVariantsAndReportsWhatItLacks() throws Exception {
        var passage = Cases.passage("見守り①髙﨑〜𠮷を実施します。", "実施します", Commitment.WILL_DO, Cases.document(false, null));
        Opportunity o = Cases.opportunity("o1", "見守り", Stage.SIGN, List.of(Cases.match("elder-watch", passage, 5)));
        File file = export(CsvProfile.SANSAN_CARD, List.of(o));
        String text = file.text(Charset.forName("windows-31j"));
        assertThat(text).startsWith("名刺所有者ユーザID,会社名,氏名[姓]").contains("①髙﨑～〓", "霧ヶ原市", "佐々木健司");
        assertThat(file.report().losses()).containsExactly(new CsvReport.Loss("𠮷", 1, "メモ"));
        assertThat(file.report().notes()).isNotEmpty();
    }

    @Test
    void theFormThatSansanHandsOutIsKeptAsItIs() throws Exception {
        List<String> form = List.of("名刺所有者ユーザID", "名刺交換日", "会社名", "部署名", "役職", "氏名[姓]", "氏名[名]", "携帯電話");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.write(
                out,
                new CsvExport.Options(CsvProfile.SANSAN_CARD, new Words(Language.JA), form, "user@example.com"),
                List.of(Cases.usual("o1", 9)),
                List.of(Cases.WATCH),
                m -> CrmAccount.UNKNOWN,
                TODAY);
        String[] lines = out.toString(Charset.forName("windows-31j")).split("\r\n");
        assertThat(lines[0]).isEqualTo(String.join(",", form));
        assertThat(lines[1]).isEqualTo("user@example.com,,霧ヶ原市,福祉部,福祉部長,佐々木健司,,");
    }

    @Test
    void aLeadIsNeverTheCouncillorWhoAsks() throws Exception {
        Speaker member = new Speaker("山口美咲", "議員", null, List.of(), null, "12番", Side.MEMBER, "山口美咲", null);
        Passage answer = Cases.passage("見守りを実施します。", "実施します", Commitment.WILL_DO, Cases.document(false, null));
        Passage asked = new Passage(
                answer.key(),
                answer.document(),
                answer.start(),
                answer.end(),
                answer.text(),
                null,
                member,
                5,
                "一般質問",
                null,
                answer.signal());
        Opportunity o = Cases.opportunity("o1", "見守り", Stage.SIGN, List.of(Cases.match("elder-watch", asked, 5)));
        CSVRecord excel = read(export(CsvProfile.EXCEL, List.of(o))
                        .text(StandardCharsets.UTF_8)
                        .substring(1))
                .get(0);
        assertThat(excel.get("氏名")).isEqualTo("山口美咲");
        assertThat(excel.get("キーパーソンの役職")).isEqualTo("福祉部長");
        assertThat(excel.get("キーパーソン")).isEqualTo("佐々木健司");
        CSVRecord lead = read(export(CsvProfile.SALESFORCE, List.of(o)).text(StandardCharsets.UTF_8))
                .get(0);
        assertThat(lead.get("LastName")).isEqualTo("佐々木健司");
        assertThat(lead.get("Title")).isEqualTo("福祉部長");
        assertThat(export(CsvProfile.SANSAN_CARD, List.of(o)).text(Charset.forName("windows-31j")))
                .contains("佐々木健司", "高齢者支援課")
                .doesNotContain("山口美咲");
    }

    @Test
    void whatElseSpeaksForACaseHasItsPlace() throws Exception {
        List<Match> found = List.of(
                Cases.match(
                        "elder-watch",
                        Cases.passage("見守りを実施します。", "実施します", Commitment.WILL_DO, Cases.document(false, null)),
                        9),
                Cases.match(
                        "elder-watch",
                        Cases.passage(
                                "民生委員の負担が重く、見守りの体制が不足しております。", null, Commitment.NONE, Cases.document(false, null)),
                        5));
        Opportunity o = Cases.opportunity("o1", "見守り", Stage.SIGN, found);
        CSVRecord excel = read(export(CsvProfile.EXCEL, List.of(o))
                        .text(StandardCharsets.UTF_8)
                        .substring(1))
                .get(0);
        assertThat(excel.get("ほかの根拠")).contains("福祉部長 佐々木健司「民生委員の負担が重く、見守りの体制が不足しております。」 http://127.0.0.1:8080/");
    }

    @Test
    void whatAProgramReadsHasNamesWithoutSpaces() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.write(
                out,
                CsvExport.Options.of(CsvProfile.EXCEL, Language.EN),
                List.of(Cases.usual("o1", 9)),
                List.of(Cases.WATCH),
                m -> CrmAccount.UNKNOWN,
                TODAY);
        String head = out.toString(StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(head.split(",")).allMatch(column -> column.matches("[a-z0-9_]+"));
    }

    @Test
    void eachCrmGetsItsOwn() throws Exception {
        List<Opportunity> one = List.of(Cases.usual("o1", 9));
        assertThat(export(CsvProfile.SALESFORCE, one).text(StandardCharsets.UTF_8))
                .startsWith("Kizashi_Opportunity_Id__c,")
                .contains(",Company,", ",LastName,", ",LeadSource,");
        assertThat(export(CsvProfile.HUBSPOT, one).bytes()[0]).isEqualTo((byte) 'o');
        assertThat(export(CsvProfile.SANSAN_DATAHUB, one).text(StandardCharsets.UTF_8))
                .contains("2026-09-08 00:00:00");
        for (CSVRecord row : read(export(CsvProfile.SANSAN_DATAHUB, one).text(StandardCharsets.UTF_8))) {
            assertThat(row.toList()).noneMatch(c -> c.contains("\n") || c.contains("\r"));
        }
        assertThat(CsvProfile.of("sansan-card")).isEqualTo(CsvProfile.SANSAN_CARD);
    }

    @Test
    void manyRowsStayRows() throws Exception {
        List<Opportunity> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(titled("改行\nと,コンマと\"引用符\" " + i));
        }
        assertThat(read(export(CsvProfile.EXCEL, many)
                        .text(StandardCharsets.UTF_8)
                        .substring(1)))
                .hasSize(200);
    }

    @Test
    void aNegativeNumberStaysOneAndAFormulaDoesNot() {
        assertThat(CsvCell.safe("-6.25")).isEqualTo("-6.25");
        assertThat(CsvCell.safe("-8")).isEqualTo("-8");
        assertThat(CsvCell.safe("-8+cmd|' /C calc'!A0")).startsWith("'");
        assertThat(CsvCell.safe("-A1")).startsWith("'");
        assertThat(CsvCell.safe("−8")).startsWith("'");
    }

    @Test
    void aKeyPersonOfWhomOnlyTheNameIsKnownIsNoOffice() throws Exception {
        Speaker named = new Speaker("森下", null, null, List.of(), null, null, Side.OFFICIAL, "森下 春樹", null);
        Passage answer = Cases.passage("見守りを実施します。", "実施します", Commitment.WILL_DO, Cases.document(false, null));
        Passage said = new Passage(
                answer.key(),
                answer.document(),
                answer.start(),
                answer.end(),
                answer.text(),
                null,
                named,
                5,
                "一般質問",
                null,
                answer.signal());
        Opportunity o = Cases.opportunity("o1", "見守り", Stage.SIGN, List.of(Cases.match("elder-watch", said, 5)));
        o = new Opportunity(
                o.id(),
                o.municipality(),
                o.title(),
                o.profiles(),
                o.matches(),
                o.score(),
                o.stage(),
                named.display(),
                o.section(),
                o.nextDates(),
                o.novelty(),
                o.firstSeen(),
                o.updated());
        CSVRecord excel = read(export(CsvProfile.EXCEL, List.of(o))
                        .text(StandardCharsets.UTF_8)
                        .substring(1))
                .get(0);
        assertThat(excel.get("キーパーソンの役職")).isEmpty();
        assertThat(excel.get("キーパーソン")).isEqualTo("森下 春樹");
    }
}
