package kizashi.signal.exchange;

/**
 * An answer that addresses a question.
 *
 * @param question the question
 * @param answer the answer
 * @param score how sure, larger is surer
 */
record ExchangeLink(Question question, Answer answer, double score) {
    /** Of a round with no other question. */
    static final double ONLY = 1;
}
