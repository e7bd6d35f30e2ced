package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When a council sits next, by the sessions that were read, and what is said of those that were not. */
class NextSessionTest {
    private static final List<LocalDate> YEAR = List.of(
            LocalDate.of(2025, 2, 21),
            LocalDate.of(2025, 3, 4),
            LocalDate.of(2025, 6, 6),
            LocalDate.of(2025, 9, 5),
            LocalDate.of(2025, 11, 28));

    @Test
    void councilsKeepToTheirWeeks() {
        assertThat(next(YEAR, LocalDate.of(2026, 3, 1))).isEqualTo("2026-06-06 次の定例会（前年は2025年6月6日から、目安）");
    }

    @Test
    void aSessionOfEarlierYearsTellsTooWhereLaterOnesWereNotCollected() {
        assertThat(next(YEAR, LocalDate.of(2026, 12, 1))).isEqualTo("2027-02-21 次の定例会（2025年2月21日からの会期による目安、その後の年は未収集）");
        assertThat(NextSession.of(YEAR, LocalDate.of(2031, 1, 1)))
                .as("too long ago")
                .isNull();
        assertThat(NextSession.of(List.of(), LocalDate.of(2026, 1, 1))).isNull();
    }

    @Test
    void whatWasNotCollectedIsToldToBeMissing() {
        assertThat(next(List.of(LocalDate.of(2026, 2, 20)), LocalDate.of(2026, 12, 1)))
                .isEqualTo("2027-02-20 次の定例会（前年は2026年2月20日から、目安）。収集した会期は1年に1回分で、その前に別の会期がありうる");
    }

    @Test
    void aSpecialSessionRightAfterARegularOneComesNotEveryYear() {
        List<LocalDate> days = new java.util.ArrayList<>(YEAR);
        days.add(LocalDate.of(2025, 12, 25));
        days.add(LocalDate.of(2026, 2, 20));
        assertThat(next(days, LocalDate.of(2026, 12, 1))).startsWith("2027-02-20 ");
    }

    private static String next(List<LocalDate> days, LocalDate today) {
        var next = Objects.requireNonNull(NextSession.of(days, today));
        return next.date() + " " + next.what();
    }
}
