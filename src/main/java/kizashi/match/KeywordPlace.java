package kizashi.match;

import java.util.List;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * Where words stand to the keywords.
 *
 * @param near 0 to 1 where they share a sentence; null where they do not
 * @param before whether they stand before all keywords of the sentence
 * @param after whether a sentence before has one
 * @param far 0 to 1
 * @param apart whether another announcement stands between
 */
record KeywordPlace(@Nullable Double near, boolean before, boolean after, double far, boolean apart) {
    /** So many sentences between words and keyword count as far. */
    static final double FAR = 4;

    /** So many signs between words and keyword halve how near they are. */
    private static final double HALF = 10;

    /** Puts it into the grounds of a candidate. */
    void into(
            StageCandidate candidate,
            StageGround same,
            StageGround close,
            StageGround behind,
            StageGround ahead,
            StageGround away) {
        if (near == null) {
            candidate.add(after ? behind : ahead, 1);
            candidate.add(away, far);
        } else {
            candidate.add(same, 1);
            candidate.add(close, near);
        }
    }

    /**
     * Of words.
     *
     * @param at their sentence
     * @param words beginning and end of each in the text of the document
     */
    static KeywordPlace of(Match match, MatterSentences sentences, int at, List<int[]> words) {
        if (!sentences.hasKeyword(at)) {
            int least = Integer.MAX_VALUE;
            boolean after = false;
            for (int s = 0; s < sentences.count(); s++) {
                if (sentences.hasKeyword(s)) {
                    least = Math.min(least, Math.abs(s - at));
                    after |= s < at;
                }
            }
            return new KeywordPlace(null, false, after, Math.min(least - 1, FAR) / FAR, !sentences.isWithKeyword(at));
        }
        int gap = Integer.MAX_VALUE;
        boolean before = true;
        for (Match.TermHit hit : match.terms()) {
            if (sentences.at(hit.start()) == at) {
                for (int[] span : words) {
                    gap = Math.min(gap, Math.max(span[0] - hit.end(), hit.start() - span[1]));
                    before &= span[1] <= hit.start();
                }
            }
        }
        return new KeywordPlace(1 / (1 + Math.max(gap, 0) / HALF), before, false, 0, false);
    }
}
