/**
 * Keeps every byte fetched, as WARC, and the text extracted from it; tells a revision from a new document.
 *
 * <p>{@link kizashi.archive.Archive} writes and reads {@code var/archive/*.warc.gz}; what lies where is in an
 * {@link kizashi.archive.ArchiveIndex}, which can be made anew from the files. {@link kizashi.archive.TextStore} keeps the
 * texts into which all offsets point.
 */
@NullMarked
package kizashi.archive;

import org.jspecify.annotations.NullMarked;
