/**
 * What the application and its worker say to each other: a file to read, and the text, the title or the reason why there is none
 * ({@link kizashi.extract.frames.Frames}).
 */
@NullMarked
package kizashi.extract.frames;

import org.jspecify.annotations.NullMarked;
