package kizashi.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well scores rank graded passages.
 *
 * @param ndcg nDCG@10 with gain 2^grade−1, averaged over profiles
 * @param precision share of grade ≥ 2 among the first five, averaged over profiles
 * @param byProfile nDCG@10 of each profile
 */
public record Ranking(double ndcg, double precision, Map<String, Double> byProfile) {
    private static final int DEPTH = 10;
    private static final int FIRST = 5;
    private static final int GOOD = 2;

    static Ranking of(List<RelevanceItems.Item> items, Map<String, Double> scores) {
        Map<String, List<RelevanceItems.Item>> byProfile = items.stream()
                .collect(Collectors.groupingBy(RelevanceItems.Item::profile, TreeMap::new, Collectors.toList()));
        Map<String, Double> ndcg = new TreeMap<>();
        double precision = 0;
        for (Map.Entry<String, List<RelevanceItems.Item>> entry : byProfile.entrySet()) {
            List<Integer> ranked = entry.getValue().stream()
                    .sorted(Comparator.comparingDouble((RelevanceItems.Item i) -> scores.getOrDefault(i.id(), -1e9))
                            .reversed())
                    .map(Ranking::grade)
                    .toList();
            List<Integer> ideal = new ArrayList<>(ranked);
            ideal.sort(Comparator.reverseOrder());
            double best = gain(ideal);
            ndcg.put(entry.getKey(), best == 0 ? 0 : gain(ranked) / best);
            precision += ranked.stream().limit(FIRST).filter(g -> g >= GOOD).count() / (double) FIRST;
        }
        double mean = ndcg.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Ranking(mean, precision / Math.max(1, byProfile.size()), ndcg);
    }

    private static int grade(RelevanceItems.Item item) {
        Integer grade = item.grade();
        return grade == null ? 0 : grade;
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
