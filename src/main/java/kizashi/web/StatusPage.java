package kizashi.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the status page shows, in words.
 *
 * @param bodies municipalities with at least one document
 * @param documents documents read
 * @param passages passages in the index
 * @param waiting captures that wait to be read
 * @param warnings what somebody should look at
 * @param planned what runs next
 * @param runs the newest runs first
 * @param coverage which years and kinds there are
 */
public record StatusPage(
        long bodies,
        long documents,
        long passages,
        int waiting,
        List<String> warnings,
        List<Planned> planned,
        List<Run> runs,
        String coverage) {

    /** One line of the timetable; times as shown. */
    public record Planned(String name, String next, String previous) {

        /**
         * From the instants of a timetable.
         *
         * @param name the kind of run that it makes, and after a space the group: {@code crawl hourly}
         */
        public static Planned of(String name, Instant next, @Nullable Instant previous) {
            return new Planned(name, Sayings.time(next), Sayings.time(previous));
        }
    }

    /** One finished run; times as shown. */
    public record Run(String kind, String started, long seconds, String summary) {}
}
