package kizashi.deliver;

import java.util.Comparator;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Match;
import kizashi.model.Match.TermHit;
import kizashi.model.Signal;

/** Where nothing is promised: which of the sentences with a keyword is shown, since the first is often a preamble. */
final class TellingSentence {
    private TellingSentence() {}

    /**
     * The one that shows how far the matter has come, else the one that a member asks with, else that of the weightiest
     * keyword; of equals the earliest.
     *
     * @param match with at least one keyword
     * @param sentences of its passage, from its beginning
     * @return a keyword in that sentence
     */
    static TermHit of(Match match, List<Sentences.Range> sentences) {
        return match.terms().stream()
                .max(Comparator.comparingInt((TermHit hit) -> tells(match, sentences, hit))
                        .thenComparingDouble(TermHit::weight)
                        .thenComparing(Comparator.comparingInt(TermHit::start).reversed()))
                .orElseThrow();
    }

    private static int tells(Match match, List<Sentences.Range> sentences, TermHit hit) {
        Sentences.Range sentence = sentences.get(
                Excerpt.sentenceAt(sentences, hit.start() - match.passage().start()));
        Signal signal = match.passage().signal();
        Signal.StageReading stage = signal.stage();
        if (stage != null && within(stage.start(), match, sentence)) {
            return 2;
        }
        Signal.Exchange exchange = signal.exchange();
        // of an answer these are the spans of the question, which stands outside this passage
        boolean asks =
                exchange != null && exchange.questions().stream().anyMatch(q -> within(q.end() - 1, match, sentence));
        return asks ? 1 : 0;
    }

    private static boolean within(int start, Match match, Sentences.Range sentence) {
        int at = start - match.passage().start();
        return at >= sentence.start() && at < sentence.end();
    }
}
