package kizashi.match.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.match.Exits;
import kizashi.match.section.ResponsibleSections;
import kizashi.model.DocumentKeys;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** What a case is by the matches in it: its id, its best evidence, its stage and score. */
final class CaseEvidence {
    /** More evidence than anyone reads; the best stays. */
    private static final int MOST_EVIDENCE = 60;

    private CaseEvidence() {}

    /** Of one passage and profile one match counts. */
    static String key(Match match) {
        return match.profileId() + "|" + match.passage().key();
    }

    /** The id of the case that a match opens. */
    static String id(Match match) {
        return "OP-" + match.passage().document().municipality().key() + "-"
                + DocumentKeys.sha256(match.passage().key() + "|" + Matter.mainTerm(List.of(match)))
                        .substring(0, 10);
    }

    /**
     * A case as its evidence shows it; who and what next is said of it once all is together ({@link CaseCompletion}).
     *
     * @param old the case as it was; null for a new one
     */
    static Opportunity of(String id, Municipality municipality, List<Match> matches, @Nullable Opportunity old) {
        List<Match> ordered = BestEvidence.first(matches);
        Stage stage = Stages.of(OnMatter.of(ordered.get(0), ordered));
        List<Match> best = enough(ordered, stage);
        Instant first = matches.stream()
                .map(CaseEvidence::detected)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant last = matches.stream()
                .map(CaseEvidence::detected)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Opportunity(
                id,
                municipality,
                old == null ? "" : old.title(),
                best.stream().map(Match::profileId).distinct().toList(),
                best,
                CaseScore.of(best.get(0).score(), stage),
                stage,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                old == null || first.isBefore(old.firstSeen()) ? first : old.firstSeen(),
                last);
    }

    /** The case with more evidence; of one passage and profile the newest match stays. */
    static Opportunity with(Opportunity old, List<Match> more) {
        Map<String, Match> all = new LinkedHashMap<>();
        old.matches().forEach(m -> all.put(key(m), m));
        more.forEach(m -> all.put(key(m), m));
        return of(old.id(), old.municipality(), List.copyOf(all.values()), old);
    }

    /** The case without what revised documents do not give any more. */
    static Opportunity without(Opportunity o, Set<String> revised, Set<String> fresh, Set<String> touched) {
        List<Match> left = o.matches().stream()
                .filter(m -> fresh.contains(key(m))
                        || !revised.contains(m.passage().document().id()))
                .toList();
        boolean nothing = left.stream().allMatch(m -> Exits.of(m) != null)
                && o.matches().stream().anyMatch(m -> Exits.of(m) == null);
        if (left.isEmpty() || nothing || left.size() == o.matches().size()) {
            return o;
        }
        touched.add(o.id());
        return of(o.id(), o.municipality(), left, o);
    }

    /** Whether a case has other evidence than before, or its evidence other points or reasons. */
    static boolean isOther(@Nullable Opportunity old, Opportunity now) {
        return old == null || !keys(old).equals(keys(now)) || !parts(old).equals(parts(now));
    }

    /** No more than anyone reads: the best, and what ended the case. */
    private static List<Match> enough(List<Match> matches, Stage stage) {
        if (matches.size() <= MOST_EVIDENCE) {
            return matches;
        }
        List<Match> enough = new ArrayList<>(matches.subList(0, MOST_EVIDENCE));
        Match ended = LatestWord.shown(matches, stage);
        if (!enough.contains(ended)) {
            enough.set(MOST_EVIDENCE - 1, ended);
        }
        return enough;
    }

    private static Set<String> keys(Opportunity o) {
        return o.matches().stream().map(CaseEvidence::key).collect(Collectors.toSet());
    }

    /** Scores with their reasons, which a newer version may word better. */
    private static Map<String, List<Match.Part>> parts(Opportunity o) {
        Map<String, List<Match.Part>> parts = new HashMap<>();
        o.matches().forEach(m -> parts.put(key(m), m.parts()));
        return parts;
    }

    private static Instant detected(Match match) {
        return match.passage().document().detectedAt();
    }
}
