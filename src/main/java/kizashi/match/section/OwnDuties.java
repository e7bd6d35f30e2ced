package kizashi.match.section;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section whose duties (事務分掌), as its own municipality wrote them, speak of what an answer speaks of. A word
 * weighs by how few sections have it: 見守り tells, 計画 does not.
 */
final class OwnDuties {
    private static final double ENOUGH = 4;
    /** One word, however often, may be another matter's too. */
    private static final int DIFFERENT = 2;

    private static final double AHEAD = 1.4;
    private static final double BESIDE = 0.5;
    private static final int MOST_OFTEN = 3;

    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();

    private static final int MOST_KEPT = 5000;
    private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

    private OwnDuties() {}

    /**
     * The section.
     *
     * @param text an answer
     * @param beside what stands beside it, and the question
     * @param sections of the municipality; those without duties are left out
     * @return null where none stands out
     */
    static SectionDirectory.@Nullable Section of(
            String text, String beside, List<SectionDirectory.Section> sections, List<SectionDirectory.Section> all) {
        Map<String, Integer> spread = new HashMap<>();
        int count = 0;
        for (SectionDirectory.Section section : all) {
            if (!section.duties().isEmpty()) {
                count++;
                words(String.join("\n", section.duties())).forEach(w -> spread.merge(w, 1, Integer::sum));
            }
        }
        Map<String, Double> said = new HashMap<>();
        weigh(text, 1, said);
        weigh(beside, BESIDE, said);
        SectionDirectory.Section best = null;
        double most = 0;
        double next = 0;
        for (SectionDirectory.Section section : sections) {
            double sum = 0;
            int different = 0;
            for (String word :
                    section.duties().isEmpty() ? Set.<String>of() : words(String.join("\n", section.duties()))) {
                double rare = Math.log((double) count / spread.getOrDefault(word, 1));
                different += said.containsKey(word) && rare > 0 ? 1 : 0;
                sum += Math.min(MOST_OFTEN, said.getOrDefault(word, 0.0)) * rare;
            }
            if (different < DIFFERENT) {
                next = Math.max(next, sum);
            } else if (sum > most) {
                next = most;
                most = sum;
                best = section;
            } else {
                next = Math.max(next, sum);
            }
        }
        return most >= ENOUGH && most >= AHEAD * next ? best : null;
    }

    private static void weigh(String text, double share, Map<String, Double> said) {
        Tokens tokens = ANALYZER.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            if (Topic.telling(word)) {
                said.merge(word, share, Double::sum);
            }
        }
    }

    /** The same few municipalities are asked for again and again. */
    private static Set<String> words(String duties) {
        if (WORDS.size() > MOST_KEPT) {
            WORDS.clear();
        }
        return WORDS.computeIfAbsent(duties, OwnDuties::cut);
    }

    private static Set<String> cut(String duties) {
        Tokens tokens = ANALYZER.tokens(duties);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (Topic.telling(tokens.term(i))) {
                words.add(tokens.term(i));
            }
        }
        return words;
    }
}
