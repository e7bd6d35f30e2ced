/**
 * Bytes to text with offsets. Untrusted files are parsed in a JVM of their own, never in the one of the application.
 */
@NullMarked
package kizashi.extract;

import org.jspecify.annotations.NullMarked;
