package kizashi.match;

import java.util.regex.Pattern;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The sentence on the matter of a match that tells most: what is meant to be done, when, for how much. A reader gets more from it than from the
 * set phrase with which the answer closes, or from the heading with which it begins.
 */
public final class ConcreteSentence {
    /** What is meant, and not what was done: 「…を予定しております」「…を検討してまいります」. */
    private static final Pattern MEANT = Pattern.compile(
            "(?:てまいり|ていき|ていく|予定|計画|方針|検討|見込|こととし|ことといた|必要)[^。]{0,22}(?:ます|です|ところ|ございます|おります)[^。]{0,8}[。．\\s　]*$");

    private static final int LEAST = 2;

    private ConcreteSentence() {}

    /**
     * Of the sentences with a keyword, those that go on about them and those under a heading with one.
     *
     * @return beginning and end in the text of the passage; null where none tells more than its neighbours
     */
    public static int @Nullable [] of(Match match) {
        Passage passage = match.passage();
        MatterSentences sentences = MatterSentences.of(match);
        int best = -1;
        int most = LEAST - 1;
        for (int s = 0; s < sentences.count(); s++) {
            boolean on = sentences.isOn(s);
            int[] span = sentences.span(s);
            String said = passage.text().substring(span[0], span[1]);
            int worth = !on || sentences.isHeading(s) || QuoteWords.isClosing(said)
                    ? 0
                    : worth(match, said, passage.start() + span[0], passage.start() + span[1]);
            if (worth > most) {
                most = worth;
                best = s;
            }
        }
        return best < 0 ? null : sentences.span(best);
    }

    /** An act that is meant, a time or sum, and keywords by how many stand in it. */
    private static int worth(Match match, String said, int start, int end) {
        boolean meant = MEANT.matcher(said).find();
        Signal signal = match.passage().signal();
        boolean sum = signal.amounts().stream().anyMatch(a -> a.start() >= start && a.start() < end);
        boolean time = signal.times().stream().anyMatch(t -> t.start() >= start && t.start() < end);
        int keywords = (int) match.terms().stream()
                .filter(t -> t.start() >= start && t.start() < end)
                .map(Match.TermHit::term)
                .distinct()
                .count();
        if (!meant && !sum) {
            return 0;
        }
        return (meant ? 1 : 0)
                + (QuoteWords.namesAct(said) ? 1 : 0)
                + (sum || meant && time ? 1 : 0)
                + Math.min(2, keywords);
    }
}
