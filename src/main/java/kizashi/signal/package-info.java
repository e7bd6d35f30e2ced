/**
 * What a passage means: how firm an answer is, which question it answers, money, time, stage, novelty.
 */
@NullMarked
package kizashi.signal;

import org.jspecify.annotations.NullMarked;
