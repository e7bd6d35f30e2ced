package kizashi.crawl.client;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * When fetching is allowed, in Japan time: {@code Sat-Sun 20:00-06:00}, {@code 19:00-07:00}, {@code Mon-Fri 20:00-06:00,
 * Sat-Sun}. A window over midnight belongs to the day on which it begins. 月…日 and 平日, 土日 are read, too.
 */
public final class HoursWindow {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("月", DayOfWeek.MONDAY),
            Map.entry("火", DayOfWeek.TUESDAY),
            Map.entry("水", DayOfWeek.WEDNESDAY),
            Map.entry("木", DayOfWeek.THURSDAY),
            Map.entry("金", DayOfWeek.FRIDAY),
            Map.entry("土", DayOfWeek.SATURDAY),
            Map.entry("日", DayOfWeek.SUNDAY));

    private final List<Window> windows;

    private HoursWindow(List<Window> windows) {
        this.windows = windows;
    }

    /**
     * Reads the words of a permission record.
     *
     * @throws IllegalArgumentException when they cannot be read; a window that cannot be read must never mean "always"
     */
    public static HoursWindow parse(String text) {
        List<Window> windows = new ArrayList<>();
        for (String part : text.split("[,、;]")) {
            if (!part.isBlank()) {
                windows.add(window(part.strip(), text));
            }
        }
        if (windows.isEmpty()) {
            throw wrong(text);
        }
        return new HoursWindow(List.copyOf(windows));
    }

    /** Whether an instant lies in one of the windows. */
    public boolean open(Instant at) {
        ZonedDateTime now = at.atZone(JAPAN);
        LocalTime time = now.toLocalTime();
        DayOfWeek today = now.getDayOfWeek();
        for (Window w : windows) {
            boolean over = !w.from.isBefore(w.to);
            boolean inside = over
                    ? w.days.contains(today) && !time.isBefore(w.from)
                            || w.days.contains(today.minus(1)) && time.isBefore(w.to)
                    : w.days.contains(today) && !time.isBefore(w.from) && time.isBefore(w.to);
            if (inside || w.allDay && w.days.contains(today)) {
                return true;
            }
        }
        return false;
    }

    private record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to, boolean allDay) {}

    private static Window window(String part, String whole) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        String[] words = part.split("[\\s\\u3000]+");
        String hours = null;
        for (String word : words) {
            if (word.indexOf(':') >= 0) {
                hours = word;
            } else {
                days = days(word, whole);
            }
        }
        if (hours == null) {
            return new Window(days, LocalTime.MIN, LocalTime.MAX, true);
        }
        String[] ends = hours.split("[-~〜～–]");
        if (ends.length != 2) {
            throw wrong(whole);
        }
        return new Window(days, time(ends[0], whole), time(ends[1], whole), false);
    }

    private static Set<DayOfWeek> days(String word, String whole) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.equals("平日")) {
            return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        if (plain.equals("土日")) {
            return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
        String[] ends = plain.split("[-~〜～–]");
        DayOfWeek from = DAYS.get(ends[0]);
        DayOfWeek to = DAYS.get(ends[ends.length - 1]);
        if (ends.length > 2 || from == null || to == null) {
            throw wrong(whole);
        }
        Set<DayOfWeek> days = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private static LocalTime time(String text, String whole) {
        String[] part = text.strip().split(":");
        try {
            int hour = Integer.parseInt(part[0]);
            int minute = part.length > 1 ? Integer.parseInt(part[1]) : 0;
            if (part.length <= 2 && hour == 24 && minute == 0) {
                return LocalTime.MIDNIGHT;
            }
            if (part.length <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        } catch (NumberFormatException e) {
            throw wrong(whole);
        }
        throw wrong(whole);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "the hours '" + text + "' cannot be read: write such as 'Sat-Sun 20:00-06:00, Mon-Fri 19:00-07:00'");
    }
}
