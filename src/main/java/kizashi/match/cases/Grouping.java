package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kizashi.match.Exits;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/** Which case a match belongs to, and which cases it shows to be one ({@link Matter}). */
final class Grouping {
    private final MatterWords words;

    /** @param words how near matches are by what they speak of */
    Grouping(MatterWords words) {
        this.words = words;
    }

    /**
     * Puts matches into cases.
     *
     * @param merged gets, by the id of a case, the ids of those that became part of it
     * @return ids of the cases that got something
     */
    Set<String> group(List<Match> matches, List<Match> followUps, KnownCases cases, Map<String, Set<String>> merged) {
        Set<String> touched = new LinkedHashSet<>();
        for (Match match : matches) {
            List<Near> bonds = bonds(match, cases.near(match));
            Near strongest = strongest(bonds);
            List<Match> added = new ArrayList<>();
            Opportunity kept;
            if (strongest == null) {
                // The case that it opened once may have so much better evidence that it is not among it any more.
                Opportunity old = cases.find(CaseEvidence.id(match));
                kept = old == null ? opened(match) : CaseEvidence.with(old, List.of(match));
            } else {
                kept = strongest.opportunity();
                if (strongest.bond().joins()) {
                    List<Opportunity> others = bonds.stream()
                            .filter(n -> n.bond().joins())
                            .map(Near::opportunity)
                            .toList();
                    kept = joined(kept, others, cases, added, touched, merged);
                }
                kept = CaseEvidence.with(kept, List.of(match));
            }
            added.add(match);
            cases.put(kept, added);
            touched.add(kept.id());
        }
        for (Match match : followUps) {
            Opportunity followed = match.link() == null ? followed(match, cases) : linked(match, match.link(), cases);
            List<Match> added = new ArrayList<>(List.of(match));
            Opportunity kept = followed == null
                    ? ended(match, cases)
                    : CaseEvidence.with(
                            joined(followed, underOneName(match, cases), cases, added, touched, merged),
                            List.of(match));
            if (kept != null) {
                cases.put(kept, added);
                touched.add(kept.id());
            }
        }
        return touched;
    }

    /** A case with those that turn out to be the same. */
    private static Opportunity joined(
            Opportunity kept,
            List<Opportunity> others,
            KnownCases cases,
            List<Match> added,
            Set<String> touched,
            Map<String, Set<String>> merged) {
        Opportunity all = kept;
        for (Opportunity other : others) {
            if (!other.id().equals(kept.id())) {
                all = CaseEvidence.with(all, other.matches());
                added.addAll(other.matches());
                cases.remove(other.id());
                touched.remove(other.id());
                Set<String> ids = merged.computeIfAbsent(kept.id(), k -> new HashSet<>());
                ids.add(other.id());
                ids.addAll(Objects.requireNonNullElse(merged.remove(other.id()), Set.of()));
            }
        }
        return all;
    }

    /** The cases on a matter that an answer was announced to be on: who asks names it in other words, or not at all. */
    private List<Opportunity> underOneName(Match answer, KnownCases cases) {
        return cases.near(answer).stream()
                .filter(o -> MatterNames.isAnnounced(answer, o, words))
                .toList();
    }

    /** The case on the matter of a match that opens none. */
    private @Nullable Opportunity followed(Match match, KnownCases cases) {
        Near strongest = strongest(bonds(match, cases.near(match)).stream()
                .filter(n -> Matter.isFollowedUp(match, n.opportunity(), n.bond()))
                .toList());
        return strongest == null ? null : strongest.opportunity();
    }

    /**
     * The case of a matter that ended before anything open was heard of it: a refusal, a tender that failed, somebody else's contract. It is no
     * news, and is shown to who asks for such stages.
     */
    private static @Nullable Opportunity ended(Match match, KnownCases cases) {
        if (match.link() != null || Exits.of(match) == null) {
            return null;
        }
        Opportunity old = cases.find(CaseEvidence.id(match));
        return old == null ? opened(match) : CaseEvidence.with(old, List.of(match));
    }

    /** The case that has the passage that a match is linked to. */
    private static @Nullable Opportunity linked(Match match, Match.Link link, KnownCases cases) {
        return cases.near(match).stream()
                .filter(o -> o.matches().stream()
                        .anyMatch(k -> k.profileId().equals(match.profileId())
                                && k.passage().key().equals(link.passage())))
                .findFirst()
                .orElse(null);
    }

    private record Near(Opportunity opportunity, Matter.Bond bond) {}

    private List<Near> bonds(Match match, Collection<Opportunity> cases) {
        List<Near> bonds = new ArrayList<>();
        for (Opportunity o : cases) {
            Matter.Bond bond = Matter.bond(match, o, words);
            if (bond != null) {
                bonds.add(new Near(o, bond));
            }
        }
        return bonds;
    }

    /** Of the cases with the strongest bond the nearest, then the oldest. */
    private static @Nullable Near strongest(List<Near> bonds) {
        return bonds.stream()
                .min(Comparator.comparing((Near n) -> n.bond().kind())
                        .thenComparing(n -> n.bond().closeness(), Comparator.reverseOrder()))
                .orElse(null);
    }

    private static Opportunity opened(Match match) {
        return CaseEvidence.of(
                CaseEvidence.id(match), match.passage().document().municipality(), List.of(match), null);
    }
}
