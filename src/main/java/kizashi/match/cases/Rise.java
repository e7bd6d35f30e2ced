package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kizashi.match.Mentions;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Document;
import kizashi.model.LazyList;
import kizashi.model.Match;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * That an answer is firmer than the last one on the same matter. Both are evidence of the case and speak of a keyword in common, so that whoever
 * doubts it can read them: what was said in the municipality of the keyword alone is mostly on another matter.
 *
 * @param then the firmest answer of the last session before that has one
 * @param now the answer that is firmer
 */
record Rise(Match then, Match now) {
    private static final String REASON = "から進んだ";

    /** Of the firmest answer in the last session of a case; null where it is no firmer than what was said before. */
    static @Nullable Rise of(List<Match> matches) {
        List<Match> answers = answers(matches);
        if (answers.isEmpty()) {
            return null;
        }
        Match last = answers.get(answers.size() - 1);
        List<Match> latest = answers.stream()
                .filter(m -> ChronoUnit.DAYS.between(day(m), day(last)) <= Novelty.SESSION_GAP_DAYS)
                .toList();
        Rise best = null;
        for (Match now : latest) {
            Match then = before(now, answers);
            if (then != null && level(now) > level(then) && (best == null || level(now) > level(best.now()))) {
                best = new Rise(then, now);
            }
        }
        // An answer beside it that has not moved is no less of this session.
        boolean firmest = best != null && level(best.now()) >= firmest(latest);
        return firmest ? best : null;
    }

    /** 「2025年9月12日の『検討』から『決定』へ（2025年11月28日）」. */
    String sentence() {
        return when(then) + "の『" + label(then) + "』から『" + label(now) + "』へ（" + when(now) + "）";
    }

    /**
     * The evidence of a case with points for what is firmer than before, and without those that are not true any more.
     *
     * @param points for each
     */
    static List<Match> counted(List<Match> matches, double points) {
        List<Match> answers = answers(matches);
        List<Match> counted = new ArrayList<>();
        for (Match match : matches) {
            Match plain = without(match);
            Match then = points != 0 && answers.contains(match) ? before(match, answers) : null;
            if (then != null && level(match) > level(then) && level(match) >= Commitment.STUDY.level()) {
                String reason = when(then) + "の『" + label(then) + "』" + REASON;
                plain = NoveltyPoints.with(plain, new Match.Part(NoveltyPoints.PART, points, reason));
            }
            counted.add(plain);
        }
        return counted;
    }

    /** A match as it was scored: what was not read from a store has no such part yet. */
    private static Match without(Match match) {
        if (match.parts() instanceof LazyList) {
            return match;
        }
        List<Match.Part> others = match.parts().stream()
                .filter(p -> !p.name().equals(NoveltyPoints.PART) || !p.reason().endsWith(REASON))
                .toList();
        double points = match.parts().stream().mapToDouble(Match.Part::value).sum()
                - others.stream().mapToDouble(Match.Part::value).sum();
        return others.size() == match.parts().size() ? match : match.scored(match.score() - points, others);
    }

    /** The firmest answer with a keyword in common in the last session before; null where there is none. */
    private static @Nullable Match before(Match now, List<Match> answers) {
        List<Match> earlier = answers.stream()
                .filter(m -> ChronoUnit.DAYS.between(day(m), day(now)) > Novelty.SESSION_GAP_DAYS)
                .filter(m -> !Collections.disjoint(Matter.terms(m), Matter.terms(now)) && SameSubject.of(m, now))
                .toList();
        if (earlier.isEmpty()) {
            return null;
        }
        LocalDate last = day(earlier.get(earlier.size() - 1));
        return earlier.stream()
                .filter(m -> ChronoUnit.DAYS.between(day(m), last) <= Novelty.SESSION_GAP_DAYS)
                .max(Comparator.comparingInt(Rise::level))
                .orElse(null);
    }

    /** What officials said that counts, by day. */
    private static List<Match> answers(List<Match> matches) {
        return matches.stream()
                .filter(m -> m.passage().speaker() != null
                        && m.passage().speaker().side() == Side.OFFICIAL
                        && Mentions.order(m.passage().document()) != null
                        && ShownReading.counted(m) != null)
                .sorted(Comparator.comparing(Rise::day).thenComparing(CaseEvidence::key))
                .toList();
    }

    private static int firmest(List<Match> session) {
        return session.stream().mapToInt(Rise::level).max().orElse(-1);
    }

    private static int level(Match match) {
        return Objects.requireNonNull(ShownReading.counted(match)).level();
    }

    private static String label(Match match) {
        return Objects.requireNonNull(ShownReading.counted(match)).label();
    }

    private static LocalDate day(Match match) {
        return Objects.requireNonNull(Mentions.order(match.passage().document()));
    }

    /** When it was said; of an unknown sitting only its session is told. */
    private static String when(Match match) {
        Document document = match.passage().document();
        LocalDate day = day(match);
        String month = day.getYear() + "年" + day.getMonthValue() + "月";
        return document.spokenOn() == null ? month + "開会の会期" : month + day.getDayOfMonth() + "日";
    }
}
