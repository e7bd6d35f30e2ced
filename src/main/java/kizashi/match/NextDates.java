package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kizashi.model.Match;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;

/** What comes next in a case: days that its evidence names, then those of the municipal year, marked as estimates. */
final class NextDates {
    private static final int NAMED = 5;
    private static final int ESTIMATED = 2;
    private static final int AHEAD_YEARS = 3;
    private static final List<Entry> CYCLE = cycle();

    private record Entry(int month, int day, List<String> stages, String what) {}

    private NextDates() {}

    /** @param today in Japan; days before it are left out */
    static List<NextDate> of(List<Match> matches, Stage stage, LocalDate today) {
        Map<LocalDate, NextDate> named = new TreeMap<>();
        for (Match match : matches) {
            for (TimeMention time : match.passage().signal().times()) {
                LocalDate day = day(time, today);
                if (day != null && day.isBefore(today.plusYears(AHEAD_YEARS))) {
                    named.putIfAbsent(day, new NextDate(day, "「" + time.text() + "」：" + around(match, time), false));
                }
            }
        }
        List<NextDate> dates =
                new ArrayList<>(named.values().stream().limit(NAMED).toList());
        CYCLE.stream()
                .filter(e -> e.stages().contains(stage.json()))
                .map(e -> next(e, today))
                .sorted(Comparator.comparing(NextDate::date))
                .limit(ESTIMATED)
                .forEach(dates::add);
        dates.sort(Comparator.comparing(NextDate::date));
        return dates;
    }

    /** A time to come: its first day, or its last where it has begun; whole years that run say nothing. */
    private static @org.jspecify.annotations.Nullable LocalDate day(TimeMention time, LocalDate today) {
        if (time.from() != null && !time.from().isBefore(today)) {
            return time.from();
        }
        boolean running = time.to() != null && !time.to().isBefore(today);
        return running && time.fiscalYear() == null ? time.to() : null;
    }

    /** The words after the time, to the end of the clause. */
    private static String around(Match match, TimeMention time) {
        String text = match.passage().text();
        int from =
                Math.max(0, Math.min(text.length(), time.end() - match.passage().start()));
        int to = from;
        while (to < text.length() && "。、\n".indexOf(text.charAt(to)) < 0 && to - from < 30) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private static NextDate next(Entry entry, LocalDate today) {
        LocalDate day = LocalDate.of(today.getYear(), entry.month(), entry.day());
        return new NextDate(day.isBefore(today) ? day.plusYears(1) : day, entry.what() + "（目安）", true);
    }

    private static List<Entry> cycle() {
        try (InputStream in = NextDates.class.getResourceAsStream("annual-cycle.tsv")) {
            if (in == null) {
                throw new IllegalStateException("annual-cycle.tsv is missing beside " + NextDates.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .map(c -> new Entry(Integer.parseInt(c[0]), Integer.parseInt(c[1]), List.of(c[2].split(",")), c[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
