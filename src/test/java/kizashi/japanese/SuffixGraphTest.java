package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuffixGraphTest {
    private static final String SPELLING = "検討";
    private static final String OTHER = "究";

    @Test
    void findsWhatTheSpelledOutPhrasesFind() {
        Random random = new Random(20261130);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            List<String> forms = List.of("", word(random, 1), word(random, 2), word(random, 3));
            SuffixGraph<Integer> graph = new SuffixGraph<>();
            List<Map.Entry<String, Integer>> spelled = new ArrayList<>();
            int after = graph.state();
            for (String form : forms) {
                graph.way(steps(graph, form, SuffixGraph.START), after);
            }
            for (int i = 0; i < 6; i++) {
                int value = i;
                String before = word(random, random.nextInt(4));
                if (random.nextBoolean()) {
                    graph.end(steps(graph, before, after), value);
                    forms.forEach(form -> add(spelled, before + form, value));
                } else {
                    graph.end(steps(graph, before, SuffixGraph.START), value);
                    add(spelled, before, value);
                }
            }
            graph.alsoWritten(SPELLING, OTHER);
            SuffixTable<Integer> table = graph.table();
            SuffixTable<Integer> expected = SuffixTable.of(spelled);
            for (int i = 0; i < 30; i++) {
                String text = word(random, 8);
                SuffixTable.Suffix<Integer> suffix = table.longest(text, text.length());
                assertThat(suffix).as("%s of %s", text, spelled).isEqualTo(expected.longest(text, text.length()));
                found += suffix == null ? 0 : 1;
            }
        }
        assertThat(found).isPositive();
    }

    private static int steps(SuffixGraph<?> graph, String read, int from) {
        int state = from;
        for (int i = read.length() - 1; i >= 0; i--) {
            state = graph.step(state, read.charAt(i));
        }
        return state;
    }

    /** Each occurrence in one spelling or the other. */
    private static void add(List<Map.Entry<String, Integer>> spelled, String phrase, int value) {
        Set<String> all = new LinkedHashSet<>(Set.of(phrase));
        for (int at = phrase.lastIndexOf(SPELLING); at >= 0; at = phrase.lastIndexOf(SPELLING, at - 1)) {
            for (String known : List.copyOf(all)) {
                all.add(known.substring(0, at) + OTHER + known.substring(at + SPELLING.length()));
            }
        }
        all.stream().filter(p -> !p.isEmpty()).forEach(p -> spelled.add(Map.entry(p, value)));
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("検討究".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
