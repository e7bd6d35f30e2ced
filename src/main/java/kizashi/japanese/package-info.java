/**
 * What every stage needs to know of the Japanese language: the analyzer that index and matching share, folding of variants,
 * charsets as their vendors write them, numbers and money, 和暦 dates, names. Uses {@code model} alone.
 */
@NullMarked
package kizashi.japanese;

import org.jspecify.annotations.NullMarked;
