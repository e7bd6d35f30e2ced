package kizashi.match;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which wording of a passage shows how far the matter of a match has come. A long answer has several matters, and 「予算に計上」 may be
 * said of another one than the keyword beside it. So the wording counts only where the executive says it, and where its own
 * sentence names the keyword, or goes on about the sentence that does: under a heading (「見守りについてお答えします。」), or without a
 * matter of its own (「来年度に実証実験を行います。」). A wrong trial costs a salesperson more than one that is missing.
 */
public final class StageProof {
    private static final Set<Stage> NEAR = EnumSet.of(Stage.TRIAL, Stage.TENDER, Stage.CONTRACT);

    private StageProof() {}

    /**
     * The farthest wording that is on the matter.
     *
     * @return null where none is
     */
    public static @Nullable StageReading of(Match match) {
        Passage passage = match.passage();
        List<StageReading> all = passage.signal().stages();
        StageReading farthest = passage.signal().stage();
        if (farthest == null || !Exits.speaksForTheExecutive(passage)) {
            return null;
        }
        if (match.terms().isEmpty()) {
            return farthest;
        }
        if (passage.speaker() == null) {
            return farthest.stage() == Stage.BUDGET ? KeywordRow.of(match, farthest) : farthest;
        }
        if (all.isEmpty()) {
            return MatterSentences.of(match).isOnMatter(farthest.start()) ? farthest : null;
        }
        WordingsOnMatter wordings = new WordingsOnMatter(match);
        return all.stream()
                .filter(wordings::has)
                .filter(r -> r.stage() != Stage.TRIAL || !wordings.isFollowedByItsOutcome(r))
                .max(Comparator.comparing(StageReading::stage))
                .orElse(null);
    }

    /**
     * Where nothing on the matter shows a stage: the farthest wording of a trial, a tender or a contract that stands close by under the same announcement, and
     * names nothing else. A short answer often says it before it names the thing. Each sentence of a budget's explanation is an item of its own, and an
     * end is told only of the matter itself.
     *
     * @return null where none does
     */
    static @Nullable StageReading near(Match match) {
        Passage passage = match.passage();
        if (passage.speaker() == null
                || match.link() != null
                || passage.signal().stages().isEmpty()) {
            return null;
        }
        WordingsOnMatter wordings = new WordingsOnMatter(match);
        return passage.signal().stages().stream()
                .filter(r -> NEAR.contains(r.stage()))
                .filter(wordings::isNear)
                .filter(r -> r.stage() != Stage.TRIAL || !wordings.isFollowedByItsOutcome(r))
                .max(Comparator.comparing(StageReading::stage))
                .orElse(null);
    }
}
