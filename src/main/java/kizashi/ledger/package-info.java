/**
 * Relational state and its migrations: what was seen, sent, followed. Implements the small interfaces that the stages
 * declare. Start at {@link kizashi.ledger.Ledger}.
 */
@NullMarked
package kizashi.ledger;

import org.jspecify.annotations.NullMarked;
