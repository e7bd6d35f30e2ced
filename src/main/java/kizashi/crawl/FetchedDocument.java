package kizashi.crawl;

import java.time.Instant;
import kizashi.crawl.client.DocumentRef;
import kizashi.model.Capture;
import kizashi.model.Source;

/**
 * A document that is new, or whose bytes changed: what a crawl hands on.
 *
 * @param source where it comes from
 * @param ref how the listing names it
 * @param capture where its bytes are archived
 * @param body the bytes
 * @param revision whether an earlier version of it was handed on before
 * @param backfill whether it was there before this source was first seen completely: searchable, never mailed
 * @param firstSeen when the listing first named it
 */
public record FetchedDocument(
        Source source,
        DocumentRef ref,
        Capture capture,
        byte[] body,
        boolean revision,
        boolean backfill,
        Instant firstSeen) {}
