/**
 * What headers and rosters are made of: markers, words of respect, ranks, units, offices and the costs of names.
 *
 * <p>Tables: {@code header-words.tsv} (markers, brackets, words of respect, acts), {@code ranks.tsv}, {@code units.tsv}, {@code
 * wards.tsv}, {@code bodies.tsv}, {@code non-speakers.tsv}.
 */
@NullMarked
package kizashi.minutes.words;

import org.jspecify.annotations.NullMarked;
