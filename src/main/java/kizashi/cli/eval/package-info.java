/** {@code kizashi eval …}: a class for each kind of label that readings are measured against; the measuring is in {@link kizashi.eval}. */
@NullMarked
package kizashi.cli.eval;

import org.jspecify.annotations.NullMarked;
