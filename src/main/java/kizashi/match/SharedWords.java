package kizashi.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A passage with the telling words that it shares with another one.
 *
 * @param passage that has them
 * @param part of it that is looked at
 * @param words by sentence, with the place of each in the text
 */
record SharedWords(AnalyzedPassage passage, Exchanged.Part part, List<Map<String, int[]>> words) {
    /** A word said oftener than in so many passages of any minutes tells nothing of itself. */
    private static final double COMMON = 0.06;

    private static final double SHARE = 0.6;

    /** All of them. */
    Set<String> all() {
        Set<String> all = new HashSet<>();
        words.forEach(w -> all.addAll(w.keySet()));
        return all;
    }

    /** Of a part of a passage. */
    static SharedWords of(AnalyzedPassage p, Exchanged.Part part, Map<String, Double> words) {
        Passage passage = p.passage();
        List<int[]> sentences = PassageReading.sentences(passage.text());
        List<Map<String, int[]>> shared = new ArrayList<>();
        sentences.forEach(s -> shared.add(new LinkedHashMap<>()));
        Tokens tokens = p.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            if (words.containsKey(word) && part.holds(passage.start() + tokens.start(i))) {
                shared.get(PassageReading.sentenceAt(sentences, tokens.start(i)))
                        .putIfAbsent(word, new int[] {tokens.start(i), tokens.end(i)});
            }
        }
        return new SharedWords(p, part, shared);
    }

    /** Adds the telling words of a part of a text, by how rare they are. */
    static void add(Map<String, Double> words, Tokens tokens, int from, int to) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            double weight = tokens.start(i) >= from && tokens.start(i) < to ? CommonWords.telling(word, COMMON) : 0;
            if (weight > 0) {
                words.put(word, weight);
            }
        }
    }

    /**
     * What holds a passage to the other: the shared words in those of its sentences that have most of them, or the words that commit.
     *
     * @param decisive the last reading of the answer; null where it is in another passage
     */
    static List<Match.TermHit> hits(
            Match match, SharedWords shared, Map<String, Double> words, @Nullable CommitmentReading decisive) {
        Passage passage = shared.passage().passage();
        double most = shared.words().stream()
                .mapToDouble(s -> sum(s.keySet(), words))
                .max()
                .orElse(0);
        String term = term(match);
        List<Match.TermHit> hits = new ArrayList<>();
        for (Map<String, int[]> sentence : shared.words()) {
            if (decisive == null && !sentence.isEmpty() && sum(sentence.keySet(), words) >= most * SHARE) {
                sentence.values().forEach(at -> hits.add(TermHits.hit(passage, term, at[0], at[1], 0)));
            }
        }
        if (decisive != null) {
            int length = passage.text().length();
            int from = Math.clamp((long) decisive.phraseStart() - passage.start(), 0, length);
            int to = Math.clamp((long) decisive.phraseEnd() - passage.start(), from, length);
            hits.add(TermHits.hit(passage, term, from, to, 0));
        }
        return hits;
    }

    /** The keyword that weighs most. */
    static String term(Match match) {
        return match.terms().stream()
                .max(Comparator.comparingDouble(Match.TermHit::weight))
                .map(Match.TermHit::term)
                .orElse("");
    }

    /** What words are worth together. */
    static double sum(Set<String> shared, Map<String, Double> words) {
        return shared.stream().mapToDouble(w -> words.getOrDefault(w, 0.0)).sum();
    }
}
