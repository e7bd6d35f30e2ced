package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;

/** Turns matches into what the history remembers. */
public final class Mentions {
    private Mentions() {}

    /** One mention for each keyword of each match whose day is known. */
    public static List<Mention> of(List<Match> matches) {
        List<Mention> mentions = new ArrayList<>();
        for (Match match : matches) {
            Passage passage = match.passage();
            if (passage.document().spokenOn() == null) {
                continue;
            }
            Set<String> terms = Matter.terms(match);
            CommitmentReading firmest = passage.signal().firmest();
            for (String term : terms) {
                mentions.add(new Mention(
                        passage.document().municipality().key(),
                        passage.document().municipality().prefecture(),
                        term,
                        passage.key(),
                        passage.document().spokenOn(),
                        passage.speaker() == null
                                ? Side.OFFICIAL
                                : passage.speaker().side(),
                        passage.speaker() == null ? null : passage.speaker().display(),
                        firmest == null ? -1 : firmest.level().level()));
            }
        }
        return mentions;
    }
}
