package kizashi.signal;

import kizashi.model.Commitment;

/**
 * A level with the rules that led to it.
 *
 * @param level how firm
 * @param why in words; empty for none
 */
record Verdict(Commitment level, String why) {
    static final Verdict NONE = new Verdict(Commitment.NONE, "");
}
