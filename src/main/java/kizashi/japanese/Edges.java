package kizashi.japanese;

import java.util.Arrays;
import java.util.Map;

/** The edges of a trie of characters in open addressing: (state, character) to state. Immutable once built. */
final class Edges {
    private final int[] keys;
    private final int[] targets;
    private final int mask;

    /**
     * Packs edges.
     *
     * @param edges from {@code state << 16 | character} to the next state
     */
    Edges(Map<Long, Integer> edges) {
        int size = Integer.highestOneBit(Math.max(16, edges.size() * 2)) << 1;
        this.mask = size - 1;
        this.keys = new int[size * 2];
        this.targets = new int[size];
        Arrays.fill(targets, -1);
        edges.forEach((key, target) -> {
            int state = (int) (key >>> 16);
            int c = (int) (key & 0xffff);
            int slot = slot(state, c);
            while (targets[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            keys[2 * slot] = state;
            keys[2 * slot + 1] = c;
            targets[slot] = target;
        });
    }

    /** The state after a character, −1 where there is none. */
    int step(int state, int c) {
        int slot = slot(state, c);
        while (targets[slot] >= 0) {
            if (keys[2 * slot] == state && keys[2 * slot + 1] == c) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private int slot(int state, int c) {
        int h = state * 0x9E3779B1 ^ c * 0x85EBCA6B;
        return (h ^ h >>> 15) & mask;
    }
}
