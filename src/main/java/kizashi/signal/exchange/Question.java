package kizashi.signal.exchange;

import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * One question of a member: what leads to it and the sentence that asks.
 *
 * @param speech the speech in which it is asked
 * @param topic offset where the topic begins under which it is asked
 * @param start offset where what leads to it begins: its topic, or the end of the question before
 * @param askStart offset of the sentence that asks
 * @param end offset after that sentence
 * @param tail offset up to which the speaker goes on about it without asking again: a question that stands first is explained
 *     after; {@code end} where nothing follows
 * @param addressee the office that is asked, as written; null where none is named
 * @param asks whether words of asking mark it; false for what a member who is answered said last without any
 */
record Question(
        Speech speech,
        int topic,
        int start,
        int askStart,
        int end,
        int tail,
        @Nullable String addressee,
        boolean asks) {}
