/**
 * The index on one machine: Lucene.
 */
@NullMarked
package kizashi.index.lucene;

import org.jspecify.annotations.NullMarked;
