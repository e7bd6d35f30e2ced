/**
 * A vendor system's page to text plus hints: which span is a speech, a roster, an agenda, in the vendor's own words.
 */
@NullMarked
package kizashi.extract.platform;

import org.jspecify.annotations.NullMarked;
