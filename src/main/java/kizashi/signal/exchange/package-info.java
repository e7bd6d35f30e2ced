/**
 * Questions and answers. {@code QuestionReader} and {@code AnswerReader} find them, {@code RoundLinks} links the questions of a round
 * with the parts of the answers (一括質問一括答弁), {@link kizashi.signal.exchange.Exchanges} gives each passage its own.
 */
@NullMarked
package kizashi.signal.exchange;

import org.jspecify.annotations.NullMarked;
