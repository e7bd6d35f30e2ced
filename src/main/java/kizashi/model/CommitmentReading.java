package kizashi.model;

import org.jspecify.annotations.Nullable;

/**
 * How one sentence of an official was read.
 *
 * @param start offset of the sentence in the stored text
 * @param end offset after it
 * @param level how firm
 * @param phraseStart offset of the phrase that decided; equals {@code phraseEnd} where none did
 * @param phraseEnd offset after it
 * @param why the rules that decided, in words, such as 「検討してまいります → 3」「慎重に → −1」; null for {@code none}
 */
public record CommitmentReading(
        int start,
        int end,
        Commitment level,
        int phraseStart,
        int phraseEnd,
        @Nullable String why) {}
