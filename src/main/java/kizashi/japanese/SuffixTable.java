package kizashi.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many phrases that a text ends in, reading backwards from its end.
 *
 * @param <T> what a phrase stands for
 */
public final class SuffixTable<T> {
    private final Edges edges;
    private final List<@Nullable T> values;

    SuffixTable(Edges edges, List<@Nullable T> values) {
        this.edges = edges;
        this.values = values;
    }

    /**
     * The phrase that was found.
     *
     * @param start where it starts; its end is where the search began
     * @param value what it stands for
     * @param <T> what a phrase stands for
     */
    public record Suffix<T>(int start, T value) {}

    /**
     * Builds a table; of two equal phrases the first stays.
     *
     * @param phrases each phrase with what it stands for
     */
    public static <T> SuffixTable<T> of(List<Map.Entry<String, T>> phrases) {
        Edges.Builder edges = new Edges.Builder();
        List<@Nullable T> values = new ArrayList<>();
        values.add(null);
        for (Map.Entry<String, T> phrase : phrases) {
            String text = phrase.getKey();
            int state = 0;
            for (int i = text.length() - 1; i >= 0; i--) {
                int next = edges.step(state, text.charAt(i));
                if (next < 0) {
                    next = values.size();
                    values.add(null);
                    edges.put(state, text.charAt(i), next);
                }
                state = next;
            }
            if (values.get(state) == null) {
                values.set(state, phrase.getValue());
            }
        }
        return new SuffixTable<>(edges.build(), values);
    }

    /**
     * The longest phrase that {@code text} has before an offset.
     *
     * @param text folded like the phrases
     * @param end where the phrase must end
     * @return null where none fits
     */
    public @Nullable Suffix<T> longest(String text, int end) {
        Suffix<T> best = null;
        int state = 0;
        for (int i = end - 1; i >= 0; i--) {
            state = edges.step(state, text.charAt(i));
            if (state < 0) {
                return best;
            }
            T value = values.get(state);
            if (value != null) {
                best = new Suffix<>(i, value);
            }
        }
        return best;
    }
}
