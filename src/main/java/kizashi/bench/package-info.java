/**
 * Benchmarks, each against a named baseline in the same run.
 */
@NullMarked
package kizashi.bench;

import org.jspecify.annotations.NullMarked;
