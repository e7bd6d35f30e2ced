/** {@code kizashi bench …}: a class for each benchmark; the measuring is in {@link kizashi.bench}. */
@NullMarked
package kizashi.cli.bench;

import org.jspecify.annotations.NullMarked;
