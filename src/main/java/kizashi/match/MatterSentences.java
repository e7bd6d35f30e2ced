package kizashi.match;

import java.util.List;
import java.util.stream.IntStream;
import kizashi.model.Match;
import kizashi.model.Passage;

/** The sentences of a passage: which of them hold a keyword, and which go on about those. */
final class MatterSentences {
    private final List<int[]> spans;
    private final MatterOpenings openings;
    private final int start;
    private final long keywords;

    private MatterSentences(Passage passage, IntStream terms) {
        this.spans = PassageReading.sentences(passage.text());
        this.openings = new MatterOpenings(passage.text(), spans);
        this.start = passage.start();
        this.keywords = terms.mapToLong(term -> 1L << at(term)).reduce(0, (a, b) -> a | b);
    }

    /** Of a match, by its keywords. */
    static MatterSentences of(Match match) {
        return of(match.passage(), match.terms().stream().mapToInt(Match.TermHit::start));
    }

    /**
     * Of a passage.
     *
     * @param terms where its keywords begin in the text of the document, in UTF-16 units
     */
    static MatterSentences of(Passage passage, IntStream terms) {
        return new MatterSentences(passage, terms);
    }

    /** The sentence at an offset in the text of the document. */
    int at(int offset) {
        return PassageReading.sentenceAt(spans, offset - start);
    }

    /** Beginning and end of a sentence in the text of the passage. */
    int[] span(int sentence) {
        return spans.get(sentence);
    }

    int count() {
        return spans.size();
    }

    boolean hasKeyword(int sentence) {
        return PassageReading.in(keywords, sentence);
    }

    /** Whether a sentence begins another matter than the one before it. */
    boolean opens(int sentence) {
        return openings.at(sentence);
    }

    /** Whether the sentence before has a keyword, and this one goes on about it. */
    boolean goesOn(int sentence) {
        return openings.goesOn(keywords, sentence);
    }

    /** Whether the sentence after has a keyword, and goes on about this one. */
    boolean leadsTo(int sentence) {
        return hasKeyword(sentence + 1) && !opens(sentence + 1);
    }

    /** Whether what stands at an offset in the text of the document is in the sentence of a keyword, or in one beside it on the same. */
    boolean isOnMatter(int offset) {
        int sentence = at(offset);
        return hasKeyword(sentence) || goesOn(sentence) || leadsTo(sentence);
    }
}
