/**
 * The index on one machine. {@link kizashi.index.lucene.LuceneIndex} opens it; {@code PassageDocuments} says how a passage lies in
 * it, {@code LuceneQueries} how a question is put to it, {@code Searching} how one is answered, {@code LuceneSelection} how many
 * passages are handed over part by part, {@code Facets} what is counted, {@code IndexFolder} how it lies on the disk,
 * {@link kizashi.index.lucene.IndexCheck} whether it is sound.
 */
@NullMarked
package kizashi.index.lucene;

import org.jspecify.annotations.NullMarked;
