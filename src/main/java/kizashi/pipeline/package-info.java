/**
 * The only place that wires stages together.
 */
@NullMarked
package kizashi.pipeline;

import org.jspecify.annotations.NullMarked;
