package kizashi.match.cases;

import java.util.List;
import kizashi.match.Concluded;
import kizashi.match.PassageReading;
import kizashi.match.ShownReading;
import kizashi.match.StageProof;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The wording that shows how far a case has come. It need not stand in the evidence that is shown first: a trial that was
 * spoken of in June is why a case of September is at 実証.
 *
 * @param words verbatim
 * @param in the evidence that has it
 */
public record ShownStage(String words, Match in) {
    /**
     * The wording of a stage.
     *
     * @param matches of one case, best first
     * @param stage its stage
     * @return null where no words show it, such as for a mere sign
     */
    public static @Nullable ShownStage of(List<Match> matches, Stage stage) {
        for (Match match : matches) {
            String words = Stages.of(match) == stage ? words(match) : null;
            if (words != null) {
                return new ShownStage(words, match);
            }
        }
        return null;
    }

    /** The sentence that has it, on one line of text as it stands there. */
    public String sentence() {
        String text = in.passage().text();
        for (int[] span : PassageReading.sentences(text)) {
            String said = text.substring(span[0], span[1]);
            if (said.contains(words)) {
                return said.strip();
            }
        }
        return words;
    }

    private static @Nullable String words(Match match) {
        StageReading shown = StageProof.of(match);
        if (shown != null) {
            StageReading concluded =
                    StageProof.stage(match, shown) == shown.stage() ? null : Concluded.reading(match.passage());
            return concluded == null ? shown.text() : concluded.text();
        }
        ShownReading answer = ShownReading.of(match);
        return answer == null || !answer.counts() ? null : phrase(match, answer.reading());
    }

    private static @Nullable String phrase(Match match, CommitmentReading reading) {
        int from = reading.phraseStart() - match.passage().start();
        int to = reading.phraseEnd() - match.passage().start();
        String text = match.passage().text();
        return from >= 0 && to > from && to <= text.length() ? text.substring(from, to) : null;
    }
}
