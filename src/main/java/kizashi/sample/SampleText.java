package kizashi.sample;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the days into a template, seen from the day that the document bears: {@code {{date}}} 令和８年９月10日,
 * {@code {{date+30}}} thirty days later, {@code {{today+14}}} seen from the day of the run, {@code {{fy+1}}} 令和９年度,
 * {@code {{year+1}}} 令和９年, {@code {{month+2}}} 11月, {@code {{session}}} 令和８年第３回定例会, {@code {{session-1}}} the
 * one before, {@code {{sessionmonth-1}}} ６月定例会 (and {@code +1} the next), {@code {{week}}} 木, {@code {{iso}}} 2026-09-10.
 */
final class SampleText {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z]+)([+-][0-9]{1,4})?\\}\\}");
    private static final int REIWA_BEGAN = 2018;

    private final SampleCalendar calendar;
    private final boolean fullWidth;

    /** @param fullWidth whether this council sets all digits and Latin letters in full width */
    SampleText(SampleCalendar calendar, boolean fullWidth) {
        this.calendar = calendar;
        this.fullWidth = fullWidth;
    }

    /** A template with its days filled in. */
    String fill(String template, LocalDate day) {
        Matcher m = TOKEN.matcher(template);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            int by = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            m.appendReplacement(out, Matcher.quoteReplacement(value(m.group(1), by, day)));
        }
        m.appendTail(out);
        return fullWidth ? widen(out) : out.toString();
    }

    /** 令和８年９月10日. */
    String date(LocalDate day) {
        String text = "令和" + number(day.getYear() - REIWA_BEGAN) + "年" + number(day.getMonthValue()) + "月"
                + number(day.getDayOfMonth()) + "日";
        return fullWidth ? widen(text) : text;
    }

    /** 令和８年第３回定例会. */
    String session(SampleCalendar.Session session) {
        return "令和" + number(session.year() - REIWA_BEGAN) + "年第" + number(session.number()) + "回定例会";
    }

    private String value(String name, int by, LocalDate day) {
        return switch (name) {
            case "date" -> date(day.plusDays(by));
            case "today" -> date(calendar.today().plusDays(by));
            case "fy" -> "令和" + number(SampleCalendar.fiscalYear(day) + by - REIWA_BEGAN) + "年度";
            case "year" -> "令和" + number(day.getYear() + by - REIWA_BEGAN) + "年";
            case "month" -> number(day.plusMonths(by).getMonthValue()) + "月";
            case "session" -> session(back(day, by));
            case "sessionmonth" -> number(back(day, by).month()) + "月定例会";
            case "week" -> day.plusDays(by).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
            case "iso" -> day.plusDays(by).toString();
            default -> throw new IllegalArgumentException("unknown in a sample text: " + name);
        };
    }

    private SampleCalendar.Session back(LocalDate day, int by) {
        SampleCalendar.Session session = calendar.sessionOf(day);
        for (int i = by; i < 0; i++) {
            session = calendar.before(session);
        }
        for (int i = by; i > 0; i--) {
            session = calendar.after(session);
        }
        return session;
    }

    /** One digit is set in full width, two in half width, as many councils do. */
    private static String number(int n) {
        return n < 10 ? String.valueOf((char) ('０' + n)) : Integer.toString(n);
    }

    private static String widen(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ',' || c == '%';
            out.append(wide ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }
}
