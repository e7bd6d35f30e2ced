/**
 * Measuring against labels.
 */
@NullMarked
package kizashi.eval;

import org.jspecify.annotations.NullMarked;
