package kizashi.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/** Whether a trial or a dialogue with the market is told of only for what was decided after it. */
final class TrialOutcome {
    /** 「反対意見が多かったため、公園として再整備する方針を決定し」: what was decided after a trial or a dialogue with the market. */
    private static final Pattern OUTCOME = Pattern.compile(
            "(?:方針を(?:決定|固め)|方針に至|こと(?:と|に)(?:いた)?し(?:ました|たところ|たもの)|断念|取りやめ|見送(?:り|る|っ)|本格(?:導入|運行|運用|実施)(?:を開始)?(?:いた|致)?し(?:ました|ており))");

    private static final int REACH = 3;

    private TrialOutcome() {}

    /** Whether the outcome stands in the sentence of a trial, or in the next ones on the same matter. */
    static boolean follows(Match match, MatterSentences sentences, StageReading trial) {
        Passage passage = match.passage();
        String text = passage.text();
        int at = sentences.at(trial.start());
        int last = Math.min(sentences.count() - 1, at + REACH);
        for (int s = at; s <= last && sentences.isOneMatter(at, s); s++) {
            int from = s == at ? trial.end() - passage.start() : sentences.span(s)[0];
            Matcher outcome = OUTCOME.matcher(text)
                    .region(Math.clamp(from, 0, text.length()), sentences.span(s)[1]);
            while (outcome.find()) {
                // 「実証実験を行うこととしました」 decides the trial itself
                if (!tellsOfATrial(passage, clauseBefore(text, outcome.start()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String clauseBefore(String text, int end) {
        int comma = Math.max(text.lastIndexOf('、', end - 1), text.lastIndexOf('。', end - 1));
        return text.substring(comma + 1, end);
    }

    private static boolean tellsOfATrial(Passage passage, String clause) {
        return passage.signal().stages().stream().anyMatch(r -> r.stage() == Stage.TRIAL && clause.contains(r.text()));
    }
}
