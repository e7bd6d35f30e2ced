package kizashi.match;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds every occurrence of many terms in one pass over a text, whatever their number: a trie that is walked from each
 * position. A walk ends as soon as no term goes on, mostly after two characters.
 */
final class TermTrie {
    private static final float LOAD = 0.6f;

    private long[] keys = new long[1 << 12];
    private int[] next = new int[1 << 12];
    private int used;
    private int[] termOf = new int[1 << 10];
    private int nodes = 1;
    /** A bit for each character with which a term begins: at most places of a text none does. */
    private final long[] beginnings = new long[1 << 10];

    /** Told of each occurrence: which term, and the folded positions it spans. */
    interface Sink {
        /**
         * @param term index of the term as given to the constructor
         * @param from first folded position
         * @param to folded position after it
         */
        void hit(int term, int from, int to);
    }

    /** @param folded terms as {@link Folded#term} gives them; empty ones are never found */
    TermTrie(Collection<String> folded) {
        Arrays.fill(next, -1);
        Arrays.fill(termOf, -1);
        int index = 0;
        for (String term : folded) {
            add(term, index++);
        }
    }

    private void add(String term, int index) {
        int node = 0;
        if (!term.isEmpty()) {
            beginnings[term.charAt(0) >> 6] |= 1L << term.charAt(0);
        }
        for (int i = 0; i < term.length(); i++) {
            int to = child(node, term.charAt(i));
            if (to < 0) {
                to = nodes++;
                put(key(node, term.charAt(i)), to);
                if (to >= termOf.length) {
                    int old = termOf.length;
                    termOf = Arrays.copyOf(termOf, old * 2);
                    Arrays.fill(termOf, old, old * 2, -1);
                }
            }
            node = to;
        }
        if (node != 0 && termOf[node] < 0) {
            termOf[node] = index;
        }
    }

    /** Reports all occurrences, overlapping ones too, in order of their start. */
    void scan(Folded text, Sink sink) {
        for (int from = 0; from < text.length(); from++) {
            char first = text.at(from);
            if ((beginnings[first >> 6] >>> first & 1) == 0) {
                continue;
            }
            int node = 0;
            for (int i = from; i < text.length(); i++) {
                node = child(node, text.at(i));
                if (node < 0) {
                    break;
                }
                if (termOf[node] >= 0) {
                    sink.hit(termOf[node], from, i + 1);
                }
            }
        }
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & (keys.length - 1);
    }

    private int child(int node, char c) {
        long key = key(node, c);
        for (int i = slot(key); ; i = (i + 1) & (keys.length - 1)) {
            if (next[i] < 0) {
                return -1;
            }
            if (keys[i] == key) {
                return next[i];
            }
        }
    }

    private void put(long key, int to) {
        if (used + 1 > keys.length * LOAD) {
            grow();
        }
        int i = slot(key);
        while (next[i] >= 0) {
            i = (i + 1) & (keys.length - 1);
        }
        keys[i] = key;
        next[i] = to;
        used++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNext = next;
        keys = new long[oldKeys.length * 2];
        next = new int[oldKeys.length * 2];
        Arrays.fill(next, -1);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNext[i] >= 0) {
                put(oldKeys[i], oldNext[i]);
            }
        }
    }
}
