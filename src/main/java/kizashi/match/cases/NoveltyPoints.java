package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kizashi.match.MentionHistory;
import kizashi.match.MentionHistory.Mention;
import kizashi.match.Mentions;
import kizashi.match.Scorer;
import kizashi.match.Weights;
import kizashi.model.LazyList;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/** What being new adds to the score of a match, as one more part of it. */
public final class NoveltyPoints {
    /** Name of the weight, and of the part of an explanation. */
    static final String PART = "novelty";

    private final MentionHistory history;
    private final double points;

    /**
     * @param weights of scoring; the line {@code novelty} is this one's
     * @param history what was said before
     */
    public NoveltyPoints(Weights weights, MentionHistory history) {
        this.history = history;
        this.points = Scorer.quantise(weights.of(PART));
    }

    /**
     * The matches with what their novelty adds to their scores: the points where a keyword was never mentioned in the
     * municipality before the session of the match, of which we have read half a year before. A match is judged by what was said
     * before it, so the same match stays the same. That an answer is firmer than an earlier one is known of a case ({@link Rise}).
     *
     * @param matches explained; the history has their mentions
     */
    public List<Match> add(List<Match> matches) {
        Map<String, List<Mention>> known = new HashMap<>();
        Map<String, Optional<LocalDate>> covered = new HashMap<>();
        List<Match> all = new ArrayList<>();
        for (Match match : matches) {
            String term = Matter.mainTerm(List.of(match));
            if (!Novelty.tells(term)) {
                all.add(match);
                continue;
            }
            String municipality = match.passage().document().municipality().key();
            List<Mention> mentions = known.computeIfAbsent(
                    municipality + "\n" + term,
                    k -> history.of(municipality, term).stream()
                            .sorted(Comparator.comparing(Mention::day))
                            .toList());
            LocalDate since = covered.computeIfAbsent(municipality, m -> Optional.ofNullable(history.coveredSince(m)))
                    .orElse(null);
            String why = why(match, mentions, since);
            all.add(why == null || points == 0 ? match : with(match, new Match.Part(PART, points, why)));
        }
        return all;
    }

    private static @Nullable String why(Match match, List<Mention> mentions, @Nullable LocalDate covered) {
        LocalDate day = Mentions.order(match.passage().document());
        if (day == null) {
            return null;
        }
        List<Mention> before = mentions.stream()
                .filter(m -> ChronoUnit.DAYS.between(m.day(), day) > Novelty.SESSION_GAP_DAYS)
                .toList();
        if (before.isEmpty()) {
            return covered != null && covered.plusDays(Novelty.COVERED_DAYS).isBefore(day) ? "この自治体で初めて取り上げられた" : null;
        }
        return null;
    }

    /** With one more part. */
    static Match with(Match match, Match.Part part) {
        LazyList<Match.Part> parts = new LazyList<>(() -> Scorer.with(match.parts(), part));
        return match.scored(match.score() + part.value(), parts);
    }
}
