/**
 * Writes and searches passages behind one interface, {@link kizashi.index.PassageIndex}.
 */
@NullMarked
package kizashi.index;

import org.jspecify.annotations.NullMarked;
