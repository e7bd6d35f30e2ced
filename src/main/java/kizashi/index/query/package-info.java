/**
 * The query language: {@link kizashi.index.query.QueryParser} turns what people type into an
 * {@link kizashi.index.query.Expression}, or into a message that says what to change.
 */
@NullMarked
package kizashi.index.query;

import org.jspecify.annotations.NullMarked;
