/**
 * Keeps every byte fetched, as WARC, and the text extracted from it; tells a revision from a new document.
 */
@NullMarked
package kizashi.archive;

import org.jspecify.annotations.NullMarked;
