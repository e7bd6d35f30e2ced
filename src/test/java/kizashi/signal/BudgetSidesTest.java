package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in and what is spent, by the headings of a budget's form. */
class BudgetSidesTest {
    private static final String BUDGET = """
            令和９年度風待市一般会計予算
            第１表　歳入歳出予算
            （歳入）　　　（単位：千円）
            給食費収入　　1,200
            （歳出）　　　（単位：千円）
            給食費　　3,400
            第３表　　地方債
            給食室改築事業　　5,600
            第４表　債務負担行為
            給食調理業務委託　　7,800
            2.歳　入
            学校給食費国庫補助金　　9,100
            歳入合計　　9,100
            3.歳　出
            給食保管庫工事費　　1,100
            """;

    @Test
    void theTitleAtTheHeadOfAPageSaysOnWhichSideItIs() {
        String pages = """
                款　22.市　債　項　1.市　債　　（単位：千円）
                住宅債　　8,600
                款　15.国庫支出金　項　2.国庫補助金
                見守り費補助金　　1,700
                款　3.民　生　費　項　1.社会福祉費
                見守り機器貸与費　　7,300
                款　12.公　債　費　項　1.公債費
                利子　　2,100
                款　13.諸支出金　項　1.繰出金
                見守り特別会計　　4,900
                """;
        BudgetSides sides = new BudgetSides(pages);
        assertThat(sides.isIncome(pages.indexOf("住宅債"))).isTrue();
        assertThat(sides.isIncome(pages.indexOf("見守り費補助金"))).isTrue();
        assertThat(sides.isIncome(pages.indexOf("見守り機器"))).isFalse();
        assertThat(sides.isIncome(pages.indexOf("利子"))).isFalse();
        assertThat(sides.isIncome(pages.indexOf("見守り特別"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.介護保険料",
                "1.国民健康保険料",
                "1.サービス収入",
                "13.使用料及び手数料",
                "2.使用料",
                "17.寄付金",
                "12.分担金及び負担金",
                "1.市町村支出金",
                "2.道支出金",
                "2.地方譲与税",
                "9.地方特例交付金等",
                "1.水道事業収益"
            })
    void whatComesInIsKnownByItsTitle(String title) {
        String page = "歳　出\n見守り費　　1,000\n款　" + title + "　項　1.見守り\n見守り　　2,300\n";
        assertThat(new BudgetSides(page).isIncome(page.indexOf("2,300"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.国民健康保険事業費納付金", "5.共同事業拠出金", "6.基金積立金", "9.繰出金", "9.諸支出金", "2.保険給付費", "1.水道事業費用"})
    void whatIsSpentIsKnownByItsTitle(String title) {
        String page = "歳　入\n市税　　1,000\n款　" + title + "　項　1.見守り\n見守り　　2,300\n";
        assertThat(new BudgetSides(page).isIncome(page.indexOf("2,300"))).isFalse();
    }

    @Test
    void aTitleThatTheFormDoesNotHaveLeavesTheSideAsItIs() {
        String page = "歳　入\n市税　　1,000\n款　5.見守り　項　1.見守り\n見守り　　2,300\n";
        assertThat(new BudgetSides(page).isIncome(page.indexOf("2,300"))).isTrue();
        String alone = "款　5.見守り　項　1.見守り\n見守り　　2,300\n";
        assertThat(new BudgetSides(alone).isIncome(alone.indexOf("2,300"))).isFalse();
    }

    @Test
    void incomeStandsUnderItsHeading() {
        BudgetSides sides = new BudgetSides(BUDGET);
        assertThat(sides.isIncome(BUDGET.indexOf("給食費収入"))).isTrue();
        assertThat(sides.isIncome(BUDGET.indexOf("給食室改築"))).isTrue();
        assertThat(sides.isIncome(BUDGET.indexOf("学校給食費国庫"))).isTrue();
        assertThat(sides.isIncome(BUDGET.indexOf("給食費　　3"))).isFalse();
        assertThat(sides.isIncome(BUDGET.indexOf("給食調理"))).isFalse();
        assertThat(sides.isIncome(BUDGET.indexOf("給食保管庫"))).isFalse();
        assertThat(sides.isIncome(0)).isFalse();
        assertThat(new BudgetSides("給食費収入　1,200").isIncome(3)).isFalse();
    }
}
