package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
    @Test
    void findsWhatASearchForEachPhraseFinds() {
        Random random = new Random(20251121);
        for (int round = 0; round < 300; round++) {
            Set<String> phrases = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                phrases.add(word(random, 1 + random.nextInt(4)));
            }
            List<Map.Entry<String, String>> entries = new ArrayList<>();
            phrases.forEach(p -> entries.add(Map.entry(p, p)));
            String text = word(random, 60);
            Set<String> expected = new HashSet<>();
            for (String phrase : phrases) {
                for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                    expected.add(at + ":" + phrase);
                }
            }
            List<String> found = new ArrayList<>();
            PhraseMatcher.of(entries).find(text).forEach(hit -> {
                assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.value());
                found.add(hit.start() + ":" + hit.value());
            });
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theLongestSuffixWins() {
        SuffixTable<String> table = SuffixTable.of(
                List.of(Map.entry("ます", "short"), Map.entry("てまいります", "long"), Map.entry("ません", "other")));
        assertThat(table.longest("検討してまいります", 9)).isEqualTo(new SuffixTable.Suffix<>(3, "long"));
        assertThat(table.longest("検討します", 5)).isEqualTo(new SuffixTable.Suffix<>(3, "short"));
        assertThat(table.longest("検討する", 4)).isNull();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("検討研究".charAt(random.nextInt(4)));
        }
        return word.toString();
    }
}
