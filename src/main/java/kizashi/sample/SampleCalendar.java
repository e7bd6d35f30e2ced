package kizashi.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When things happen in the sample councils, seen from the day of the run: councils sit four times a year (3月, 6月, 9月,
 * 12月定例会), minutes appear weeks later, so that what is published "today" always comes from a session that can have
 * been. A day is written as an expression: {@code t-3d} is three days before today, {@code s0.2} the second sitting of the
 * newest session that is over, {@code s1.2+40d} forty days after that of the session before. Every day is moved back to
 * a weekday.
 *
 * @param today the day of the run, in Japan
 */
record SampleCalendar(LocalDate today) {
    private static final Pattern EXPRESSION = Pattern.compile("(t|s([0-9])\\.([0-9]))(?:([+-][0-9]{1,4})d)?");
    /** Minutes of a session are taken to be public this many days after its third sitting. */
    private static final int PUBLIC_AFTER = 12;

    /** A session: which one it is and when it opens. */
    record Session(int year, int number, LocalDate opening) {

        /** The n-th sitting's day, from 1: the opening, then from a week later on weekday after weekday. */
        LocalDate sitting(int n) {
            LocalDate day = n == 1 ? opening : opening.plusDays(7);
            for (int i = 2; i < n; i++) {
                day = nextWeekday(day.plusDays(1));
            }
            return day;
        }

        /** The month by which people call it: 3, 6, 9 or 12. */
        int month() {
            return number * 3;
        }
    }

    /** The session that is {@code back} before the newest one whose minutes can be public, 0 for that one. */
    Session session(int back) {
        List<Session> past = new ArrayList<>();
        for (int year = today.getYear(); year > today.getYear() - 4; year--) {
            for (int number = 4; number >= 1; number--) {
                Session session = of(year, number);
                if (!session.sitting(3).plusDays(PUBLIC_AFTER).isAfter(today)) {
                    past.add(session);
                }
            }
        }
        return past.get(back);
    }

    /** The session that a day of its sittings lies in, or that was the last before it. */
    Session sessionOf(LocalDate day) {
        for (int number = 4; number >= 1; number--) {
            Session session = of(day.getYear(), number);
            if (!session.opening().isAfter(day)) {
                return session;
            }
        }
        return of(day.getYear() - 1, 4);
    }

    /** The session before another. */
    Session before(Session session) {
        return session.number() > 1 ? of(session.year(), session.number() - 1) : of(session.year() - 1, 4);
    }

    /** The session after another. */
    Session after(Session session) {
        return session.number() < 4 ? of(session.year(), session.number() + 1) : of(session.year() + 1, 1);
    }

    /**
     * The day of an expression.
     *
     * @throws IllegalArgumentException when it is none
     */
    LocalDate day(String expression) {
        Matcher m = EXPRESSION.matcher(expression.trim());
        if (!m.matches()) {
            throw new IllegalArgumentException("no day of the sample calendar: " + expression);
        }
        LocalDate base = m.group(2) == null
                ? today
                : session(Integer.parseInt(m.group(2))).sitting(Integer.parseInt(m.group(3)));
        return weekday(m.group(4) == null ? base : base.plusDays(Integer.parseInt(m.group(4))));
    }

    /** The first calendar year of the fiscal year (April to March) of a day. */
    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    private static Session of(int year, int number) {
        LocalDate from = switch (number) {
            case 1 -> LocalDate.of(year, Month.FEBRUARY, 26);
            case 2 -> LocalDate.of(year, Month.JUNE, 5);
            case 3 -> LocalDate.of(year, Month.SEPTEMBER, 1);
            default -> LocalDate.of(year, Month.NOVEMBER, 29);
        };
        return new Session(year, number, nextWeekday(from));
    }

    private static LocalDate nextWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
