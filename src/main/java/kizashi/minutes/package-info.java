/**
 * Text and hints to meeting, roster and speeches, each with its speaker, office and side.
 */
@NullMarked
package kizashi.minutes;

import org.jspecify.annotations.NullMarked;
