package kizashi.japanese;

import java.util.Map;

/** The edges of a trie of characters in open addressing: (state, character) to state. Immutable once built. */
final class Edges {
    /** An entry is state (24 bits), character (16) and target plus one (24); 0 is free. One load a probe. */
    private static final int TARGET_BITS = 24;

    private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;

    private static final int LEAST = 32;

    private final long[] entries;
    private final int mask;

    private Edges(long[] entries) {
        this.entries = entries;
        this.mask = entries.length - 1;
    }

    /**
     * Packs edges.
     *
     * @param edges from {@code state << 16 | character} to the next state
     * @throws IllegalArgumentException with more states than 24 bits can count
     */
    static Edges of(Map<Long, Integer> edges) {
        Builder builder = new Builder();
        edges.forEach((key, target) -> builder.put((int) (key >>> 16), (int) (key & 0xffff), target));
        return builder.build();
    }

    /** Edges that are still added to. */
    static final class Builder {
        private Edges edges = new Edges(new long[LEAST]);
        private int count;

        /** The state after a character, −1 where there is none yet. */
        int step(int state, int c) {
            return edges.step(state, c);
        }

        /**
         * Adds an edge that is not there yet.
         *
         * @throws IllegalArgumentException with more states than 24 bits can count
         */
        void put(int state, int c, int target) {
            if (target >= TARGET_MASK) {
                throw new IllegalArgumentException("too many phrases: " + target + " characters");
            }
            if (2 * ++count > edges.entries.length) {
                Edges wider = new Edges(new long[2 * edges.entries.length]);
                for (long entry : edges.entries) {
                    if (entry != 0) {
                        wider.add(entry);
                    }
                }
                edges = wider;
            }
            edges.add(((long) state << 16 | c) << TARGET_BITS | target + 1);
        }

        /** The edges as they are; nothing may be added after that. */
        Edges build() {
            return edges;
        }
    }

    private void add(long entry) {
        long key = entry >>> TARGET_BITS;
        int slot = slot((int) (key >>> 16), (int) (key & 0xffff));
        while (entries[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        entries[slot] = entry;
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
