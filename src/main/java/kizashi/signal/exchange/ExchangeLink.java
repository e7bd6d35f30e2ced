package kizashi.signal.exchange;

/**
 * An answer that addresses a question.
 *
 * @param question the question
 * @param answer the answer
 * @param score how sure, larger is surer; 1 where its round has no other question
 * @param only whether nothing else was asked in its round but under the same topic, so that it is on the matter of the answer for sure
 */
record ExchangeLink(Question question, Answer answer, double score, boolean only) {
    /** One of a round with several questions. */
    ExchangeLink(Question question, Answer answer, double score) {
        this(question, answer, score, false);
    }

    /** The same as one of a round in which nothing else was asked. */
    ExchangeLink alone() {
        return new ExchangeLink(question, answer, score, true);
    }
}
