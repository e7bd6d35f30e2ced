package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.MoneyReader;
import kizashi.japanese.TsvTable;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import org.junit.jupiter.api.Test;

/** Which sums and programmes of a passage are those of the matter. */
class MatterFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Test
    void aSumIsOfTheMatterThatItsSentenceNames() {
        assertThat(sums("見守り機器の貸与に420万円を計上します。")).containsExactly("420万円");
        assertThat(sums("見守り機器を貸与します。事業費は420万円です。")).containsExactly("420万円");
        assertThat(sums("見守り機器を貸与します。道路の舗装に800万円を計上します。")).isEmpty();
        assertThat(sums("公園に300万円をかけます。見守り機器も貸与します。")).isEmpty();
        assertThat(sums("見守り機器の貸与を予定しております。合わせて30万円を返済します。")).isEmpty();
    }

    @Test
    void aSumIsOfTheMatterThatWasAnnounced() {
        assertThat(sums("見守り機器の貸与についてお答えします。対象は独居の方です。今年度は420万円を見込んでおります。")).containsExactly("420万円");
        assertThat(sums("見守り機器の貸与についてお答えします。対象は独居の方です。次に、舗装についてお答えします。今年度は800万円を見込んでおります。"))
                .isEmpty();
        assertThat(sums("舗装には800万円が必要です。見守り機器の貸与についての御質問にお答えします。対象は独居の方です。")).isEmpty();
        assertThat(sums("次に、見守り拠点の整備に係る事業費です。今年度は420万円を見込んでおります。")).containsExactly("420万円");
    }

    @Test
    void theTotalOfAMattersCostIsTold() {
        assertThat(sums("見守り機器は管理に約2,700万円、通信に3,000万円で、計5,700万円でございます。")).containsExactly("2,700万円", "5,700万円");
    }

    @Test
    void aWordThatEndsWithTheSignOfATotalIsNone() {
        assertThat(sums("見守り機器は管理に2,700万円、その設計3,000万円でございます。")).containsExactly("2,700万円");
    }

    @Test
    void aWordInTheNameOfAFundingIsWhatItPaysFor() {
        assertThat(funding("見守り体制整備補助金により見守り機器を配ります。", "見守り体制整備補助金")).containsExactly("見守り体制整備補助金");
        assertThat(funding("広域見守りにより返礼を増やします。", "広域見守り")).isEmpty();
    }

    @Test
    void fundingOfAnItemIsThatOfItsClause() {
        String text = "民生費では、県支出金の精算に要する経費を、商工費では、見守りの地図の作成に要する経費を、土木費では、渡し船に要する経費を、教育費では、国庫補助金による端末の経費を補正します。";
        assertThat(funding(text, "都道府県支出金", "国庫補助金")).isEmpty();
        assertThat(funding("国庫補助金により見守り機器を配り、県支出金の精算も行います。", "国庫補助金")).containsExactly("国庫補助金");
    }

    @Test
    void whatWasLookedForFundsNothing() {
        assertThat(funding("ふるさと納税の見守りの返礼を増やします。", "見守り")).isEmpty();
    }

    @Test
    void totalsBalancesAndDifferencesAreNobodys() {
        assertThat(sums("見守りを充実し、以上、歳出合計としまして、32億円となるものです。")).isEmpty();
        assertThat(sums("見守りなど様々な施策を進め、負債を計画どおり35億円返済した上で58億円の黒字となりました。")).isEmpty();
        assertThat(sums("見守りへの支援などを盛り込んだ事業費13億円の補正予算案を提案しております。")).isEmpty();
        assertThat(sums("見守り拠点は、40年で見ると更新型のほうが1.4億円有利になっております。")).isEmpty();
        assertThat(sums("市債発行額の目安を年450億円とし、見守りも含めて取り組みます。")).isEmpty();
        assertThat(sums("見守り機器は、単年度で総額2,200万円の財源が要ります。"))
                .as("all of its own cost")
                .containsExactly("2,200万円");
    }

    @Test
    void everyWordOfTheTableHoldsASumBack() {
        List<TsvTable.Row> rows =
                TsvTable.load(OtherSums.class, "other-sums.tsv", null).rows();
        assertThat(rows).isNotEmpty();
        for (TsvTable.Row row : rows) {
            String word = row.get("word");
            boolean label = row.get("place").equals("LABEL");
            assertThat(row.get("place")).isIn("LABEL", "AFTER");
            assertThat(sums("見守りの" + (label ? word + "は3億円です。" : "3億円" + word + "です。")))
                    .as(row.place())
                    .isEmpty();
        }
    }

    @Test
    void aProgrammeInAListIsItsOwnMatter() {
        assertThat(programs("見守り拠点の整備、港まつり推進事業、公園の再整備などを進めます。", "港まつり推進事業")).isEmpty();
        assertThat(programs("見守り機器を配る高齢者安心事業、港まつりなどを進めます。", "高齢者安心事業")).containsExactly("高齢者安心事業");
        assertThat(programs("高齢者安心事業により見守り機器を配ります。", "高齢者安心事業")).containsExactly("高齢者安心事業");
        assertThat(programs("見守りを助けます。防犯カメラ設置事業補助につきましては、活用します。", "防犯カメラ設置事業")).isEmpty();
    }

    private static List<String> sums(String text) {
        return facts(text, List.of()).sums().stream().map(Signal.Money::text).toList();
    }

    private static List<String> programs(String text, String name) {
        return facts(text, List.of(name)).programs();
    }

    private static List<String> funding(String text, String... names) {
        return facts(text, List.of(), List.of(names)).funding();
    }

    private static MatterFacts facts(String text, List<String> programs) {
        return facts(text, programs, List.of());
    }

    private static MatterFacts facts(String text, List<String> programs, List<String> funding) {
        Signal signal = SignalBuilder.builder()
                .amounts(MoneyReader.read(text, FoldedText.of(text)))
                .programs(programs)
                .funding(funding)
                .build();
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, DAY, "定例会"), 0, text, Passages.speaker("福祉部長", "福祉部", "部長"), signal);
        int at = text.indexOf("見守り");
        return MatterFacts.of(passage, List.of(new Signal.Span(at, at + 3, "見守り")));
    }
}
