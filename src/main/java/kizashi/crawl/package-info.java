/**
 * Fetches politely, and only where a permission record allows it.
 */
@NullMarked
package kizashi.crawl;

import org.jspecify.annotations.NullMarked;
