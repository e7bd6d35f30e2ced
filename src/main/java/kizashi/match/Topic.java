package kizashi.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.Tokens;

/** The telling words of a sentence and what stands before it, by how rare they are. */
public final class Topic {
    private static final int BEFORE = 150;
    private static final int AROUND = 120;
    private static final double ASIDE = 0.5;
    private static final double AGAIN = 2;
    private static final int STRONGEST = 8;
    private static final int ANCHORS = 5;
    private static final int ANCHORS_SHARED = 3;
    private static final int SHARED_WORDS = 3;

    private static final String GENERAL_PREFIXES = "新旧本各同当全両現第他元前後約計総主副";

    private final Map<String, Double> weights;
    private final double most;
    private final List<String> anchors;

    private final Map<String, Set<String>> qualifiers;
    private final Set<String> facilities;
    private Supplier<List<AnalyzedPassage>> beside = List::of;

    private Topic(Map<String, Double> weights, Map<String, Set<String>> qualifiers, Set<String> facilities) {
        this.facilities = facilities;
        this.weights = weights;
        this.qualifiers = qualifiers;
        List<Map.Entry<String, Double>> strongest = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        most = strongest.stream()
                .limit(STRONGEST)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        anchors = strongest.stream().limit(ANCHORS).map(Map.Entry::getKey).toList();
    }

    /**
     * The topic of a sentence.
     *
     * @param tokens of the passage, offsets from its beginning
     * @param start of the sentence in the passage
     * @param end after it
     * @param statistics how common words are
     */
    public static Topic of(Tokens tokens, int start, int end, TermStatistics statistics) {
        Map<String, Integer> counts = counts(tokens);
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.start(i);
            String word = tokens.term(i);
            double share = at >= start && at < end ? 1 : at >= start - BEFORE && at < start ? ASIDE : 0;
            if (share > 0 && telling(word)) {
                double again = counts.getOrDefault(word, 0) > 1 ? AGAIN : 1;
                weights.merge(word, share * again * idf(word, statistics), Math::max);
            }
        }
        return new Topic(weights, qualifiers(tokens), Facilities.in(tokens));
    }

    /** How often each word stands in a passage: what it is about it says more than once, 勘案 or 役割 but once. */
    private static Map<String, Integer> counts(Tokens tokens) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            counts.merge(tokens.term(i), 1, Integer::sum);
        }
        return counts;
    }

    /** The words around a sentence of another passage. */
    public static Set<String> around(Tokens tokens, int start, int end) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) >= start - AROUND && tokens.start(i) < end) {
                words.add(tokens.term(i));
            }
        }
        return words;
    }

    /**
     * Whether a passage means another thing of the same kind: where both put a name right before a word that anchors the
     * topic, and never the same name (沼南近隣センター is not 柏の葉近隣センター).
     */
    public boolean namesAnother(Tokens tokens) {
        readBeside();
        Map<String, Set<String>> others = qualifiers(tokens);
        for (String anchor : anchors) {
            Set<String> here = qualifiers.getOrDefault(anchor, Set.of());
            Set<String> there = others.getOrDefault(anchor, Set.of());
            if (!here.isEmpty() && !there.isEmpty() && java.util.Collections.disjoint(here, there)) {
                return true;
            }
        }
        return Facilities.differ(facilities, Facilities.in(tokens));
    }

    /**
     * What stands elsewhere in the answer counts as being before the same words here: what it calls 新センター it named
     * 沼南近隣センター before. It is asked once somebody names something.
     */
    public Topic beside(Supplier<List<AnalyzedPassage>> elsewhere) {
        beside = elsewhere;
        return this;
    }

    private void readBeside() {
        beside.get().forEach(passage -> {
            facilities.addAll(Facilities.in(passage.tokens()));
            qualifiers(passage.tokens())
                    .forEach((word, before) -> qualifiers
                            .computeIfAbsent(word, w -> new HashSet<>())
                            .addAll(before));
        });
        beside = List::of;
    }

    private static boolean names(String word) {
        return telling(word)
                || word.length() == 1 && word.charAt(0) >= '一' && GENERAL_PREFIXES.indexOf(word.charAt(0)) < 0;
    }

    /** The words that stand directly before each word, without anything between them. */
    private static Map<String, Set<String>> qualifiers(Tokens tokens) {
        Map<String, Set<String>> qualifiers = new HashMap<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.end(i - 1) == tokens.start(i) && names(tokens.term(i - 1))) {
                qualifiers.computeIfAbsent(tokens.term(i), k -> new HashSet<>()).add(tokens.term(i - 1));
            }
        }
        return qualifiers;
    }

    /** How much of this topic these words hold: about 1 for all of its strongest words. */
    public double heldBy(Collection<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weights.getOrDefault(word, 0.0);
        }
        return most == 0 ? 0 : sum / most;
    }

    /** Whether the words that make the topic this one and no other are among these. */
    public boolean anchoredIn(Collection<String> words) {
        return anchors.stream().filter(words::contains).count() >= Math.min(ANCHORS_SHARED, anchors.size());
    }

    /** Whether any of the words that make the topic this one is among these. */
    public boolean touchedBy(Collection<String> words) {
        return anchors.stream().anyMatch(words::contains);
    }

    /** The words that make the topic what it is, the most telling first. */
    public List<String> strongest(int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether so many words are shared that it is no chance. */
    public boolean sharesEnough(Collection<String> words) {
        return weights.keySet().stream()
                        .filter(words::contains)
                        .limit(SHARED_WORDS)
                        .count()
                == SHARED_WORDS;
    }

    /** The shared words, the rarest first. */
    public List<String> shared(Collection<String> words) {
        return weights.entrySet().stream()
                .filter(e -> words.contains(e.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double idf(String word, TermStatistics statistics) {
        double n = Math.max(2, statistics.passages());
        return Math.max(0, Math.log(n / (1.0 + statistics.passagesWith(word))));
    }

    /** Two characters or more with a kanji, katakana or Latin letter; the rest are function words and numbers. */
    public static boolean telling(String word) {
        return word.length() >= 2
                && word.chars().anyMatch(c -> c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '鿿' || c >= 'a' && c <= 'z');
    }
}
