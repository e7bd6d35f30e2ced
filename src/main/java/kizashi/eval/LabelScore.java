package kizashi.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures over predicted commitment levels.
 *
 * @param n items
 * @param accuracy share of equal labels
 * @param macroF1 mean F1 of the labels that occur in the gold
 * @param kappa quadratic weighted κ over the pairs where both labels are numbers
 * @param flips pairs of 0 with 4 or more
 * @param f1 F1 of each label that occurs in the gold
 */
public record LabelScore(int n, double accuracy, double macroF1, double kappa, int flips, Map<String, Double> f1) {

    /**
     * Compares labels.
     *
     * @param labels all labels, in order
     * @param gold the right ones
     * @param predicted the predicted ones, as many
     */
    public static LabelScore of(List<String> labels, List<String> gold, List<String> predicted) {
        Map<String, Double> f1 = new LinkedHashMap<>();
        int right = 0;
        for (int i = 0; i < gold.size(); i++) {
            right += gold.get(i).equals(predicted.get(i)) ? 1 : 0;
        }
        for (String label : labels) {
            int both = 0;
            int either = 0;
            int inGold = 0;
            for (int i = 0; i < gold.size(); i++) {
                boolean g = gold.get(i).equals(label);
                boolean p = predicted.get(i).equals(label);
                both += g && p ? 1 : 0;
                either += (g ? 1 : 0) + (p ? 1 : 0);
                inGold += g ? 1 : 0;
            }
            if (inGold > 0) {
                f1.put(label, 2.0 * both / either);
            }
        }
        double macro =
                f1.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new LabelScore(
                gold.size(), (double) right / gold.size(), macro, kappa(gold, predicted), flips(gold, predicted), f1);
    }

    private static double kappa(List<String> gold, List<String> predicted) {
        final int levels = 7;
        double[][] observed = new double[levels][levels];
        double[] rows = new double[levels];
        double[] columns = new double[levels];
        double n = 0;
        for (int i = 0; i < gold.size(); i++) {
            int g = level(gold.get(i));
            int p = level(predicted.get(i));
            if (g >= 0 && p >= 0) {
                observed[g][p]++;
                rows[g]++;
                columns[p]++;
                n++;
            }
        }
        double seen = 0;
        double expected = 0;
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                double weight = (double) (i - j) * (i - j);
                seen += weight * observed[i][j];
                expected += n == 0 ? 0 : weight * rows[i] * columns[j] / n;
            }
        }
        return expected == 0 ? 0 : 1 - seen / expected;
    }

    private static int flips(List<String> gold, List<String> predicted) {
        int flips = 0;
        for (int i = 0; i < gold.size(); i++) {
            int g = level(gold.get(i));
            int p = level(predicted.get(i));
            flips += g == 0 && p >= 4 || g >= 4 && p == 0 ? 1 : 0;
        }
        return flips;
    }

    private static int level(String label) {
        return label.length() == 1 && Character.isDigit(label.charAt(0)) ? label.charAt(0) - '0' : -1;
    }
}
