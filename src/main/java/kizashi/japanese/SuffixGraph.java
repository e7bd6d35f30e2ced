package kizashi.japanese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that share their parts, read backwards from their ends, to be made into a {@link SuffixTable}. Spelled out they can be
 * a hundred times as many: what stands before 「と思います」 stands once, however many ways there are to say it. A state is what
 * was read so far, a step one character more, a way from one state to another nothing that is read.
 *
 * @param <T> what a phrase stands for
 */
public final class SuffixGraph<T> {
    /** Where nothing was read yet. */
    public static final int START = 0;

    private final Links steps = new Links();
    private final Links ways = new Links();
    /** By state, the number of what the phrase that ends there stands for; −1 for none. */
    private int[] ends = {-1};

    private final List<T> values = new ArrayList<>();
    private int states = 1;

    /** A new state, to which nothing leads yet. */
    public int state() {
        if (states == ends.length) {
            ends = Arrays.copyOf(ends, states * 2);
            Arrays.fill(ends, states, ends.length, -1);
        }
        return states++;
    }

    /** The state one character before another; the same each time. */
    public int step(int from, char c) {
        int known = find(from, c);
        if (known >= 0) {
            return known;
        }
        int next = state();
        steps.add(from, c, next);
        return next;
    }

    private int find(int from, char c) {
        for (int at = steps.first(from); at >= 0; at = steps.next(at)) {
            if (steps.mark(at) == c) {
                return steps.target(at);
            }
        }
        return -1;
    }

    /** Whoever is at a state is at the other, too. */
    public void way(int from, int to) {
        ways.add(from, 0, to);
    }

    /** A phrase is complete at a state; of two that are written the same the first counts. */
    public void end(int state, T value) {
        if (ends[state] < 0) {
            ends[state] = values.size();
            values.add(value);
        }
    }

    /** Wherever a phrase has the one spelling, each time, it may have the other. */
    public void alsoWritten(String spelling, String other) {
        int before = states;
        for (int from = 0; from < before; from++) {
            int last = find(from, spelling.charAt(spelling.length() - 1));
            if (last >= 0) {
                alsoWritten(from, last, spelling, spelling.length() - 1, other);
            }
        }
    }

    /** @param rest how much of the spelling is still to be read at {@code at} */
    private void alsoWritten(int from, int at, String spelling, int rest, String other) {
        if (rest == 0) {
            int state = from;
            for (int i = other.length() - 1; i >= 0; i--) {
                state = step(state, other.charAt(i));
            }
            way(state, at);
            return;
        }
        int next = find(at, spelling.charAt(rest - 1));
        if (next >= 0) {
            alsoWritten(from, next, spelling, rest - 1, other);
        }
        for (int way = ways.first(at); way >= 0; way = ways.next(way)) {
            alsoWritten(from, ways.target(way), spelling, rest, other);
        }
    }

    /** All phrases as a table. */
    public SuffixTable<T> table() {
        Sets sets = new Sets();
        Edges.Builder edges = new Edges.Builder();
        List<@Nullable T> found = new ArrayList<>();
        sets.numberOf(new int[] {START}, 1);
        for (int set = 0; set < sets.all.size(); set++) {
            int[] members = sets.all.get(set);
            found.add(first(members));
            long[] outward = outward(members);
            int[] reached = new int[outward.length];
            for (int i = 0; i < outward.length; ) {
                int mark = (int) (outward[i] >>> 32);
                int count = 0;
                while (i < outward.length && (int) (outward[i] >>> 32) == mark) {
                    reached[count++] = (int) outward[i++];
                }
                edges.put(set, mark, sets.numberOf(reached, count));
            }
        }
        return new SuffixTable<>(edges.build(), found);
    }

    private @Nullable T first(int[] members) {
        int first = Integer.MAX_VALUE;
        for (int member : members) {
            if (ends[member] >= 0) {
                first = Math.min(first, ends[member]);
            }
        }
        return first == Integer.MAX_VALUE ? null : values.get(first);
    }

    /** Every step out of these states, character before target, ascending. */
    private long[] outward(int[] members) {
        long[] outward = new long[16];
        int size = 0;
        for (int member : members) {
            for (int at = steps.first(member); at >= 0; at = steps.next(at)) {
                if (size == outward.length) {
                    outward = Arrays.copyOf(outward, 2 * size);
                }
                outward[size++] = (long) steps.mark(at) << 32 | steps.target(at);
            }
        }
        Arrays.sort(outward, 0, size);
        return Arrays.copyOf(outward, size);
    }

    /** The sets of states in which a reader may be; each is one state of the table. */
    private final class Sets {
        private final List<int[]> all = new ArrayList<>();
        /** Numbers of sets plus one by the hash of their members, in open addressing. */
        private int[] slots = new int[1 << 10];
        /** By state, the last search that met it. */
        private final int[] met = new int[states];

        private int[] reached = new int[16];
        private int searches;

        /** The number of the set that one is in at some states. */
        int numberOf(int[] from, int count) {
            searches++;
            int size = 0;
            for (int i = 0; i < count; i++) {
                size = meet(from[i], size);
            }
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int state = reached[i];
                for (int way = ways.first(state); way >= 0; way = ways.next(way)) {
                    size = meet(ways.target(way), size);
                }
                // a state with nothing but ways is told by where they lead
                if (ends[state] >= 0 || steps.first(state) >= 0) {
                    reached[kept++] = state;
                }
            }
            int[] members = Arrays.copyOf(reached, kept);
            Arrays.sort(members);
            return numberOf(members);
        }

        private int meet(int state, int size) {
            if (met[state] == searches) {
                return size;
            }
            met[state] = searches;
            if (size == reached.length) {
                reached = Arrays.copyOf(reached, 2 * size);
            }
            reached[size] = state;
            return size + 1;
        }

        private int numberOf(int[] members) {
            int slot = slot(members);
            for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
                if (Arrays.equals(all.get(slots[slot] - 1), members)) {
                    return slots[slot] - 1;
                }
            }
            all.add(members);
            slots[slot] = all.size();
            if (2 * all.size() > slots.length) {
                slots = new int[2 * slots.length];
                for (int set = 0; set < all.size(); set++) {
                    int free = slot(all.get(set));
                    while (slots[free] != 0) {
                        free = free + 1 & slots.length - 1;
                    }
                    slots[free] = set + 1;
                }
            }
            return all.size() - 1;
        }

        private int slot(int[] members) {
            int hash = Arrays.hashCode(members) * 0x9E3779B1;
            return (hash ^ hash >>> 15) & slots.length - 1;
        }
    }

    /** What leads out of each state: lists in arrays. */
    private static final class Links {
        private int[] first = new int[0];
        private int[] marks = new int[16];
        private int[] targets = new int[16];
        private int[] next = new int[16];
        private int size;

        void add(int from, int mark, int to) {
            if (from >= first.length) {
                int before = first.length;
                first = Arrays.copyOf(first, Math.max(16, 2 * from));
                Arrays.fill(first, before, first.length, -1);
            }
            if (size == next.length) {
                marks = Arrays.copyOf(marks, 2 * size);
                targets = Arrays.copyOf(targets, 2 * size);
                next = Arrays.copyOf(next, 2 * size);
            }
            marks[size] = mark;
            targets[size] = to;
            next[size] = first[from];
            first[from] = size++;
        }

        /** −1 where nothing does. */
        int first(int from) {
            return from < first.length ? first[from] : -1;
        }

        int next(int at) {
            return next[at];
        }

        int mark(int at) {
            return marks[at];
        }

        int target(int at) {
            return targets[at];
        }
    }
}
