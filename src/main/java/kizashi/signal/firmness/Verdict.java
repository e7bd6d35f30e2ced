package kizashi.signal.firmness;

import kizashi.model.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A level with the rules that led to it.
 *
 * @param level how firm
 * @param why in words; empty for none
 * @param decided what is said to be done; null where no single predicate decided
 */
record Verdict(Commitment level, String why, @Nullable Predicate decided) {
    static final Verdict NONE = new Verdict(Commitment.NONE, "", null);
}
