/**
 * Writes and searches passages behind one interface, {@link kizashi.index.PassageIndex}: what is asked is a
 * {@link kizashi.index.SearchRequest}, what comes back a {@link kizashi.index.SearchResult}, which says what it covers.
 * {@code index.query} reads what people type; {@code index.lucene} is the index on one machine.
 * {@link kizashi.index.KeywordQueries} reads a new text once for the keywords of all profiles.
 */
@NullMarked
package kizashi.index;

import org.jspecify.annotations.NullMarked;
