/** {@code kizashi source …}: a class for each command on sources, their permissions and how they fare. */
@NullMarked
package kizashi.cli.source;

import org.jspecify.annotations.NullMarked;
