package kizashi.match;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;

/**
 * How much each ground weighs for a candidate, from a table with {@code ground} and {@code weight}. A candidate's score is the sum of weight × strength.
 *
 * @param <G> the grounds
 */
public final class GroundWeights<G extends Enum<G>> {
    private final Map<G, Double> weights;
    private final Map<String, Double> others = new HashMap<>();

    /**
     * Reads a table.
     *
     * @param beside the class it lies beside
     * @param table its name
     * @param grounds what its rows name
     * @param numbers other rows that it may have, which are read by {@link #number}
     * @throws IllegalArgumentException where a row names neither
     */
    public GroundWeights(Class<?> beside, String table, Class<G> grounds, String... numbers) {
        weights = new EnumMap<>(grounds);
        Map<String, G> known = new HashMap<>();
        for (G ground : grounds.getEnumConstants()) {
            known.put(ground.name(), ground);
        }
        for (TsvTable.Row row : TsvTable.load(beside, table, null).rows()) {
            double weight = Double.parseDouble(row.get("weight"));
            G ground = known.get(row.get("ground"));
            if (ground != null) {
                weights.put(ground, weight);
            } else if (List.of(numbers).contains(row.get("ground"))) {
                others.put(row.get("ground"), weight);
            } else {
                throw new IllegalArgumentException(row.place() + ": no ground " + row.get("ground"));
            }
        }
    }

    /** The weight of a ground; 0 where the table has none. */
    public double of(G ground) {
        return weights.getOrDefault(ground, 0.0);
    }

    /**
     * The number of a row that is no ground.
     *
     * @throws IllegalArgumentException where the table has none
     */
    public double number(String row) {
        Double number = others.get(row);
        if (number == null) {
            throw new IllegalArgumentException("no row " + row);
        }
        return number;
    }

    /** The score of a candidate, by how strong each of its grounds is. */
    public double score(Map<G, Double> strengths) {
        double score = 0;
        for (Map.Entry<G, Double> ground : strengths.entrySet()) {
            score += of(ground.getKey()) * ground.getValue();
        }
        return score;
    }
}
