package kizashi.pipeline;

import kizashi.crawl.RunReport;

/**
 * What a crawl brought.
 *
 * @param crawled how each source fared
 * @param read what came of reading what it brought
 */
public record CrawlOutcome(RunReport crawled, IngestReport read) {}
