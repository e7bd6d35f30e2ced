/**
 * Quartz jobs that call the pipeline, and nothing else.
 */
@NullMarked
package kizashi.schedule;

import org.jspecify.annotations.NullMarked;
