package kizashi.match;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * How much two passages speak of the same, by the telling words of the sentences with a keyword: what is said in few minutes counts
 * most, and what is said everywhere not at all. It needs no collection, so it says the same wherever it is asked.
 */
public final class Likeness {
    /** What stands in so many of all passages tells nothing: 事業, 地域, 支援. */
    private static final double COMMON = 0.1;

    private static final KizashiAnalyzer WORDS = KizashiAnalyzer.bundled();

    private Likeness() {}

    /** The sentences of a match that have a keyword, and those that go on about it, in one text. */
    public static String said(Match match) {
        return said(match.passage(), match.terms().stream().mapToInt(Match.TermHit::start));
    }

    /**
     * The same of a passage.
     *
     * @param terms where its keywords begin in the text of the document; where there are none, all of it is meant
     */
    public static String said(Passage passage, IntStream terms) {
        MatterSentences sentences = MatterSentences.of(passage, terms);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < sentences.count(); i++) {
            if (sentences.hasKeyword(i) || sentences.goesOn(i)) {
                said.append(passage.text(), sentences.span(i)[0], sentences.span(i)[1]);
            }
        }
        return said.isEmpty() ? passage.text() : said.toString();
    }

    /** Cosine of two texts, 0 to 1. */
    public static double of(String one, String other) {
        Map<String, Double> a = words(one);
        Map<String, Double> b = words(other);
        double both = 0;
        for (Map.Entry<String, Double> word : a.entrySet()) {
            both += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
        }
        double length = Math.sqrt(squares(a) * squares(b));
        return length == 0 ? 0 : Math.min(1, both / length);
    }

    /** The word of one text that says most of those that the other does not have, as written; null where there is none. */
    public static @Nullable String telling(String one, String other) {
        Map<String, Double> theirs = words(other);
        Tokens tokens = WORDS.tokens(one);
        String best = null;
        double least = COMMON;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            double share = CommonWords.share(word);
            String written = one.substring(tokens.start(i), tokens.end(i));
            if (Topic.telling(word)
                    && share < least
                    && !theirs.containsKey(word)
                    && !other.contains(written)
                    && written.chars().noneMatch(c -> c >= 'ぁ' && c <= 'ん')) {
                best = written;
                least = share;
            }
        }
        return best;
    }

    private static double squares(Map<String, Double> words) {
        return words.values().stream().mapToDouble(w -> w * w).sum();
    }

    private static Map<String, Double> words(String text) {
        Tokens tokens = WORDS.tokens(text);
        Map<String, Double> words = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            double share = CommonWords.share(word);
            if (Topic.telling(word) && share < COMMON) {
                words.put(word, -Math.log(Math.max(CommonWords.RARE, share)));
            }
        }
        return words;
    }
}
