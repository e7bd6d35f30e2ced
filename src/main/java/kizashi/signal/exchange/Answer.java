package kizashi.signal.exchange;

import kizashi.model.Speech;

/**
 * A part of an official's speech that keeps to one topic.
 *
 * @param speech the speech
 * @param start offset of its first sentence
 * @param leadStart offset where the sentence that names its topic begins; what stands before lists the topics of the whole speech
 * @param leadEnd offset after the sentence that names the topic (…についての御質問にお答えします)
 * @param end offset after its last sentence
 */
record Answer(Speech speech, int start, int leadStart, int leadEnd, int end) {

    /** This part and all up to the end of a later one of the same speech. */
    Answer until(Answer last) {
        return new Answer(speech, start, leadStart, leadEnd, last.end);
    }
}
