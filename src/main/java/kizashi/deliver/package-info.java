/**
 * What leaves the house: digest, mail, CSV.
 */
@NullMarked
package kizashi.deliver;

import org.jspecify.annotations.NullMarked;
