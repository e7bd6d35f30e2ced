/**
 * Fetches politely, and only where a permission record allows it.
 *
 * <p>From the outside in: {@link kizashi.crawl.Crawler} runs many sources at once and reports; it asks a
 * {@link kizashi.crawl.Platform} to list a source's documents and to fetch them, through a {@link kizashi.crawl.Session}.
 * Below a session there is one {@link kizashi.crawl.client.PoliteClient} for the whole process, and no other way out: it holds the
 * permission record ({@link kizashi.crawl.client.PermissionGate}), robots.txt ({@link kizashi.crawl.client.RobotsGate}), the pace
 * ({@link kizashi.crawl.client.Lanes}), the address check ({@link kizashi.crawl.client.AddressRules}) and the back-off
 * ({@link kizashi.crawl.client.BackOff}). What must be remembered or archived goes through {@link kizashi.crawl.CrawlState},
 * {@link kizashi.crawl.client.HostMemory}, {@link kizashi.crawl.Leases} and {@link kizashi.crawl.client.ResponseStore}, which others implement.
 */
@NullMarked
package kizashi.crawl;

import org.jspecify.annotations.NullMarked;
