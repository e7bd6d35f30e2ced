/**
 * What a passage means. {@link kizashi.signal.PassageReader} cuts a document into passages and reads each: how firm an answer is
 * ({@link kizashi.signal.firmness}), which question it answers ({@link kizashi.signal.exchange}), sums, times, programmes, needs and
 * the stage ({@code PhraseSignals}, {@code StageWords}).
 *
 * <p>The words are tables beside {@link kizashi.signal.phrase}; a home overrides them by files of the same name.
 */
@NullMarked
package kizashi.signal;

import org.jspecify.annotations.NullMarked;
