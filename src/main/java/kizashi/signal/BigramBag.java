package kizashi.signal;

import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.FoldedText;

/** The pairs of neighbouring letters of a text, weighted; pairs of hiragana alone, which are mostly grammar, do not count. */
final class BigramBag {
    private final Map<Integer, Double> weights = new HashMap<>();

    /** Adds a part of a text. */
    void add(String stored, int start, int end, double weight) {
        String text = FoldedText.of(stored, start, end).text();
        for (int i = 0; i + 1 < text.length(); i++) {
            char a = text.charAt(i);
            char b = text.charAt(i + 1);
            if (isContent(a) && isContent(b)) {
                weights.merge(a << 16 | b, weight, Double::sum);
            }
        }
    }

    /** The pairs with their weights. */
    Map<Integer, Double> weights() {
        return weights;
    }

    /**
     * How alike two bags are, 0 to 1: the cosine, with damped frequencies.
     *
     * @param rarity weight of each pair, larger for a rarer one
     */
    double cosine(BigramBag other, Map<Integer, Double> rarity) {
        double dot = 0;
        for (Map.Entry<Integer, Double> pair : weights.entrySet()) {
            Double theirs = other.weights.get(pair.getKey());
            if (theirs != null) {
                double rare = rarity.getOrDefault(pair.getKey(), 1.0);
                dot += damped(pair.getValue()) * damped(theirs) * rare * rare;
            }
        }
        return dot == 0 ? 0 : dot / (length(rarity) * other.length(rarity));
    }

    private double length(Map<Integer, Double> rarity) {
        double sum = 0;
        for (Map.Entry<Integer, Double> pair : weights.entrySet()) {
            double value = damped(pair.getValue()) * rarity.getOrDefault(pair.getKey(), 1.0);
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double damped(double frequency) {
        return 1 + Math.log(Math.max(frequency, 1));
    }

    private static boolean isContent(char c) {
        return c >= '一' && c <= '鿿' || c >= 'ァ' && c <= 'ー' || c >= '0' && c <= '9' || c >= 'A' && c <= 'z' || c == '々';
    }
}
