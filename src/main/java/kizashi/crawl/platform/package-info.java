/**
 * One class for each system that municipalities publish with: how it lists its documents and how they are fetched. Each
 * implements {@link kizashi.crawl.Platform} and is named in {@link kizashi.crawl.platform.Platforms}. Start at
 * {@link kizashi.crawl.platform.SitePlatform}, for sites of a municipality's own.
 */
@NullMarked
package kizashi.crawl.platform;

import org.jspecify.annotations.NullMarked;
