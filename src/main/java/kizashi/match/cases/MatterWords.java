package kizashi.match.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.CommonWords;
import kizashi.match.PassageReading;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;
import kizashi.model.Match;
import kizashi.model.Signal;

/**
 * How near matches are by what they speak of. A keyword alone is no matter: 避難所 is said of beds, of drills and of toilets in
 * a park. So the telling words of the keywords' sentences are compared, each by how rare it is, with those around them and
 * with what was announced (「太陽光パネルのリサイクルについてお答えします」), in the passage.
 */
final class MatterWords {
    private static final double ANNOUNCED = 1.5;

    private static final double NEXT = 0.5;
    private static final double ELSEWHERE = 0.25;
    /** Of a case with much evidence the best is enough. */
    private static final int MOST = 12;

    private static final int KEPT = 5000;

    private final KizashiAnalyzer analyzer;
    private final Supplier<TermStatistics> statistics;
    private final Map<String, Words> known = new Recent<>();
    private final Map<String, Compared> compared = new Recent<>();

    /** Forgets what was not asked for longest. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }

    /** Words with their weights, and the length of that vector. */
    private record Words(Map<String, Double> weights, double length) {
        static Words of(Map<String, Double> weights) {
            double squares = weights.values().stream().mapToDouble(w -> w * w).sum();
            return new Words(weights, Math.sqrt(squares));
        }

        double cosine(Words other) {
            if (length == 0 || other.length == 0) {
                return 0;
            }
            double shared = 0;
            for (Map.Entry<String, Double> word : weights.entrySet()) {
                shared += word.getValue() * other.weights.getOrDefault(word.getKey(), 0.0);
            }
            return shared / (length * other.length);
        }
    }

    /**
     * @param analyzer that cuts words
     * @param statistics how common words are; asked for when words are weighed
     */
    MatterWords(KizashiAnalyzer analyzer, Supplier<TermStatistics> statistics) {
        this.analyzer = analyzer;
        this.statistics = statistics;
    }

    /** That cuts words. */
    KizashiAnalyzer analyzer() {
        return analyzer;
    }

    /** What of a match is held against others. */
    Compared compared(Match match) {
        String key = CaseEvidence.key(match);
        Compared of = compared.get(key);
        if (of == null || !of.isOf(match)) {
            of = new Compared(match);
            compared.put(key, of);
        }
        return of;
    }

    /** How near a match is to what others speak of together, 0 to 1. */
    double closeness(Match match, List<Match> others) {
        Map<String, Double> together = new HashMap<>();
        for (Match other : others.subList(0, Math.min(MOST, others.size()))) {
            Words words = of(other);
            if (words.length() > 0) {
                words.weights().forEach((word, weight) -> together.merge(word, weight / words.length(), Double::sum));
            }
        }
        return of(match).cosine(Words.of(together));
    }

    /** How near a match is to the one of others that it is nearest to, 0 to 1. */
    double nearest(Match match, List<Match> others) {
        double most = 0;
        for (Match other : others.subList(0, Math.min(MOST, others.size()))) {
            most = Math.max(most, of(match).cosine(of(other)));
        }
        return most;
    }

    /** How many of others a match is near to, of one. */
    double shareNear(Match match, List<Match> others, double near) {
        long count = others.stream()
                .filter(other -> of(match).cosine(of(other)) >= near)
                .count();
        return others.isEmpty() ? 0 : (double) count / others.size();
    }

    /** How rare the rarest keyword is that two matches share, as a negative logarithm; 0 where they share none. */
    double rarityShared(Match one, Match other) {
        TermStatistics counts = statistics.get();
        return compared(one).shared(compared(other)).stream()
                .mapToDouble(term -> rarity(term, counts))
                .max()
                .orElse(0);
    }

    private Words of(Match match) {
        String key = CaseEvidence.key(match);
        Words words = known.get(key);
        if (words == null) {
            words = read(match);
            known.put(key, words);
        }
        return words;
    }

    private Words read(Match match) {
        String text = match.passage().text();
        List<int[]> sentences = PassageReading.sentences(text);
        Set<Integer> named = new TreeSet<>();
        for (Match.TermHit hit : match.terms()) {
            named.add(PassageReading.sentenceAt(
                    sentences, hit.start() - match.passage().start()));
        }
        TermStatistics counts = statistics.get();
        Tokens tokens = analyzer.tokens(text);
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            if (Topic.telling(word)) {
                double share = share(PassageReading.sentenceAt(sentences, tokens.start(i)), named);
                weights.merge(word, share * rarity(word, counts), Math::max);
            }
        }
        for (Signal.Span announced : compared(match).announced()) {
            if (announced.start() < match.passage().start()) {
                continue; // it holds for much that stands between, too
            }
            Tokens said = analyzer.tokens(announced.text());
            for (int i = 0; i < said.size(); i++) {
                String word = said.term(i);
                if (Topic.telling(word)) {
                    weights.merge(word, ANNOUNCED * rarity(word, counts), Math::max);
                }
            }
        }
        return Words.of(weights);
    }

    private static double rarity(String word, TermStatistics counts) {
        double common = CommonWords.blended(CommonWords.share(word), counts.passagesWith(word), counts.passages());
        return -Math.log(Math.max(CommonWords.RARE, common));
    }

    private static double share(int sentence, Set<Integer> named) {
        int away = named.stream().mapToInt(n -> Math.abs(n - sentence)).min().orElse(0);
        return away == 0 ? 1 : away == 1 ? NEXT : ELSEWHERE;
    }
}
