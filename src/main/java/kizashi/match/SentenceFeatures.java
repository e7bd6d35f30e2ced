package kizashi.match;

import java.util.Arrays;
import kizashi.model.Commitment;
import kizashi.model.Side;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The features of a passage that depend on which of its sentences hold a keyword, and on nothing else of the profile. Many
 * profiles meet a passage in the same sentences, so each set of sentences is measured once.
 */
final class SentenceFeatures {
    private static final Wording.Kind[] KINDS = Wording.Kind.values();
    private static final @Nullable Feature[] OF_KIND = ofKind();

    /** A stage shown elsewhere in the passage may be another matter's. */
    private static final double STAGE_ELSEWHERE = 0.5;

    private final PassageReading reading;
    private final Scorer scorer;
    private long[] sets = new long[8];
    private At[] known = new At[8];
    private int size;

    SentenceFeatures(PassageReading reading, Scorer scorer) {
        this.reading = reading;
        this.scorer = scorer;
    }

    /**
     * What was measured.
     *
     * @param values by {@link Feature#ordinal}; 0 for those that depend on the profile
     * @param points what they add to a score, in whole eighths
     */
    record At(double[] values, double points) {}

    /** @param sentences one bit a sentence; at least one is set */
    At at(long sentences) {
        for (int i = 0; i < size; i++) {
            if (sets[i] == sentences) {
                return known[i];
            }
        }
        double[] values = new double[Feature.COUNT];
        values[Feature.LEAD.ordinal()] = reading.after(Long.numberOfTrailingZeros(sentences));
        sides(sentences, values);
        wording(sentences, values);
        At at = new At(values, scorer.points(values));
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, size * 2);
            known = Arrays.copyOf(known, size * 2);
        }
        sets[size] = sentences;
        known[size++] = at;
        return at;
    }

    private void sides(long at, double[] values) {
        Side side = reading.side();
        values[Feature.CHAIR.ordinal()] = side == Side.CHAIR || side == Side.OTHER || reading.pleads() ? 1 : 0;
        if (side != Side.OFFICIAL) {
            return;
        }
        int firmest = reading.commitmentOn(at);
        boolean refused = firmest == Commitment.REFUSED.level();
        for (int s = 0; s < reading.count(); s++) {
            boolean refuses = reading.refuses(s);
            boolean unchanged = reading.wording(s)[Wording.Kind.UNCHANGED.ordinal()] > 0;
            // what stands between is looked at for the few sentences that say such things
            if ((refuses || unchanged) && reading.isReached(at, s)) {
                refused |= refuses;
                if (unchanged) {
                    values[Feature.UNCHANGED.ordinal()] = 1;
                }
            }
        }
        boolean anew = reading.reselectionOn(at) != null;
        // who calls anew has neither given up nor chosen, whatever is told of the call before
        Stage stage = anew ? Stage.TENDER : reading.stage();
        boolean near = anew || stage != null && reading.isNear(at, reading.stageAt());
        values[Feature.ANEW.ordinal()] = anew ? 1 : 0;
        boolean asksTheMarket = near && asksTheMarket(stage);
        if (refused && asksTheMarket) {
            // 「本庁舎には設置する考えはございません。小中学校についてはサウンディングを行います。」
            firmest = Math.max(firmest, anew ? firmest : reading.commitment(reading.stageAt()));
        }
        // what is decided in favour of somebody else goes along with nobody who reads this
        values[Feature.COMMITMENT.ordinal()] = near && stage == Stage.TAKEN ? 0 : along(firmest);
        values[Feature.REFUSAL.ordinal()] = refused && firmest < Commitment.STUDY.level() && !asksTheMarket ? 1 : 0;
        if (stage != null) {
            values[Feature.STAGE.ordinal()] = near ? stage(stage) : stage(stage) * STAGE_ELSEWHERE;
        }
    }

    private boolean isCalledFor(long at) {
        return reading.reselectionOn(at) != null
                || reading.stage() == Stage.TENDER && reading.isClose(at, reading.stageAt());
    }

    /** Whether suppliers are asked or looked for: that goes on, whatever part of the matter is refused beside it. */
    private static boolean asksTheMarket(@Nullable Stage stage) {
        return stage == Stage.TRIAL || stage == Stage.BUDGET || stage == Stage.TENDER;
    }

    /** From 検討 on they go along; who waits for others goes half the way, and who names no act yet not all of it. */
    static double along(int level) {
        return switch (level) {
            case 2 -> 0.5;
            case 3, 4 -> 0.7;
            case 5, 6 -> 1;
            default -> 0;
        };
    }

    /** サウンディング and open studies are worth most: nobody is chosen yet, and the market is asked. */
    private static double stage(Stage stage) {
        return switch (stage) {
            case SIGN, RUNNING -> 0.1;
            case STUDY -> 0.3;
            case PLAN -> 0.5;
            case TRIAL -> 1;
            case BUDGET -> 0.8;
            case TENDER -> 0.9;
            case CONTRACT -> 0;
            case DECLINED -> -1;
            case TAKEN -> -1.5;
        };
    }

    /** Phrases in the sentences with a keyword count fully, in the next ones half. */
    private void wording(long at, double[] values) {
        double[] sums = new double[KINDS.length];
        for (int s = 0; s < reading.count(); s++) {
            double share = PassageReading.in(at, s) ? 1 : reading.leadsTo(at, s) || reading.goesOn(at, s) ? 0.5 : 0;
            if (share > 0) {
                int[] counts = reading.wording(s);
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += share * Math.min(2, counts[k]);
                }
                if (share == 1 && reading.money(s)) {
                    values[Feature.MONEY.ordinal()] = 1;
                }
                if (reading.side() == Side.MEMBER && reading.isClose(at, s) && reading.proposes(s)) {
                    values[Feature.PROPOSE.ordinal()] = 1;
                }
            }
        }
        values[Feature.TOLD.ordinal()] = reading.side() == Side.MEMBER && !callsFor(at) ? 1 : 0;
        for (int k = 0; k < sums.length; k++) {
            Feature feature = OF_KIND[k];
            if (feature == Feature.CONTRACTED && isCalledFor(at)) {
                continue; // who has it now is no hindrance where the next call is told of
            }
            if (feature != null && (!ofExecutive(feature) || reading.side() == Side.OFFICIAL)) {
                values[feature.ordinal()] = Math.min(1, sums[k] / full(feature));
            }
        }
    }

    /** How many phrases make a feature full: that more is made of a thing is said in few words. */
    private static int full(Feature feature) {
        return feature == Feature.EXTEND ? 2 : 3;
    }

    /** Whether a member asks or calls for anything in these sentences, or in those that go on about them. */
    private boolean callsFor(long at) {
        for (int s = 0; s < reading.count(); s++) {
            if (reading.wording(s)[Wording.Kind.CALL.ordinal()] > 0 && reading.isClose(at, s)) {
                return true;
            }
        }
        return false;
    }

    /** Members call for much that is new, soon and better. */
    private static boolean ofExecutive(Feature feature) {
        return feature == Feature.ACT || feature == Feature.AHEAD || feature == Feature.EXTEND;
    }

    private static @Nullable Feature[] ofKind() {
        @Nullable Feature[] features = new Feature[KINDS.length];
        Arrays.setAll(features, k -> switch (KINDS[k]) {
            case ACT -> Feature.ACT;
            case AHEAD -> Feature.AHEAD;
            case EXTEND -> Feature.EXTEND;
            case NEED -> Feature.NEED;
            case UNCHANGED -> null; // asked of the whole answer
            case CONTRACTED -> Feature.CONTRACTED;
            case ELSEWHERE -> Feature.ELSEWHERE;
            case NATION -> Feature.NATION;
            case DONE -> Feature.DONE;
            case PROCEDURE -> Feature.PROCEDURE;
            case WORTH, ASK, DEED, SEEK, PROPOSE, CALL, UNTENABLE, GIVE_UP -> null;
        });
        return features;
    }
}
