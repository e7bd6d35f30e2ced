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
 * The telling words of a text, by which it is held against others: what is said in few minutes counts most, and what is said everywhere
 * not at all. It needs no collection, so it says the same wherever it is asked.
 */
public final class Likeness {
    /** What stands in so many of all passages tells nothing: 事業, 地域, 支援. */
    private static final double COMMON = 0.1;

    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();

    private final Map<String, Double> words = new HashMap<>();
    private final double length;

    private Likeness(String text) {
        Tokens tokens = ANALYZER.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            double weight = CommonWords.telling(tokens.term(i), COMMON);
            if (weight > 0) {
                words.put(tokens.term(i), weight);
            }
        }
        length = Math.sqrt(words.values().stream().mapToDouble(w -> w * w).sum());
    }

    /** Of a text, read once where it is held against many. */
    public static Likeness of(String text) {
        return new Likeness(text);
    }

    /** How much another text speaks of the same: the cosine of both, 0 to 1. */
    public double to(Likeness other) {
        double both = 0;
        for (Map.Entry<String, Double> word : words.entrySet()) {
            both += word.getValue() * other.words.getOrDefault(word.getKey(), 0.0);
        }
        return both == 0 ? 0 : Math.min(1, both / (length * other.length));
    }

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

    /** The word of one text that says most of those that the other does not have, as written; null where there is none. */
    public static @Nullable String telling(String one, String other) {
        Map<String, Double> theirs = of(other).words;
        Tokens tokens = ANALYZER.tokens(one);
        String best = null;
        double most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            double weight = CommonWords.telling(word, COMMON);
            String written = one.substring(tokens.start(i), tokens.end(i));
            if (weight > most
                    && !theirs.containsKey(word)
                    && !other.contains(written)
                    && written.chars().noneMatch(c -> c >= 'ぁ' && c <= 'ん')) {
                best = written;
                most = weight;
            }
        }
        return best;
    }
}
