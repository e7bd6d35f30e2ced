package kizashi.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches on one matter in one municipality, followed over time (案件).
 *
 * @param id stable; regrouping leaves aliases
 * @param municipality where
 * @param title the matter in a few words
 * @param profiles ids of the profiles that it fits, best first
 * @param matches its evidence, best first; never empty
 * @param score the best match's
 * @param stage how far it has come
 * @param keyPerson who spoke for it, as shown: 産業振興課長 佐藤一郎
 * @param section the section to write to, with the basis on which we say so
 * @param nextDates what comes next, in order of date
 * @param novelty plain sentences: この自治体で初めて …
 * @param firstSeen when its first match was found
 * @param updated when its newest match was found
 */
@Copyable
public record Opportunity(
        String id,
        Municipality municipality,
        String title,
        List<String> profiles,
        List<Match> matches,
        double score,
        Stage stage,
        @Nullable String keyPerson,
        ResponsibleSection section,
        List<NextDate> nextDates,
        List<String> novelty,
        Instant firstSeen,
        Instant updated)
        implements OpportunityBuilder.With {

    /** Keeps its own copies of the lists. */
    public Opportunity {
        profiles = List.copyOf(profiles);
        matches = List.copyOf(matches);
        nextDates = List.copyOf(nextDates);
        novelty = List.copyOf(novelty);
    }

    /**
     * The same with its evidence in another order or with other scores.
     *
     * @param evidence best first, not empty
     * @param points of the case
     */
    public Opportunity with(List<Match> evidence, double points) {
        List<String> ids = evidence.stream().map(Match::profileId).distinct().toList();
        return with(same -> same.profiles(ids).matches(evidence).score(points));
    }

    /**
     * The case as a reader sees it on a day: without the dates that have passed since it was read.
     *
     * @param day in Japan
     */
    public Opportunity asOf(LocalDate day) {
        List<NextDate> ahead =
                nextDates.stream().filter(n -> !n.date().isBefore(day)).toList();
        return ahead.size() == nextDates.size() ? this : withNextDates(ahead);
    }

    /** The match to show. */
    public Match best() {
        return matches.get(0);
    }

    /**
     * The section to write to (所管課).
     *
     * @param name such as 産業振興課, or 産業部内・課未確認
     * @param basis why we say so, in Japanese
     * @param confirmed whether a section was really named
     */
    public record ResponsibleSection(String name, String basis, boolean confirmed) {
        /** Whether it still has to be asked for, and its name does not say so itself (所管課未確認, 産業部内・課未確認). */
        public boolean toBeAsked() {
            return !confirmed && !name.contains("未確認");
        }
    }

    /**
     * A date to keep in mind.
     *
     * @param date the day
     * @param what in Japanese
     * @param estimated whether it comes from the general calendar and not from a paper
     */
    public record NextDate(LocalDate date, String what, boolean estimated) {}
}
