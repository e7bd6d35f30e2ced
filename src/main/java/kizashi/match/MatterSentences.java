package kizashi.match;

import java.util.List;
import java.util.stream.IntStream;
import kizashi.model.Match;
import kizashi.model.Passage;

/** The sentences of a passage: which of them hold a keyword, and which go on about those. */
public final class MatterSentences {
    private final String text;
    private final List<int[]> spans;
    private final MatterOpenings openings;
    private final int start;
    private final long keywords;

    private MatterSentences(Passage passage, IntStream terms) {
        this.text = passage.text();
        this.spans = PassageReading.sentences(text);
        this.openings = new MatterOpenings(text, spans);
        this.start = passage.start();
        this.keywords = terms.mapToLong(term -> 1L << at(term)).reduce(0, (a, b) -> a | b);
    }

    /** Of a match, by its keywords. */
    public static MatterSentences of(Match match) {
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
    public int at(int offset) {
        return PassageReading.sentenceAt(spans, offset - start);
    }

    /** Beginning and end of a sentence in the text of the passage. */
    int[] span(int sentence) {
        return spans.get(sentence);
    }

    /** A sentence as it stands there. */
    public String text(int sentence) {
        return text.substring(spans.get(sentence)[0], spans.get(sentence)[1]);
    }

    /** Where a sentence ends in the text of the passage. */
    public int end(int sentence) {
        return spans.get(sentence)[1];
    }

    int count() {
        return spans.size();
    }

    boolean hasKeyword(int sentence) {
        return PassageReading.in(keywords, sentence);
    }

    /** Whether a sentence begins another matter than the one before it. */
    public boolean opens(int sentence) {
        return openings.at(sentence);
    }

    /** Whether the sentence before has a keyword, and this one goes on about it. */
    boolean goesOn(int sentence) {
        return openings.goesOn(keywords, sentence);
    }

    /** Whether it stands under a heading with a keyword: 「見守りについてお答えします。…」. */
    boolean isUnder(int sentence) {
        return openings.isUnder(keywords, sentence);
    }

    /** Whether a sentence stands under the same announcement as one with a keyword; of no keyword all do. */
    boolean isWithKeyword(int sentence) {
        for (int s = 0; s < spans.size(); s++) {
            if (hasKeyword(s) && openings.isOneMatter(s, sentence)) {
                return true;
            }
        }
        return keywords == 0;
    }

    /** Whether a sentence only announces a matter. */
    boolean isHeading(int sentence) {
        return openings.isHeading(sentence);
    }

    /** Whether nothing announces another matter between two sentences. */
    public boolean isOneMatter(int one, int other) {
        return openings.isOneMatter(one, other);
    }

    /** Whether the sentence after has a keyword, and goes on about this one. */
    boolean leadsTo(int sentence) {
        return hasKeyword(sentence + 1) && !opens(sentence + 1);
    }

    /** Whether a sentence says that it adds something to what was said before it: 「また、…」. */
    boolean adds(int sentence) {
        return sentence < spans.size()
                && MatterOpenings.adds(text.substring(spans.get(sentence)[0], spans.get(sentence)[1]));
    }

    /** Whether a sentence holds a keyword, goes on about one that does, or stands under a heading with one. */
    boolean isOn(int sentence) {
        return hasKeyword(sentence) || goesOn(sentence) || isUnder(sentence);
    }

    /** What is said on the matter: the sentences that hold a keyword, go on about one that does, lead to it, or stand under a heading with one. */
    public String onMatter() {
        StringBuilder on = new StringBuilder();
        for (int s = 0; s < spans.size(); s++) {
            if (isOn(s) || leadsTo(s)) {
                on.append(text, spans.get(s)[0], spans.get(s)[1]);
            }
        }
        return on.toString();
    }

    /**
     * Whether what stands at an offset in the text of the document is in the sentence of a keyword, in one beside it on the same, or under
     * a heading with one.
     */
    public boolean isOnMatter(int offset) {
        int sentence = at(offset);
        return isOn(sentence) || leadsTo(sentence);
    }
}
