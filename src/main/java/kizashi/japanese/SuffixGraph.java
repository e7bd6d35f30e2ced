package kizashi.japanese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.Transition;
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

    /** Private use of Unicode: behind the last character of a phrase one of these tells which value it stands for. */
    private static final int VALUES = 0xF0000;

    private static final int MOST_EFFORT = 10_000_000;

    private final List<Map<Character, Integer>> steps = new ArrayList<>(List.of(new TreeMap<>()));
    private final List<List<Integer>> ways = new ArrayList<>(List.of(new ArrayList<>()));
    /** By state, the number of what the phrase that ends there stands for. */
    private final Map<Integer, Integer> ends = new HashMap<>();

    private final List<T> values = new ArrayList<>();

    /** A new state, to which nothing leads yet. */
    public int state() {
        steps.add(new TreeMap<>());
        ways.add(new ArrayList<>());
        return steps.size() - 1;
    }

    /** The state one character before another; the same each time. */
    public int step(int from, char c) {
        Integer known = steps.get(from).get(c);
        if (known != null) {
            return known;
        }
        int next = state();
        steps.get(from).put(c, next);
        return next;
    }

    /** Whoever is at a state is at the other, too; no way leads back. */
    public void way(int from, int to) {
        ways.get(from).add(to);
    }

    /** A phrase is complete at a state; of two that are written the same the first counts. */
    public void end(int state, T value) {
        if (ends.putIfAbsent(state, values.size()) == null) {
            values.add(value);
        }
    }

    /** Wherever a phrase has the one spelling, each time, it may have the other. */
    public void alsoWritten(String spelling, String other) {
        int before = steps.size();
        for (int from = 0; from < before; from++) {
            Integer last = steps.get(from).get(spelling.charAt(spelling.length() - 1));
            if (last != null) {
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
        Integer next = steps.get(at).get(spelling.charAt(rest - 1));
        if (next != null) {
            alsoWritten(from, next, spelling, rest - 1, other);
        }
        for (int way : ways.get(at)) {
            alsoWritten(from, way, spelling, rest, other);
        }
    }

    /**
     * All phrases as a table.
     *
     * @throws org.apache.lucene.util.automaton.TooComplexToDeterminizeException where they cannot be laid out side by side
     */
    public SuffixTable<T> table() {
        Automaton read = Operations.determinize(automaton(), MOST_EFFORT);
        Edges.Builder edges = new Edges.Builder();
        List<@Nullable T> found = new ArrayList<>();
        Transition out = new Transition();
        for (int state = 0; state < read.getNumStates(); state++) {
            T value = null;
            int count = read.initTransition(state, out);
            for (int i = 0; i < count; i++) {
                read.getNextTransition(out);
                if (out.min >= VALUES) {
                    value = value == null ? values.get(out.min - VALUES) : value;
                } else {
                    for (int c = out.min; c <= out.max; c++) {
                        edges.put(state, c, out.dest);
                    }
                }
            }
            found.add(value);
        }
        return new SuffixTable<>(edges.build(), found);
    }

    private Automaton automaton() {
        Automaton all = new Automaton();
        for (int i = 0; i <= steps.size(); i++) {
            all.createState();
        }
        all.setAccept(steps.size(), true);
        boolean[] laid = new boolean[steps.size()];
        for (int state = 0; state < laid.length; state++) {
            lay(state, all, laid);
        }
        all.finishState();
        return all;
    }

    /** A way copies what leads out of its end, which has to be there by then. */
    private void lay(int state, Automaton all, boolean[] laid) {
        if (laid[state]) {
            return;
        }
        laid[state] = true;
        for (int way : ways.get(state)) {
            lay(way, all, laid);
        }
        steps.get(state).forEach((c, next) -> all.addTransition(state, next, c));
        Integer value = ends.get(state);
        if (value != null) {
            all.addTransition(state, steps.size(), VALUES + value);
        }
        for (int way : ways.get(state)) {
            all.addEpsilon(state, way);
        }
    }
}
