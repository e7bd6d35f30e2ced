package kizashi.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kizashi.index.AnalyzedPassage;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The no in another passage of an answer beside what goes along: further on what was announced is left undone ({@link RefusedMatter}), or right
 * before a keyword something is refused of which its sentence speaks too, and no more than efforts are promised in its place. Where an act is promised
 * instead, the no is of one way to do it, and not of the matter.
 *
 * @param passage that refuses
 * @param hits the words that do
 */
record RefusalBeside(Passage passage, List<Match.TermHit> hits) {
    RefusalBeside {
        hits = List.copyOf(hits);
    }

    /**
     * Beside a match.
     *
     * @param own its passage
     * @param more where it goes on
     * @param passages of the document, by where they begin
     * @return null where nothing is refused
     */
    static @Nullable RefusalBeside of(
            Match match, AnalyzedPassage own, GoingOn more, TreeMap<Integer, AnalyzedPassage> passages) {
        for (GoingOn.Part part : more.announced() ? more.parts() : List.<GoingOn.Part>of()) {
            Passage next = part.passage().passage();
            for (CommitmentReading reading : next.signal().commitments()) {
                CommitmentReading refusal =
                        part.span().holds(ShownReading.middle(reading)) ? RefusedMatter.of(next, reading) : null;
                if (refusal != null) {
                    SharedWords none = SharedWords.of(part.passage(), part.span(), Map.of());
                    return new RefusalBeside(next, SharedWords.hits(match, none, Map.of(), refusal));
                }
            }
        }
        GoingOn.Part before = GoingOn.before(match, passages);
        CommitmentReading refusal = before == null ? null : before.last(true);
        Commitment counted = ShownReading.counted(match);
        if (before == null || refusal == null || counted != null && counted != Commitment.LEANING) {
            return null;
        }
        Map<String, Double> words = new HashMap<>();
        int[] first = MatterSentences.of(match).span(0);
        SharedWords.add(words, own.tokens(), first[0], first[1]);
        SharedWords shared = SharedWords.of(before.passage(), before.span(), words);
        Passage said = before.passage().passage();
        boolean same = SharedWords.sum(shared.all(), words) >= LinkedPassages.ENOUGH;
        List<Match.TermHit> hits = SharedWords.hits(match, shared, words, refusal);
        Match no = new Match(match.profileId(), said, 0, List.of(), hits);
        return same && ShownReading.counted(no) == Commitment.REFUSED ? new RefusalBeside(said, hits) : null;
    }
}
