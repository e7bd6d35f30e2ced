package kizashi.match.cases;

import java.util.List;
import java.util.function.Function;
import kizashi.match.Exits;
import kizashi.match.MatterStage;
import kizashi.match.PassageReading;
import kizashi.model.Match;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The wording that shows how far a case has come. It need not stand in the evidence that is shown first: a trial that was
 * spoken of in June is why a case of September is at 実証.
 *
 * @param reading the wording and where it stands
 * @param in the evidence that has it
 */
public record ShownStage(StageReading reading, Match in) {
    /**
     * The wording of a stage.
     *
     * @param matches of one case, best first
     * @param stage its stage
     * @return null where no words show it, such as for a mere sign
     */
    public static @Nullable ShownStage of(List<Match> matches, Stage stage) {
        List<Match> near = matches.isEmpty() ? matches : OnMatter.of(matches.get(0), matches);
        ShownStage shown = among(near, stage);
        return shown == null && near.size() < matches.size() ? among(matches, stage) : shown;
    }

    private static @Nullable ShownStage among(List<Match> matches, Stage stage) {
        if (stage == Stage.SIGN) {
            return null;
        }
        ShownStage told = among(matches, stage, MatterStage::of);
        return told == null && !Exits.isExit(stage) ? among(matches, stage, MatterStage::weighed) : told;
    }

    private static @Nullable ShownStage among(List<Match> matches, Stage stage, Function<Match, MatterStage> reads) {
        for (Match match : matches) {
            MatterStage of = reads.apply(match);
            StageReading shown = of.shown();
            if (of.stage() == stage && shown != null) {
                return new ShownStage(shown, match);
            }
        }
        return null;
    }

    /** The words, verbatim. */
    public String words() {
        return reading.text();
    }

    /** The sentence that has it, on one line of text as it stands there. */
    public String sentence() {
        String text = in.passage().text();
        List<int[]> sentences = PassageReading.sentences(text);
        int at = reading.start() - in.passage().start();
        if (at < 0 || at >= text.length()) {
            return words();
        }
        int[] span = sentences.get(PassageReading.sentenceAt(sentences, at));
        return text.substring(span[0], span[1]).strip();
    }
}
