package kizashi.minutes.person;

import java.time.LocalDate;

/** Fiscal years (年度), which begin on 1 April, the day on which staff are transferred. */
final class FiscalYears {
    private FiscalYears() {}

    /** The fiscal year of a day, by its first calendar year. */
    static int of(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }
}
