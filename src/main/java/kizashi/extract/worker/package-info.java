/**
 * The program that reads files of strangers in a process of its own: {@link kizashi.extract.worker.WorkerMain} takes one
 * file after another from standard input and answers on standard output ({@link kizashi.extract.frames.Frames}). It may
 * hang, run out of memory or end at any time; {@code kizashi.extract} outlives it. PDF is read by
 * {@link kizashi.extract.worker.pdf}, everything else by Tika.
 */
@NullMarked
package kizashi.extract.worker;

import org.jspecify.annotations.NullMarked;
