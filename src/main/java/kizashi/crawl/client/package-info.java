/**
 * The only way out: {@link kizashi.crawl.client.PoliteClient}, one for the whole process. It holds the permission record ({@link
 * kizashi.crawl.client.PermissionGate}), robots.txt ({@link kizashi.crawl.client.RobotsGate}), the pace ({@link
 * kizashi.crawl.client.Lanes}), the addresses ({@link kizashi.crawl.client.AddressRules}) and the back-off ({@link
 * kizashi.crawl.client.BackOff}).
 */
@NullMarked
package kizashi.crawl.client;

import org.jspecify.annotations.NullMarked;
