package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.match.Anew;
import kizashi.match.Announced;
import kizashi.match.ShownReading;
import kizashi.match.SpokenAbout;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the evidence of a case is shown: by score, but no bare question before an answer that moves, and of one
 * announced answer what it comes to before what leads to it, and of two of nearly the same worth the newer one.
 */
final class BestEvidence {
    /** Half of what an answer is worth: what is much further off is a set phrase at the end more often than the point. */
    private static final double WITHIN = 6;

    private BestEvidence() {}

    /**
     * Once the executive has answered on the matter with at least 検討 or the set phrase of one who goes along, or published a paper on it, what
     * members asked comes after all that the executive said.
     *
     * @param matches of one case
     * @return all of them, the one to show first
     */
    static List<Match> first(List<Match> matches) {
        boolean answered = matches.stream().anyMatch(BestEvidence::moves);
        List<Match> byScore = matches.stream()
                .sorted(Comparator.comparing((Match m) -> answered && asks(m))
                        .thenComparing(Comparator.comparingDouble(Match::score).reversed())
                        .thenComparing(m -> m.link() != null && m.link().how() == Match.How.GOES_ON)
                        .thenComparing(CaseEvidence::key))
                .toList();
        return newerFirst(pointFirst(calledFirst(byScore)));
    }

    /**
     * 「…斎場についての点検結果を報告します」 | 「今後の管理運営方針としましては、公募による指定管理とし」: before what only names its matter goes that who runs it will be
     * chosen anew, in the words that say so.
     */
    private static List<Match> calledFirst(List<Match> all) {
        Match top = all.isEmpty() ? null : all.get(0);
        if (top == null || top.passage().speaker() == null || saysSomething(top)) {
            return all;
        }
        return all.stream()
                .filter(m -> m.profileId().equals(top.profileId()) && Anew.of(m) != null)
                .filter(m -> Stages.of(m) == Stage.TENDER)
                .findFirst()
                .map(called -> {
                    List<Match> first = new ArrayList<>(all);
                    first.remove(called);
                    first.add(0, called);
                    return List.copyOf(first);
                })
                .orElse(all);
    }

    /** 「有害鳥獣対策についてでございます。…深刻な課題です」 | 「このため、…を充実させてまいります」: of two passages of one answer the one with its point. */
    private static List<Match> pointFirst(List<Match> all) {
        Match top = all.isEmpty() ? null : all.get(0);
        if (top == null || top.passage().speaker() == null || asks(top) || saysSomething(top)) {
            return all;
        }
        Set<Integer> announced = announced(top);
        for (Match match : all.subList(1, all.size())) {
            if (match.score() < top.score() - WITHIN) {
                return all;
            }
            Commitment said = isSameSpeech(top, match) ? ShownReading.counted(match) : null;
            if (said != null
                    && said.level() >= Commitment.STUDY.level()
                    && !Collections.disjoint(announced, announced(match))) {
                List<Match> first = new ArrayList<>(all);
                first.remove(match);
                first.add(0, match);
                return List.copyOf(first);
            }
        }
        return all;
    }

    /**
     * Of answers of one profile that score nearly the same and say as much, the best one of the newest session: it is the news. An answer that was
     * only linked to the keyword gives way to any later one that says it and commits.
     */
    private static List<Match> newerFirst(List<Match> all) {
        if (all.isEmpty()) {
            return all;
        }
        Match top = all.get(0);
        LocalDate day = SpokenAbout.session(top.passage().document());
        if (day == null || top.passage().speaker() == null || asks(top)) {
            return all;
        }
        List<Match> later = all.stream()
                .filter(m -> m.score() >= top.score() - WITHIN && m.profileId().equals(top.profileId()))
                .filter(m -> m.link() == null && m.passage().speaker() != null && !asks(m))
                .filter(m -> isLater(m, day) && saysAsMuch(m, top))
                .toList();
        return later.stream()
                .filter(m -> later.stream()
                        .noneMatch(
                                o -> isLater(o, SpokenAbout.session(m.passage().document()))))
                .findFirst()
                .map(newer -> {
                    List<Match> first = new ArrayList<>(all);
                    first.remove(newer);
                    first.add(0, newer);
                    return List.copyOf(first);
                })
                .orElse(all);
    }

    private static boolean isLater(Match match, @Nullable LocalDate day) {
        LocalDate said = SpokenAbout.session(match.passage().document());
        return said != null && day != null && ChronoUnit.DAYS.between(day, said) > Novelty.SESSION_GAP_DAYS;
    }

    private static boolean saysAsMuch(Match newer, Match top) {
        Commitment said = ShownReading.counted(newer);
        Commitment before = top.link() == null ? ShownReading.counted(top) : null;
        return said != null
                && said.level() >= Commitment.STUDY.level()
                && (before == null || said.level() >= before.level())
                && Stages.of(newer).compareTo(Stages.of(top)) >= 0;
    }

    private static Set<Integer> announced(Match match) {
        return Announced.of(match).stream().map(Signal.Span::start).collect(Collectors.toSet());
    }

    private static boolean isSameSpeech(Match one, Match other) {
        return one.profileId().equals(other.profileId())
                && one.passage()
                        .document()
                        .id()
                        .equals(other.passage().document().id())
                && Objects.equals(one.passage().speechOrder(), other.passage().speechOrder());
    }

    /** Whether an answer moves its matter, or shows more than that something runs. */
    private static boolean saysSomething(Match match) {
        Commitment said = ShownReading.counted(match);
        return said != null && said.level() >= Commitment.CONDITIONAL.level()
                || said == Commitment.REFUSED
                || Stages.of(match).compareTo(Stage.RUNNING) > 0;
    }

    private static boolean asks(Match match) {
        return match.passage().speaker() != null && match.passage().speaker().side() != Side.OFFICIAL;
    }

    private static boolean moves(Match match) {
        if (asks(match)) {
            return false;
        }
        Commitment firmest = ShownReading.counted(match);
        Stage stage = Stages.of(match);
        return match.passage().speaker() == null
                || firmest != null && firmest.level() >= Commitment.STUDY.level()
                || closes(match)
                || stage == Stage.TRIAL
                || stage == Stage.BUDGET
                || stage == Stage.TENDER;
    }

    private static boolean closes(Match match) {
        ShownReading shown = ShownReading.of(match);
        return shown != null && shown.closes();
    }
}
