package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.Opportunity.NextDate;
import org.jspecify.annotations.Nullable;

/**
 * When a council is expected to sit again: councils keep to their weeks, so a session that was read tells of those of the years after it. What
 * was not collected is not silently left out: a council whose year was read in part may sit before.
 */
final class NextSession {
    /** A regular session in each quarter; councils with fewer are few. */
    private static final int A_YEAR = 4;

    /** Older ones tell little: terms and calendars change. */
    private static final int YEARS = 3;

    /**
     * Regular sessions are two months and more apart; what opens within a month after one is a special one (特別会, 緊急議会), whatever its list calls it, and tells
     * nothing of another year.
     */
    private static final int SPECIAL_DAYS = 30;

    private NextSession() {}

    /**
     * @param days on which the council sat, in any order
     * @param today in Japan
     * @return the first to come; null where nothing of the last years was read
     */
    static @Nullable NextDate of(List<LocalDate> days, LocalDate today) {
        List<LocalDate> opened = openings(days);
        LocalDate after = opened.stream()
                .filter(day -> !next(day, today).isAfter(day.plusYears(YEARS)))
                .min(Comparator.comparing((LocalDate day) -> next(day, today)).thenComparing(Comparator.reverseOrder()))
                .orElse(null);
        if (after == null) {
            return null;
        }
        LocalDate newest = opened.get(opened.size() - 1);
        long known = opened.stream()
                .filter(day -> ChronoUnit.DAYS.between(day, newest) < 365 - Novelty.SESSION_GAP_DAYS)
                .count();
        String from = after.getYear() + "年" + after.getMonthValue() + "月" + after.getDayOfMonth() + "日";
        String what = after.plusYears(1).equals(next(after, today))
                ? "次の定例会（前年は" + from + "から、目安）"
                : "次の定例会（" + from + "からの会期による目安、その後の年は未収集）";
        return new NextDate(
                next(after, today), known < A_YEAR ? what + "。収集した会期は1年に" + known + "回分で、その前に別の会期がありうる" : what, true);
    }

    /** The first of some years after a session that is not past. */
    private static LocalDate next(LocalDate day, LocalDate today) {
        int years = 1;
        while (day.plusYears(years).isBefore(today)) {
            years++;
        }
        return day.plusYears(years);
    }

    private static List<LocalDate> openings(List<LocalDate> days) {
        List<LocalDate> openings = new ArrayList<>();
        LocalDate last = null;
        for (LocalDate day : days.stream().sorted().toList()) {
            boolean opens = last == null || ChronoUnit.DAYS.between(last, day) > Novelty.SESSION_GAP_DAYS;
            if (opens
                    && (openings.isEmpty()
                            || ChronoUnit.DAYS.between(openings.get(openings.size() - 1), day) > SPECIAL_DAYS)) {
                openings.add(day);
            }
            last = day;
        }
        return openings;
    }
}
