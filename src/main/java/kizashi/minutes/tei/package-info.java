/**
 * Minutes as Parla-CLARIN TEI: {@link kizashi.minutes.tei.TeiWriter}.
 */
@NullMarked
package kizashi.minutes.tei;

import org.jspecify.annotations.NullMarked;
