/**
 * Profiles against passages: scores with an explanation that adds up, grouped into opportunities.
 */
@NullMarked
package kizashi.match;

import org.jspecify.annotations.NullMarked;
