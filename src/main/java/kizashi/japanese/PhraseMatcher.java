package kizashi.japanese;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds any of many phrases in one pass over a text (Aho and Corasick 1975), whatever their number. Built once, used by
 * any number of threads.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {
    private final Edges edges;
    private final int[] fail;
    /** For each state the longest phrase that ends there (index, −1 for none), then its next shorter by {@code shorter}. */
    private final int[] output;

    private final int[] shorter;
    /** One bit a character: whether a phrase begins with it. Most characters of a text begin none. */
    private final long[] first = new long[1 << 10];

    private final int[] lengths;
    private final List<T> values;

    private PhraseMatcher(
            Map<Long, Integer> edges, int[] fail, int[] output, int[] shorter, List<String> phrases, List<T> values) {
        this.edges = Edges.of(edges);
        this.fail = fail;
        this.output = output;
        this.shorter = shorter;
        this.lengths = phrases.stream().mapToInt(String::length).toArray();
        for (String phrase : phrases) {
            if (!phrase.isEmpty()) {
                first[phrase.charAt(0) >> 6] |= 1L << phrase.charAt(0);
            }
        }
        this.values = List.copyOf(values);
    }

    /**
     * A phrase that was found.
     *
     * @param start where it starts in the text that was searched
     * @param end after its last character
     * @param value what it stands for
     * @param <T> what a phrase stands for
     */
    public record Hit<T>(int start, int end, T value) {}

    /**
     * Builds a matcher.
     *
     * @param phrases each phrase with what it stands for; a phrase may stand for several things
     */
    public static <T> PhraseMatcher<T> of(List<Map.Entry<String, T>> phrases) {
        Map<Long, Integer> edges = new HashMap<>();
        List<String> texts = new ArrayList<>();
        List<T> values = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        int states = 1;
        for (Map.Entry<String, T> phrase : phrases) {
            int state = 0;
            for (int i = 0; i < phrase.getKey().length(); i++) {
                long key = ((long) state << 16) | phrase.getKey().charAt(i);
                Integer next = edges.get(key);
                if (next == null) {
                    next = states++;
                    edges.put(key, next);
                }
                state = next;
            }
            texts.add(phrase.getKey());
            values.add(phrase.getValue());
            end.add(state);
        }
        int[] output = new int[states];
        int[] shorter = new int[texts.size()];
        Arrays.fill(output, -1);
        Arrays.fill(shorter, -1);
        for (int p = 0; p < texts.size(); p++) {
            shorter[p] = output[end.get(p)];
            output[end.get(p)] = p;
        }
        int[] fail = failures(edges, states, output, shorter);
        return new PhraseMatcher<>(edges, fail, output, shorter, texts, values);
    }

    private static int[] failures(Map<Long, Integer> edges, int states, int[] output, int[] shorter) {
        List<List<Long>> children = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            children.add(new ArrayList<>());
        }
        edges.keySet().forEach(key -> children.get((int) (key >>> 16)).add(key));
        int[] fail = new int[states];
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (long key : children.get(state)) {
                int child = Objects.requireNonNull(edges.get(key));
                long c = key & 0xffff;
                int back = state == 0 ? -1 : fail[state];
                while (back >= 0 && !edges.containsKey(((long) back << 16) | c)) {
                    back = back == 0 ? -1 : fail[back];
                }
                fail[child] = back < 0 ? 0 : Objects.requireNonNull(edges.get(((long) back << 16) | c));
                int inherited = output[fail[child]];
                if (output[child] < 0) {
                    output[child] = inherited;
                } else {
                    int last = output[child];
                    while (shorter[last] >= 0) {
                        last = shorter[last];
                    }
                    shorter[last] = inherited;
                }
                queue.add(child);
            }
        }
        return fail;
    }

    /**
     * All phrases in a text, overlapping ones too, in order of their ends.
     *
     * @param text folded like the phrases
     */
    public List<Hit<T>> find(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (state == 0 && (first[c >> 6] & 1L << c) == 0) {
                continue;
            }
            int next = edges.step(state, c);
            while (next < 0 && state != 0) {
                state = fail[state];
                next = edges.step(state, c);
            }
            state = Math.max(next, 0);
            for (int p = output[state]; p >= 0; p = shorter[p]) {
                hits.add(new Hit<>(i + 1 - lengths[p], i + 1, values.get(p)));
            }
        }
        return hits;
    }
}
