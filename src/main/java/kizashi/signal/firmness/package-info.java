/**
 * How firmly somebody commits himself, by the final predicate of the main clause: {@link
 * kizashi.signal.firmness.CommitmentReader} finds the {@code Clause} and its {@code Predicate}, {@code CommitmentRules} decides, each
 * kind of rule in a class of its own (refusals, acts, efforts, budgets, what is going on).
 */
@NullMarked
package kizashi.signal.firmness;

import org.jspecify.annotations.NullMarked;
