package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import kizashi.index.KeywordHits;
import kizashi.model.Match;
import kizashi.model.Passage;

/**
 * Where the keywords of a match stand; of a keyword that a profile has alone in a passage they are the same for all who have it.
 *
 * @param list in the order of the text, which cannot be changed
 */
record TermHits(List<Match.TermHit> list) {
    /** All places of one keyword; the first has its weight. */
    static TermHits of(Passage passage, KeywordHits.Hit keyword, double weight) {
        List<Match.TermHit> hits = new ArrayList<>(keyword.spans().size());
        for (KeywordHits.Span span : keyword.spans()) {
            hits.add(hit(passage, keyword.keyword().term(), span.start(), span.end(), hits.isEmpty() ? weight : 0));
        }
        return new TermHits(List.copyOf(hits));
    }

    /** One place, from the beginning of the passage's text. */
    static Match.TermHit hit(Passage passage, String term, int start, int end, double weight) {
        String text = passage.text();
        boolean same = end - start == term.length() && text.startsWith(term, start);
        return new Match.TermHit(
                term, passage.start() + start, passage.start() + end, same ? term : text.substring(start, end), weight);
    }
}
