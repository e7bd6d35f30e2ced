package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.DocumentKind;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Answers and papers by which a matter cools down or ends for a supplier: refused, put off, a tender that failed, somebody else's contract.
 * Each of them costs points, so that such a passage seldom reaches the minimum of a profile; yet it is what a reader of
 * an earlier, warmer answer has to know. The minimum decides what is news of itself, not what belongs to it.
 */
public final class Exits {
    /**
     * How many points below the minimum they are looked for: what an exit costs at most (refusal 12, contracted 13), what the same words of going
     * along would have brought (commitment 12, act and ahead some), and at the usual minimum whatever speaks for the profile more than against it.
     */
    static final double BELOW = Profile.DEFAULT_MINIMUM;

    private Exits() {}

    /** Whether a match is a sober answer on its matter, or an exit. */
    public static boolean isSober(Match match) {
        Commitment counted = ShownReading.counted(match);
        return counted != null && isSober(counted) || of(match) != null;
    }

    /**
     * How the matter of a match ended by it.
     *
     * @return {@link Stage#DECLINED} or {@link Stage#TAKEN}; null where it did not end
     */
    public static @Nullable Stage of(Match match) {
        return MatterStage.exit(match);
    }

    /** Whether the executive says no to the matter, and nothing else there goes on. */
    public static boolean isRefused(Match match) {
        return speaksForTheExecutive(match.passage()) && ShownReading.counted(match) == Commitment.REFUSED;
    }

    /** Whether a stage is the end of a matter for a supplier. */
    public static boolean isExit(@Nullable Stage stage) {
        return stage == Stage.DECLINED || stage == Stage.TAKEN;
    }

    /** Whether it is an official or a paper that speaks; what members will ask stands in a paper too. */
    public static boolean speaksForTheExecutive(Passage passage) {
        return passage.speaker() == null
                ? passage.document().kind() != DocumentKind.QUESTION_NOTICE
                : passage.speaker().side() == Side.OFFICIAL;
    }

    static boolean isSober(Commitment level) {
        return level == Commitment.REFUSED || level == Commitment.PARKED;
    }
}
