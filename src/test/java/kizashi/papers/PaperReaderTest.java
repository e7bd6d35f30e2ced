package kizashi.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of an invented town to sections and facts. */
class PaperReaderTest {
    private static Paper read(DocumentKind kind, String name) throws IOException {
        try (InputStream in = PaperReaderTest.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            Paper paper = new PaperReader().read(kind, ExtractedText.plain(text), name);
            int at = 0;
            for (Paper.Section section : paper.sections()) {
                assertThat(section.start()).isGreaterThanOrEqualTo(at);
                at = section.end();
            }
            for (Paper.Fact fact : paper.facts()) {
                assertThat(text.substring(fact.start(), fact.end())).isEqualTo(fact.value());
            }
            return paper;
        }
    }

    private static Paper.Fact fact(Paper paper, String name) {
        return paper.facts().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTenderNoticeSaysBywhenHowMuchAndToWhom() throws IOException {
        Paper paper = read(DocumentKind.TENDER, "tender.txt");
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(paper.section()).isEqualTo("高齢福祉課");
        assertThat(paper.contact()).isEqualTo("0123-45-6789");
        assertThat(paper.sections())
                .extracting(Paper.Section::heading)
                .containsExactly(null, "１　業務の概要", "２　選定方法", "３　スケジュール", "４　問い合わせ先");
        assertThat(fact(paper, "上限額").yen()).isEqualTo(11_000_000L);
        assertThat(fact(paper, "選定方法").value()).isEqualTo("公募型プロポーザル方式");
        assertThat(fact(paper, "提出期限").date()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(fact(paper, "質問受付期限").date()).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(fact(paper, "参加申込期限").date()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(fact(paper, "審査日").date()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(fact(paper, "履行期間").date()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void eachRowOfABudgetIsAMatterOfItsOwn() {
        String text = """
                令和８年度　風待市当初予算（案）の概要
                （単位：千円）
                ３款　民生費
                　１項　社会福祉費
                　　高齢者見守り機器貸与事業　　　7,300　　【長寿課】
                　　　独居高齢者宅に機器を貸与する。
                緊急通報装置貸与事業　　11,200　　10,900　　300
                　担当課：介護室
                ７款　商工費
                しごと発見推進事業　　4,400　商工課　求人の場を設ける。
                財源内訳　国庫支出金　2,200　一般財源　2,200
                """;
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, ExtractedText.plain(text), "予算案");
        assertThat(paper.sections())
                .filteredOn(s -> s.heading() != null && s.heading().contains("事業"))
                .extracting(Paper.Section::department)
                .containsExactly("長寿課", "介護室", "商工課");
        assertThat(paper.sections())
                .filteredOn(s -> "長寿課".equals(s.department()))
                .singleElement()
                .satisfies(s -> assertThat(text.substring(s.start(), s.end()))
                        .contains("独居高齢者宅")
                        .doesNotContain("緊急通報", "商工費"));
        assertThat(new PaperReader()
                        .read(DocumentKind.TENDER, ExtractedText.plain(text), "公告")
                        .sections())
                .as("a call is on one matter")
                .hasSizeLessThan(paper.sections().size());
    }

    /** {@code typeset_budget.py} set it: the name of a row begins up to two lines above its section. */
    @Test
    void rowsWhoseCellsAreCentredKeepTheirOwnSections() throws IOException {
        ExtractedText text;
        try (InputStream in = PaperReaderTest.class.getResourceAsStream("centred-budget.pdf");
                Extractor extractor = new Extractor()) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            text = ((Extraction.Text) extractor.extract(bytes, "application/pdf", "a.pdf", null)).value();
        }
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, text, "当初予算");
        assertThat(sectionOf(paper, text.text(), "庁舎の照明")).isEqualTo("総務課");
        assertThat(sectionOf(paper, text.text(), "放課後児童クラブ運営")).isEqualTo("子育て課");
        assertThat(sectionOf(paper, text.text(), "令和８年度より介護保険")).isEqualTo("長寿課");
        assertThat(sectionOf(paper, text.text(), "業務を委託するもの")).isEqualTo("子育て課");
        assertThat(sectionOf(paper, text.text(), "再生可能エネルギー導入推進")).isEqualTo("環境課");
        assertThat(sectionOf(paper, text.text(), "事業費補助金）")).isEqualTo("環境課");
        assertThat(sectionOf(paper, text.text(), "中山間振興費")).isEqualTo("農林課");
        assertThat(sectionOf(paper, text.text(), "町民一人当たり")).isEqualTo("商工課");
    }

    @Test
    void linesBetweenCentredRowsAreOfNobodyWhereTwoBordersDoAsWell() {
        String text = """
                番号　主管課　款項目　事業名　事業費　主な事業内容
                見守り支援
                1　長寿課　３．１．４　4,000
                事業費
                公園管理
                2　公園課　８．４．１　5,000
                事業費
                まちの灯り
                推進
                3　環境課　４．１．４　6,000
                事業費
                """;
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, ExtractedText.plain(text), "予算");
        assertThat(sectionOf(paper, text, "公園管理")).isEqualTo("公園課");
        assertThat(sectionOf(paper, text, "3　環境課")).isEqualTo("環境課");
        assertThat(sectionOf(paper, text, "まちの灯り")).isNull();
        assertThat(sectionOf(paper, text, "推進")).isEqualTo("環境課");
    }

    @Test
    void aTableOfCentredRowsEndsBeforeTheNextOne() {
        String text = """
                番号　主管課　款項目　事業名　事業費　主な事業内容
                見守り支援
                1　長寿課　３．１．４　4,000
                事業費
                公園管理
                2　公園課　８．４．１　5,000
                事業費
                まちの灯り
                推進
                3　環境課　４．１．４　6,000
                灯具費
                1　図書課　１．１．１　7,000
                川の清掃
                2　河川課　８．２．１　8,000
                清掃費
                道の補修
                3　道路課　８．１．１　9,000
                補修費
                """;
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, ExtractedText.plain(text), "予算");
        assertThat(sectionOf(paper, text, "灯具費")).isEqualTo("環境課");
        assertThat(sectionOf(paper, text, "1　図書課")).isEqualTo("図書課");
        assertThat(sectionOf(paper, text, "2　河川課")).isEqualTo("河川課");
        assertThat(sectionOf(paper, text, "補修費")).isEqualTo("道路課");
    }

    private static @Nullable String sectionOf(Paper paper, String text, String words) {
        int at = text.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return paper.sections().stream()
                .filter(section -> section.start() <= at && at < section.end())
                .map(Paper.Section::department)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aSectionAboveItsRowsIsInChargeOfThem() {
        String text = "４　企画課\n路線バス維持事業　19,000\n乗合バス運行事業　36,000\n５　環境課\n資源回収事業　8,800　";
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, ExtractedText.plain(text), "予算");
        assertThat(paper.sections()).extracting(Paper.Section::department).containsExactly("企画課", "企画課", "環境課");
        assertThat(Rows.of("6　市民課　２．３．１　戸籍事務費　96,030　91,100")).isEqualTo(new Rows.Row("市民課", false));
        assertThat(Rows.of("事業名　予算額　担当課　内容")).isNull();
        assertThat(Rows.of("見守り事業を進める。7,300")).isNull();
        assertThat(Rows.of("見守り事業")).isNull();
    }

    @Test
    void aProgrammeOfABudgetStatementIsReadWithWhatItIsSpentFor() {
        String text = """
                款　2.総務費　　項　1.総務管理費　　（単位：千円）
                1.一般管理費　　412,300　　398,100　　14,200　　3,000　　409,300　　1.報酬　　21,400
                12.委託料　　121,500
                ○総務一般管理費　　201,600
                弁護士謝金　　600
                ○情報化推進事業費　　210,700
                書かない窓口システム導入委託料　　38,500
                ホームページ運用保守委託料　　5,940
                2.人事管理費　　26,800　　24,100　　2,700　　26,800　　1.報酬　　2,000
                ○人事管理費　　26,800
                産業医委任業務委託料　　490
                款　2.総務費　　項　1.総務管理費　　（単位：千円）
                目　　本年度　　前年度　　比　較　　説　　明
                2.人事管理費　　26,800　　24,100　　2,700　　26,800
                勤怠管理システム利用料　　8,110
                計　　439,100　　422,200　　16,900　　436,100
                """;
        Paper paper = new PaperReader().read(DocumentKind.BUDGET, ExtractedText.plain(text), "予算");
        List<String> sections = paper.sections().stream()
                .map(s -> text.substring(s.start(), s.end()))
                .filter(s -> s.startsWith("○"))
                .toList();
        assertThat(sections)
                .containsExactly(
                        "○総務一般管理費　　201,600\n弁護士謝金　　600\n",
                        "○情報化推進事業費　　210,700\n書かない窓口システム導入委託料　　38,500\nホームページ運用保守委託料　　5,940\n",
                        "○人事管理費　　26,800\n産業医委任業務委託料　　490\n");
        assertThat(paper.sections())
                .as("what stands on the next page is still spent for it")
                .filteredOn(s -> text.substring(s.start(), s.end()).contains("勤怠管理"))
                .extracting(Paper.Section::heading)
                .containsExactly("○人事管理費　　26,800");
        assertThat(Rows.of("○議長（甲野太郎君）　ただいまから")).isNull();
    }

    @Test
    void aQuestionNoticeSaysWhoAsksWhat() throws IOException {
        Paper paper = read(DocumentKind.QUESTION_NOTICE, "question-notice.txt");
        assertThat(paper.sections()).extracting(Paper.Section::member).containsExactly(null, "乙野花子", "乙野花子", "丙野次郎");
        assertThat(paper.sections())
                .extracting(Paper.Section::heading)
                .containsExactly(null, "１　高齢者の見守りについて", "２　公共交通について", "１　防災について");
        assertThat(fact(paper, "答弁者").value()).isEqualTo("町長・福祉課長");
    }

    @Test
    void aPolicySpeechHasHeadingsWithoutNumbers() throws IOException {
        assertThat(read(DocumentKind.PLAN, "speech.txt").sections())
                .extracting(Paper.Section::heading)
                .containsExactly(null, "福　祉", "産業振興");
    }

    @ParameterizedTest
    @CsvSource({
        "'３番　乙野　花子議員', 乙野花子",
        "'質問者　丙野次郎', 丙野次郎",
        "'１　甲野太郎 議員（60分）', 甲野太郎",
        "'（２）高齢者の見守りについて', ",
        "'１　議員定数に関する質問', "
    })
    void membersAreTold(String line, String member) {
        assertThat(Members.of(line)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({"'担当課：福祉部高齢福祉課', 高齢福祉課", "'担当　みどり市役所まちづくり推進室', まちづくり推進室", "'所管課　各課', ", "'担当者　乙野', "})
    void departmentsAreTold(String line, String department) {
        assertThat(Contacts.onLine(line)).isEqualTo(department);
    }

    @Test
    void nothingIsMadeOfNothing() {
        Paper paper = new PaperReader().read(DocumentKind.OTHER, ExtractedText.plain(" \n"), "空");
        assertThat(paper.sections()).isEmpty();
        assertThat(paper.facts()).isEmpty();
        assertThat(paper.date()).isNull();
        assertThat(paper.section()).isNull();
    }

    /** Whether a line holds a fact is looked up, not asked of every fact. */
    @Test
    void manyFactsAreNoHeadings() {
        String text = "１　参加の手続\n" + "（１）提出期限　令和８年７月１日\n".repeat(40_000) + "２　問い合わせ先\n";
        Paper paper = new PaperReader().read(DocumentKind.TENDER, ExtractedText.plain(text), "公募");
        assertThat(paper.facts()).hasSize(40_000);
        assertThat(paper.sections()).extracting(Paper.Section::heading).containsExactly("１　参加の手続", "２　問い合わせ先");
    }
}
