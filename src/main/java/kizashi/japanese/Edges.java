package kizashi.japanese;

import java.util.Map;

/** The edges of a trie of characters in open addressing: (state, character) to state. Immutable once built. */
final class Edges {
    /** An entry is state (24 bits), character (16) and target plus one (24); 0 is free. One load a probe. */
    private static final int TARGET_BITS = 24;

    private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;

    private final long[] entries;
    private final int mask;

    /**
     * Packs edges.
     *
     * @param edges from {@code state << 16 | character} to the next state
     * @throws IllegalArgumentException with more states than 24 bits can count
     */
    Edges(Map<Long, Integer> edges) {
        if (edges.size() >= TARGET_MASK) {
            throw new IllegalArgumentException("too many phrases: " + edges.size() + " characters");
        }
        int size = Integer.highestOneBit(Math.max(16, edges.size() * 2)) << 1;
        this.mask = size - 1;
        this.entries = new long[size];
        edges.forEach((key, target) -> {
            int slot = slot((int) (key >>> 16), (int) (key & 0xffff));
            while (entries[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            entries[slot] = key << TARGET_BITS | target + 1;
        });
    }

    /** The state after a character, −1 where there is none. */
    int step(int state, int c) {
        long key = (long) state << 16 | c;
        int slot = slot(state, c);
        for (long entry = entries[slot]; entry != 0; entry = entries[slot]) {
            if (entry >>> TARGET_BITS == key) {
                return (int) (entry & TARGET_MASK) - 1;
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
