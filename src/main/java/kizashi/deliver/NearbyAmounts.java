package kizashi.deliver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Sentences;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.Money;

/**
 * Which sums belong to what was found. A budget speech names many matters and their sums in one breath, and in Japanese a
 * sum follows its matter: 「簡易トイレの購入費2,160万円、学習用端末の更新に１億9,800万円」.
 */
final class NearbyAmounts {
    /** Sums shown where none stands in a sentence with a keyword. */
    private static final int OTHERWISE = 2;

    private NearbyAmounts() {}

    /**
     * The sums, as written, in order: of each keyword the next one in its sentence, else the one before it; where no sentence
     * with a keyword names a sum, the first of the passage.
     */
    static List<String> of(Match match) {
        Passage passage = match.passage();
        List<Money> amounts = passage.signal().amounts();
        Set<Money> near = new LinkedHashSet<>();
        for (Sentences.Range sentence :
                Sentences.split(passage.text(), 0, passage.text().length())) {
            int from = passage.start() + sentence.start();
            int to = passage.start() + sentence.end();
            List<Money> inside = amounts.stream()
                    .filter(a -> a.start() >= from && a.end() <= to)
                    .toList();
            if (!inside.isEmpty()) {
                match.terms().stream()
                        .filter(t -> t.start() >= from && t.end() <= to)
                        .forEach(t -> near.add(beside(t, inside)));
            }
        }
        List<Money> shown =
                near.isEmpty() ? amounts.subList(0, Math.min(OTHERWISE, amounts.size())) : new ArrayList<>(near);
        return shown.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .map(Money::text)
                .distinct()
                .toList();
    }

    private static Money beside(Match.TermHit term, List<Money> inside) {
        return inside.stream().filter(a -> a.start() >= term.end()).findFirst().orElse(inside.get(inside.size() - 1));
    }
}
