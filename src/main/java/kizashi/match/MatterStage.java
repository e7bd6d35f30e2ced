package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far the matter of a match has come, with the words that show it. A wording that shows more than a study (予算に計上, 公募) and is on the matter says
 * so by itself ({@link StageProof}). Else the answer does that counts as commitment on it: what is refused, studied, decided. Both tell the same but in two
 * cases: who turns down that what is there ends (「見直す予定はございません」) refuses, and it runs on; and who says no and then watches others is read as 保留 by
 * his last word, while the matter is declined. An answer that only strives (努めてまいります) shows no step: then, and where nobody is committed, what is told to run already is 実施中.
 *
 * @param stage {@link Stage#SIGN} where nothing shows more
 * @param shown the words; null where none do
 */
public record MatterStage(Stage stage, @Nullable StageReading shown) {
    /** Nothing shows more than a sign. */
    static final MatterStage NOTHING = new MatterStage(Stage.SIGN, null);

    /** Of a match, as it is told in a sentence on its matter. */
    public static MatterStage of(Match match) {
        MatterStage told = told(match);
        return told.shown() == null || ProofOnMatter.is(match, told.shown()) ? told : NOTHING;
    }

    private static MatterStage told(Match match) {
        Signal.Reselection anew = Anew.here(match);
        if (anew != null) {
            return new MatterStage(anew.call().stage(), anew.call());
        }
        Passage passage = match.passage();
        StageReading proof = StageProof.of(match);
        StageReading wording = proof == null || isTakenBack(passage, proof) ? null : proof;
        if (!Exits.speaksForTheExecutive(passage)) {
            return NOTHING;
        }
        if (passage.speaker() == null) {
            return wording == null ? NOTHING : concluded(match, wording);
        }
        if (wording != null && wording.stage().compareTo(Stage.PLAN) > 0) {
            return concluded(match, wording);
        }
        MatterStage said = new AnswerStage(match).read();
        if (wording == null && said.stage() == Stage.SIGN) {
            StageReading near = StageProof.near(match);
            return near == null ? said : new MatterStage(near.stage(), near);
        }
        return wording != null && wording.stage() == Stage.PLAN && said.stage() != Stage.DECLINED
                ? concluded(match, wording)
                : said;
    }

    /**
     * Of a match, by the weights of all that may show it, where what is told leaves it open: no step, or one that runs somewhere in the answer (decision 61).
     * Weights end no matter.
     *
     * @return what is told where that is not open
     */
    public static MatterStage weighed(Match match) {
        MatterStage told = of(match);
        MatterStage weighed = told.isOpen() && isAnswer(match) ? StageWeights.BUNDLED.weigh(match, told) : told;
        return weighed.shown() == null || ProofOnMatter.is(match, weighed.shown()) ? weighed : told;
    }

    /** Whether what is told of a match leaves open how far its matter has come. */
    public static boolean isOpen(Match match) {
        MatterStage told = of(match);
        return told.isOpen() && isAnswer(match) && StageCandidates.isOpen(match, told);
    }

    private boolean isOpen() {
        return stage == Stage.SIGN || stage == Stage.RUNNING;
    }

    private static boolean isAnswer(Match match) {
        return match.passage().speaker() != null && Exits.speaksForTheExecutive(match.passage());
    }

    /**
     * How the matter of a match ended by it. Asked for every candidate, so that what cannot be an end is told apart before anything is read of it.
     *
     * @return {@link Stage#DECLINED} or {@link Stage#TAKEN}; null where it did not end
     */
    static @Nullable Stage exit(Match match) {
        if (!Exits.speaksForTheExecutive(match.passage()) || !mayEnd(match.passage())) {
            return null;
        }
        Stage stage = of(match).stage();
        return Exits.isExit(stage) ? stage : null;
    }

    private static boolean mayEnd(Passage passage) {
        StageReading farthest = passage.signal().stage();
        return passage.signal().commitments().stream().anyMatch(r -> r.level() == Commitment.REFUSED)
                || farthest != null
                        && (Exits.isExit(farthest.stage())
                                || passage.signal().stages().stream().anyMatch(r -> Exits.isExit(r.stage()))
                                || Concluded.reading(passage) != null);
    }

    /** 「目的外の活用をする予定はございませんが、住まいの支援は検討してまいります」: the sentence comes to a study of its own, without conditions, and ends nothing. */
    private static boolean isTakenBack(Passage passage, StageReading wording) {
        return wording.stage() == Stage.DECLINED
                && passage.text().startsWith("が、", wording.end() - passage.start())
                && passage.signal().commitments().stream()
                        .filter(r -> r.level() == Commitment.STUDY)
                        .anyMatch(r -> r.start() <= wording.start() && wording.end() <= r.phraseStart());
    }

    private static MatterStage concluded(Match match, StageReading wording) {
        Passage passage = match.passage();
        StageReading by = wording.equals(passage.signal().stage()) ? Concluded.reading(passage) : null;
        return by == null ? new MatterStage(wording.stage(), wording) : new MatterStage(by.stage(), by);
    }
}
