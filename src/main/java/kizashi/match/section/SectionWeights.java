package kizashi.match.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.match.GroundWeights;

/**
 * How much each ground weighs ({@code section-evidence.tsv}), and how likely the candidates are by them: a choice among all
 * candidates and none of them, so that a rival with good grounds lowers both, and two grounds for one section raise it.
 */
final class SectionWeights {
    static final SectionWeights BUNDLED = new SectionWeights();

    private final GroundWeights<SectionGround> weights =
            new GroundWeights<>(SectionWeights.class, "section-evidence.tsv", SectionGround.class, "ENOUGH");
    private final double enough = weights.number("ENOUGH");

    private SectionWeights() {}

    /** A candidate and how likely it is the one, 0 to 1. */
    record Likely(SectionCandidate candidate, double probability) {}

    /** How likely a section must be to be shown. */
    double enough() {
        return enough;
    }

    /** All candidates, the likeliest first. */
    List<Likely> rank(List<SectionCandidate> candidates) {
        double all = 1; // none of them
        List<Double> odds = new ArrayList<>();
        for (SectionCandidate candidate : candidates) {
            double exp = Math.exp(weights.score(candidate.grounds()));
            odds.add(exp);
            all += exp;
        }
        List<Likely> likely = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            likely.add(new Likely(candidates.get(i), odds.get(i) / all));
        }
        likely.sort(Comparator.comparingDouble(Likely::probability)
                .reversed()
                .thenComparing(l -> l.candidate().name()));
        return likely;
    }

    /** The basis as shown: of the grounds that have words the two that speak most for the candidate. */
    String basis(SectionCandidate candidate) {
        List<SectionGround> shown = candidate.grounds().keySet().stream()
                .filter(g -> !g.basis().isEmpty() && contribution(candidate, g) > 0)
                .filter(g -> g != SectionGround.HEADS_ALIKE || candidate.strength(SectionGround.HEADS) == 0)
                .sorted(Comparator.comparingDouble((SectionGround g) -> -contribution(candidate, g)))
                .limit(2)
                .toList();
        return String.join("、", shown.stream().map(candidate::basis).toList());
    }

    private double contribution(SectionCandidate candidate, SectionGround ground) {
        return weights.of(ground) * candidate.strength(ground);
    }
}
