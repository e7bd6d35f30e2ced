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
