package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
