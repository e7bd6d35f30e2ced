package kizashi.signal.exchange;

/**
 * An answer that addresses a question.
 *
 * @param question the question
 * @param answer the answer
 * @param score how sure, larger is surer
 */
record ExchangeLink(Question question, Answer answer, double score) {}
