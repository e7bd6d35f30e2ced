package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.signal.exchange.Announcements;
import org.jspecify.annotations.Nullable;

/** What the speaker of a match announced that he speaks of where its keywords stand, in the passage or before it in the speech. */
public final class Announced {
    private Announced() {}

    /**
     * The announcements under which the keywords stand.
     *
     * @return in order, with offsets into the stored text; empty where nothing was announced
     */
    public static List<Signal.Span> of(Match match) {
        Passage passage = match.passage();
        List<int[]> sentences = PassageReading.sentences(passage.text());
        List<Signal.Span> all = new ArrayList<>();
        for (Match.TermHit hit : match.terms()) {
            Signal.Span span = at(passage, sentences, hit.start() - passage.start());
            if (span != null && !all.contains(span)) {
                all.add(span);
            }
        }
        return all;
    }

    /**
     * All announcements above a place, in the passage and the last one before it in the speech.
     *
     * @param offset into the text of the passage
     * @return the nearest first
     */
    public static List<Signal.Span> above(Passage passage, int offset) {
        List<int[]> sentences = PassageReading.sentences(passage.text());
        List<Signal.Span> all = new ArrayList<>();
        for (int i = PassageReading.sentenceAt(sentences, offset); i >= 0; i--) {
            Signal.Span span = announcing(passage, sentences.get(i));
            if (span != null) {
                all.add(span);
            }
        }
        Signal.Span before = passage.signal().announced();
        if (before != null) {
            all.add(before);
        }
        return all;
    }

    /**
     * The announcement under which a place stands.
     *
     * @param offset into the text of the passage
     * @return null where nothing was announced
     */
    public static Signal.@Nullable Span at(Passage passage, int offset) {
        return at(passage, PassageReading.sentences(passage.text()), offset);
    }

    private static Signal.@Nullable Span at(Passage passage, List<int[]> sentences, int offset) {
        for (int i = PassageReading.sentenceAt(sentences, offset); i >= 0; i--) {
            Signal.Span span = announcing(passage, sentences.get(i));
            if (span != null) {
                return span;
            }
        }
        return passage.signal().announced();
    }

    private static Signal.@Nullable Span announcing(Passage passage, int[] span) {
        String sentence = passage.text().substring(span[0], span[1]).strip();
        if (!Announcements.is(sentence)) {
            return null;
        }
        int start = passage.start() + passage.text().indexOf(sentence, span[0]);
        return new Signal.Span(start, start + sentence.length(), sentence);
    }
}
