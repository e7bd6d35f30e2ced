package kizashi.signal;

import java.util.Arrays;
import java.util.List;
import kizashi.japanese.FoldedText;

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
        String text = FoldedText.of(stored, start, end).text();
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean content = isContent(text.charAt(i));
            if (content && before) {
                int pair = text.charAt(i - 1) << 16 | text.charAt(i);
                for (int n = 0; n < weight; n++) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, size * 2);
                    }
                    pairs[size++] = pair;
                }
            }
            before = content;
        }
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
        for (BigramBag bag : bags) {
            bag.scale(keys, counts, bags.size());
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

    private void scale(int[] keys, int[] counts, int bags) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[slot(keys, pairs[i])];
            values[i] = (1 + Math.log(values[i])) * Math.log(1 + (double) bags / count);
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
