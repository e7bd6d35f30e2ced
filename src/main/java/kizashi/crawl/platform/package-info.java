/**
 * One class for each system that municipalities publish with: how it lists its documents and how they are fetched.
 */
@NullMarked
package kizashi.crawl.platform;

import org.jspecify.annotations.NullMarked;
