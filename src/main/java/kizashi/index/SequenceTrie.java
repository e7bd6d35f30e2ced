package kizashi.index;

import java.util.Arrays;
import kizashi.japanese.analysis.TermSequence;
import kizashi.japanese.analysis.Tokens;

/**
 * All sequences as one tree: a node is a beginning of sequences, an edge the next word and how many places further it
 * stands. A text is read by trying at each of its words the sequences that begin with it.
 */
final class SequenceTrie {
    /** A keyword with words further apart than this is refused; no keyword that a person writes is. */
    private static final int FARTHEST = 60;

    private static final int MOST_WORDS = 100;

    private final TermNumbers terms = new TermNumbers();
    private final Edges edges = new Edges();
    /** Node that begins with a term, by the term's number; 0 where none does. */
    private int[] roots = new int[64];
    /** For each node a bit for every distance at which an edge leaves it. */
    private long[] distances = new long[64];
    /** For each node the keywords that end there, null where none does. */
    private int[][] ends = new int[64][];

    private int nodes = 1;

    void add(TermSequence sequence, int keyword) {
        if (sequence.size() > MOST_WORDS) {
            throw new IllegalArgumentException("a keyword is too long: " + sequence.terms());
        }
        int first = terms.number(sequence.terms().get(0));
        if (first >= roots.length) {
            roots = Arrays.copyOf(roots, first * 2);
        }
        if (roots[first] == 0) {
            roots[first] = newNode();
        }
        int node = roots[first];
        for (int i = 1; i < sequence.size(); i++) {
            int distance = sequence.places().get(i) - sequence.places().get(i - 1);
            if (distance > FARTHEST) {
                throw new IllegalArgumentException("a keyword is too long: " + sequence.terms());
            }
            int term = terms.number(sequence.terms().get(i));
            int next = edges.get(node, distance, term);
            if (next == 0) {
                next = newNode();
                edges.put(node, distance, term, next);
                distances[node] |= 1L << distance;
            }
            node = next;
        }
        int[] old = ends[node];
        int[] more = old == null ? new int[1] : Arrays.copyOf(old, old.length + 1);
        more[more.length - 1] = keyword;
        ends[node] = more;
    }

    private int newNode() {
        if (nodes == ends.length) {
            ends = Arrays.copyOf(ends, nodes * 2);
            distances = Arrays.copyOf(distances, nodes * 2);
        }
        return nodes++;
    }

    /** This trie, with room for every term it knows. */
    SequenceTrie frozen() {
        roots = Arrays.copyOf(roots, Math.max(roots.length, terms.size()));
        return this;
    }

    KeywordHits.Spans find(Tokens tokens) {
        KeywordHits.Spans found = new KeywordHits.Spans();
        int size = tokens.size();
        int[] numbers = new int[size];
        char[] chars = tokens.chars();
        for (int i = 0; i < size; i++) {
            numbers[i] = terms.find(chars, tokens.termStart(i), tokens.termEnd(i));
        }
        for (int i = 0; i < size; i++) {
            if (numbers[i] >= 0 && roots[numbers[i]] != 0) {
                follow(roots[numbers[i]], i, i, tokens, numbers, found);
            }
        }
        return found;
    }

    /** As deep as the longest keyword has words. */
    private void follow(int node, int first, int last, Tokens tokens, int[] numbers, KeywordHits.Spans found) {
        int[] keywords = ends[node];
        if (keywords != null) {
            for (int keyword : keywords) {
                found.add(keyword, tokens.start(first), tokens.end(last));
            }
        }
        for (long rest = distances[node]; rest != 0; rest &= rest - 1) {
            int distance = Long.numberOfTrailingZeros(rest);
            int place = tokens.position(last) + distance;
            int next = last + 1;
            while (next < numbers.length && tokens.position(next) < place) {
                next++;
            }
            if (next < numbers.length && tokens.position(next) == place && numbers[next] >= 0) {
                int child = edges.get(node, distance, numbers[next]);
                if (child != 0) {
                    follow(child, first, next, tokens, numbers, found);
                }
            }
        }
    }

    /** Edges by node, distance and term, in one open table. */
    private static final class Edges {
        private long[] keys = new long[256];
        private int[] values = new int[256];
        private int size;

        int get(int node, int distance, int term) {
            long key = key(node, distance, term);
            for (int i = slot(key, keys.length); values[i] != 0; i = (i + 1) & (keys.length - 1)) {
                if (keys[i] == key) {
                    return values[i];
                }
            }
            return 0;
        }

        void put(int node, int distance, int term, int value) {
            if (++size * 2 > keys.length) {
                long[] oldKeys = keys;
                int[] oldValues = values;
                keys = new long[oldKeys.length * 2];
                values = new int[oldKeys.length * 2];
                for (int i = 0; i < oldKeys.length; i++) {
                    if (oldValues[i] != 0) {
                        insert(oldKeys[i], oldValues[i]);
                    }
                }
            }
            insert(key(node, distance, term), value);
        }

        private void insert(long key, int value) {
            int i = slot(key, keys.length);
            while (values[i] != 0) {
                i = (i + 1) & (keys.length - 1);
            }
            keys[i] = key;
            values[i] = value;
        }

        private static long key(int node, int distance, int term) {
            return (long) node << 35 | (long) distance << 29 | term;
        }

        private static int slot(long key, int length) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 40) & (length - 1);
        }
    }
}
