package kizashi.signal.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of neighbouring letters of a text, weighted; pairs with hiragana, which are mostly grammar, do not count. Bags are
 * filled, then weighed together ({@link #weigh}), then compared. Sorted arrays, since a sitting has millions of pairs.
 */
final class BigramBag {
    private static final int FIRST_SIZE = 256;

    private int[] pairs = new int[FIRST_SIZE];
    private double[] values = new double[0];
    private int size;

    /** Adds a part of a text, as often as its weight says. */
    void add(String stored, int start, int end, int weight) {
        char last = 0;
        boolean gap = false;
        for (int i = start; i < end; i++) {
            char c = stored.charAt(i);
            if (c <= ' ' || c == '　' || c == '\u00a0' || c == '\ufeff') {
                gap = true; // as FoldedText: white space joins, except two numbers
                continue;
            }
            c = c >= '！' && c < '～' ? (char) (c - '！' + '!') : c;
            if (!isContent(c)) {
                last = 0;
            } else {
                if (last != 0 && !(gap && isDigit(c) && isDigit(last))) {
                    addPair(last << 16 | c, weight);
                }
                last = c;
            }
            gap = false;
        }
    }

    private void addPair(int pair, int weight) {
        if (size + weight > pairs.length) {
            pairs = Arrays.copyOf(pairs, (size + weight) * 2);
        }
        for (int n = 0; n < weight; n++) {
            pairs[size++] = pair;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Turns the counts of bags that are compared with each other into weights: damped frequency times rarity among these bags,
     * each bag scaled to length 1.
     */
    static void weigh(List<BigramBag> bags) {
        int all = 0;
        for (BigramBag bag : bags) {
            bag.count();
            all += bag.size;
        }
        int slots = Integer.highestOneBit(Math.max(16, all)) << 1;
        int[] keys = new int[slots]; // no pair is 0
        int[] counts = new int[slots];
        for (BigramBag bag : bags) {
            for (int i = 0; i < bag.size; i++) {
                int slot = slot(keys, bag.pairs[i]);
                keys[slot] = bag.pairs[i];
                counts[slot]++;
            }
        }
        double[] rarity = new double[bags.size() + 1];
        for (int n = 1; n < rarity.length; n++) {
            rarity[n] = Math.log(1 + (double) bags.size() / n);
        }
        for (BigramBag bag : bags) {
            bag.scale(keys, counts, rarity);
        }
    }

    /** Where a pair stands, or may stand, in a table of open addresses. */
    private static int slot(int[] keys, int pair) {
        int mask = keys.length - 1;
        int h = pair * 0x9E3779B1;
        int slot = (h ^ h >>> 15) & mask;
        while (keys[slot] != 0 && keys[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void count() {
        Arrays.sort(pairs, 0, size);
        values = new double[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[n - 1]) {
                pairs[n] = pairs[i];
                values[n++] = 1;
            } else {
                values[n - 1]++;
            }
        }
        size = n;
    }

    private void scale(int[] keys, int[] counts, double[] rarity) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[slot(keys, pairs[i])];
            double damped = values[i] == 1 ? 1 : 1 + Math.log(values[i]);
            values[i] = damped * rarity[count];
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
    }

    /** How alike two weighed bags are, 0 to 1. */
    double cosine(BigramBag other) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            if (pairs[i] == other.pairs[j]) {
                dot += values[i++] * other.values[j++];
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    private static boolean isContent(char c) {
        return c >= '一' && c <= '鿿' || c >= 'ァ' && c <= 'ー' || c >= '0' && c <= '9' || c >= 'A' && c <= 'z' || c == '々';
    }
}
