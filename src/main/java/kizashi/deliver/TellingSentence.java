package kizashi.deliver;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.model.Match;
import kizashi.model.Match.TermHit;
import kizashi.model.Signal;

/** Where nothing is promised: which of the sentences with a keyword is shown, since the first is often a preamble. */
final class TellingSentence {
    /** What is meant to be done, and not what was. */
    private static final Pattern MEANT =
            Pattern.compile("(?:予定|計画|検討|研究|整備|移転|更新|導入|策定|見直し?|設置|計上)[^。]{0,14}(?:ます|おります|ございます|です)[。．]?\\s*$");

    private TellingSentence() {}

    /**
     * The one that shows how far the matter has come, else the one that a member asks with, else one that names a need or what is meant
     * to be done, and one that only announces last; of equals that of the weightiest keyword, then the earliest.
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
            return 3;
        }
        Signal.Exchange exchange = signal.exchange();
        // of an answer these are the spans of the question, which stands outside this passage
        boolean asks =
                exchange != null && exchange.questions().stream().anyMatch(q -> within(q.end() - 1, match, sentence));
        if (asks) {
            return 2;
        }
        String text = match.passage().text();
        if (Excerpt.announces(text, sentence)) {
            return -1;
        }
        boolean needs = signal.needs().stream().anyMatch(n -> within(n.start(), match, sentence));
        return needs
                        || MEANT.matcher(text.substring(sentence.start(), sentence.end()))
                                .find()
                ? 1
                : 0;
    }

    private static boolean within(int start, Match match, Sentences.Range sentence) {
        int at = start - match.passage().start();
        return at >= sentence.start() && at < sentence.end();
    }
}
