/**
 * The sample councils, invented by us, and the server that publishes them on loopback.
 */
@NullMarked
package kizashi.sample;

import org.jspecify.annotations.NullMarked;
