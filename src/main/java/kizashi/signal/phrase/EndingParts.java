package kizashi.signal.phrase;

import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.SuffixGraph;
import kizashi.japanese.SuffixTable;

/**
 * Endings by their parts: the forms of a placeholder are laid out once behind what they follow, not once for each ending that has
 * it. Spelled out they are 180,000 endings and half a million states; so they are six thousand states.
 *
 * @param <T> what an ending stands for
 */
final class EndingParts<T> {
    private final SuffixGraph<T> graph = new SuffixGraph<>();
    /** Where a placeholder was read, by where it was begun. */
    private final Map<Part, Integer> laid = new HashMap<>();

    private record Part(int from, String name) {}

    /**
     * Adds an ending; of two that are written the same the first counts.
     *
     * @param ending placeholders of {@link Politeness} in it
     */
    void add(String ending, T value) {
        graph.end(before(ending, SuffixGraph.START), value);
    }

    /** Where one is who has read an ending from its end. */
    private int before(String ending, int from) {
        int state = from;
        for (int end = ending.length(); end > 0; ) {
            char c = ending.charAt(end - 1);
            int begin = end - 1;
            if (c == '>' || c == '<') {
                begin = Math.max(ending.lastIndexOf('<', begin), 0);
                state = placeholder(state, ending.substring(begin, end));
            } else {
                state = graph.step(state, c);
            }
            end = begin;
        }
        return state;
    }

    private int placeholder(int from, String name) {
        Part part = new Part(from, name);
        Integer known = laid.get(part);
        if (known != null) {
            return known;
        }
        int after = graph.state();
        for (String form : Politeness.forms(name)) {
            graph.way(before(form, from), after);
        }
        laid.put(part, after);
        return after;
    }

    SuffixTable<T> table() {
        Spellings.addTo(graph);
        return graph.table();
    }
}
