/**
 * Phrases and their endings, as tables: {@link kizashi.signal.phrase.SignalTables} holds what was read, {@code Endings}, {@code
 * Conjugation} and {@code Auxiliaries} make every form of a predicate from a few rows, {@link kizashi.signal.phrase.WordLists} the
 * words that rules ask for.
 */
@NullMarked
package kizashi.signal.phrase;

import org.jspecify.annotations.NullMarked;
